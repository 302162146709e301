import { internText, Remembered } from "../../x12/index.ts";
import type { ReadClaim } from "./claim.ts";
import { LX } from "./tags.ts";
import type { Reporter } from "./reporter.ts";

/** Lines go by LX01. Where it does not count from 1 by ones that is said once, and lines are put in its order if it has one. */
export function orderLines(claim: ReadClaim, report: Reporter): void {
  const { lines } = claim;
  // A line without LX was told of already.
  const odd = lines.find((line, i) => line.assigned !== i + 1 && line.kept.first?.code === LX);
  if (!odd) return;
  report.say("line-number", odd.kept.first, odd.number, 1);
  if (lines.some((line) => line.assigned < 0)) return;
  lines.sort((a, b) => a.assigned - b.assigned);
  lines.forEach((line, i) => { line.number = i + 1; });
}

/** What CLM05 says: place of service and frequency; its code list stands between them. */
export interface Place { readonly placeOfService: string; readonly frequency: string }

export const places = new Remembered<Place>((bytes, start, end, { component }) => {
  const parts = ["", "", ""];
  let from = start;
  for (let n = 0; n < 3 && from <= end; n++) {
    let to = from;
    while (to < end && bytes[to] !== component) to++;
    parts[n] = internText(bytes, from, to);
    from = to + 1;
  }
  const [placeOfService = "", , frequency = ""] = parts;
  return { placeOfService, frequency };
});
