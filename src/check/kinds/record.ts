import { orUnknown } from "../../claim/index.ts";
import type { Known, VisitRecord, VisitService } from "../../claim/index.ts";
import type { BilledLine, DayFacts, LineFacts } from "../facts.ts";
import { found, pass, unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { numbersOf } from "./lines.ts";

/** The code whose documentation is looked at. */
export const TRACTION = "97012";

/** True for words that were written down: blanks are none. */
export function isWritten(words: string | undefined): boolean {
  return words !== undefined && words.trim() !== "";
}

/** Minutes of one service: as written, else from its start to its end. */
export function minutesIn({ minutes, start, end }: VisitService): number | undefined {
  if (minutes !== undefined) return minutes;
  return start !== undefined && end !== undefined && end >= start ? end - start : undefined;
}

/** Minutes of a line's service; `fact-absent:minutes` where nobody wrote them down. */
export function minutesOf({ service }: Pick<BilledLine, "service">): Known<number> {
  return service.known ? orUnknown(minutesIn(service.value), "fact-absent:minutes") : service;
}

/** A line check: found where the record's entry for the line does not hold one element. */
export function wantsElement(holds: (service: VisitService) => boolean): (line: LineFacts) => Outcome {
  return ({ service, number }) => {
    if (!service.known) return unchecked(service.reason);
    return holds(service.value) ? pass : found({ fills: { line: number } });
  };
}

/** Nothing, where another rule speaks for this record. */
type RecordJudge = (record: VisitRecord, lines: readonly number[], first: LineFacts) => Outcome | undefined;

/** Judges the visit record of a day once, for all of the day's traction lines on this claim. */
export function ofRecord({ own }: DayFacts, judge: RecordJudge): readonly Outcome[] {
  const traction = own.filter(({ procedure }) => procedure === TRACTION);
  const [first] = traction;
  if (first === undefined) return [];
  const lines = numbersOf(traction);
  const outcome = first.visit.known ? judge(first.visit.value, lines, first) : unchecked(first.visit.reason, lines);
  return outcome === undefined ? [] : [outcome];
}
