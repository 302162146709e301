import type { ClaimDiff, SegmentDiff } from "./diff.ts";
import type { Applied } from "./applied.ts";

/** A unified-diff-like text, one part a claim: each reason, then each segment before and after with the changed elements marked. */
export function diffText(diff: readonly ClaimDiff[]): string {
  return diff.map(claimText).join("\n");
}

function claimText({ claim, because, segments }: ClaimDiff): string {
  const head = claim === undefined ? "--- what follows in the transaction" : `--- claim ${claim}`;
  return [head, ...because.map(reasonText), ...segments.flatMap(segmentText)].map((line) => `${line}\n`).join("");
}

function reasonText({ rule, message, tier, by, on }: Applied): string {
  const who = by === undefined ? tier : `attested by ${by}${on === undefined ? "" : ` on ${on}`}`;
  return `#   ${rule} (${who}): ${message}`;
}

function segmentText({ segment, before, after, elements }: SegmentDiff): readonly string[] {
  const head = [`@@ segment ${segment}${elements.length === 0 ? "" : `, ${elements.join(", ")}`} @@`, `- ${before}`];
  if (after === undefined) return head;
  return [...head, `+ ${after}`, `  ${marks(before, after, elements)}`.trimEnd()];
}

/** Carets under the changed elements of the new segment. */
function marks(before: string, after: string, elements: readonly string[]): string {
  const tagLength = [...before].findIndex((character, i) => i > 1 && !/[A-Z0-9]/.test(character));
  const separator = before.charAt(tagLength);
  const wanted = new Set(elements.map((element) => Number(element.slice(-2))));
  return after.split(separator).map((text, i) => (wanted.has(i) ? "^" : " ").repeat(text.length)).join(" ");
}
