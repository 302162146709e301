import { internText } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { ReadClaim } from "./claim.ts";
import { LX } from "./tags.ts";
import type { Reporter } from "./reporter.ts";

/** Lines go by LX01. Where it does not count from 1 by ones that is said once, and lines are put in its order if it has one. */
export function orderLines(claim: ReadClaim, report: Reporter): void {
  const { lines } = claim;
  // A line without LX was told of already.
  const odd = lines.find((line, i) => line.assigned !== i + 1 && line.segments[0]?.code === LX);
  if (!odd) return;
  const [first] = odd.segments;
  report.say("line-number", first, odd.number, 1);
  if (lines.some((line) => Number.isNaN(line.assigned))) return;
  lines.sort((a, b) => a.assigned - b.assigned);
  lines.forEach((line, i) => { line.number = i + 1; });
}

/** CLM05: place of service, its code list, frequency. */
export function readPlace(claim: ReadClaim, segment: SegmentView, start: number, end: number): void {
  const { bytes } = segment;
  const separator = segment.separators.component;
  let from = start;
  for (let n = 1; n <= 3 && from <= end; n++) {
    let to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (n === 1) claim.placeOfService = internText(bytes, from, to);
    else if (n === 3) claim.frequency = internText(bytes, from, to);
    from = to + 1;
  }
}
