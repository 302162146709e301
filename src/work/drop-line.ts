import { formatAmount } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import type { MovedLine } from "../fix/index.ts";
import { standsOf } from "../write/segments/index.ts";
import type { SegmentChange, SegmentEdit } from "../write/segments/index.ts";
import { decodeText } from "../x12/index.ts";
import type { Opened } from "./company.ts";

/** The claim's total without the line that goes, where it was the sum of the lines; else it is left to be put right by a person. */
export function totalAfter({ content, claim }: Opened, edits: readonly SegmentEdit[]): readonly SegmentEdit[] {
  const stands = standsOf(content.content);
  const gone = claim.lines.find(({ number }) => number === stands[(edits[0]?.segment ?? 0) - 1]?.line);
  const sum = claim.lines.reduce((cents, { charge }) => (charge.known ? cents + charge.value : Number.NaN), 0);
  const clm = stands.find(({ segment }) => segment.tag() === "CLM")?.segment;
  if (clm === undefined || gone?.charge.known !== true || !claim.totalCharge.known) return [];
  if (sum !== claim.totalCharge.value || gone.charge.value === 0) return [];
  const mark = String.fromCharCode(clm.separators.element);
  const [tag, id, , ...rest] = decodeText(clm.bytes, clm.start, clm.end).split(mark);
  return [{ op: "set", segment: clm.ordinal, text: [tag, id, formatAmount(sum - gone.charge.value), ...rest].join(mark) }];
}

/** The line that goes, and those after it with their new numbers. */
export function movedBy({ id, lines }: Claim, changes: readonly SegmentChange[]): readonly MovedLine[] {
  const gone = changes.find(({ element, to }) => element === "LX" && to === "")?.line;
  if (gone === undefined) return [];
  const after = lines.filter(({ number }) => number > gone);
  return [{ index: 0, claim: id, from: gone }, ...after.map(({ number }) => ({ index: 0, claim: id, from: number, to: number - 1 }))];
}
