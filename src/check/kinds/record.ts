import { orUnknown } from "../../claim/index.ts";
import type { Known, VisitRecord, VisitService } from "../../claim/index.ts";
import type { BilledLine, DayFacts, LineFacts } from "../facts.ts";
import { found, pass, unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { readOf } from "../reading.ts";
import type { NoteElement } from "../../note/index.ts";
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

/** A line check: found where neither the record's entry for the line nor the note holds one element. */
export function wantsElement(element: NoteElement, holds: (service: VisitService) => boolean): (line: LineFacts) => Outcome {
  return (line) => {
    const { service } = line;
    if (service.known && holds(service.value)) return pass;
    const answer = inNote(line, element);
    if (answer !== undefined) return answer;
    return service.known ? found({ fills: { line: line.number, where: placesOf(line) } }) : unchecked(service.reason);
  };
}

/**
 * What the note of a line answers for one element: a finding only where there is no record to ask.
 * A note that contradicts itself or the record is documentation/note-disagrees' to tell, so it is no missing element here.
 */
export function inNote(line: LineFacts, element: NoteElement): Outcome | undefined {
  const read = readOf(line, element);
  if (!read.known) return undefined;
  if (read.value.status === "ambiguous") return unchecked("note-unclear", [line.number]);
  if (read.value.status !== "missing") return pass;
  return line.service.known ? undefined : found({ lines: [line.number], fills: { line: line.number, where: "the note" } });
}

/** Where an element was looked for, in words: "the visit record or the note". */
export function placesOf({ visit, note }: Pick<LineFacts, "visit" | "note">): string {
  if (!visit.known) return "the note";
  return note.known ? "the visit record or the note" : "the visit record";
}

/** Nothing, where another rule speaks for this record. */
type RecordJudge = (record: VisitRecord, lines: readonly number[], first: LineFacts) => Outcome | undefined;
/** What the note of the day answers: `undefined` where it has nothing to say. */
type NoteJudge = (first: LineFacts, lines: readonly number[]) => Outcome | undefined;

/**
 * Judges the visit record of a day once, for all of the day's traction lines on this claim.
 * What the record lacks, the note may hold; without a record the note alone is judged.
 */
export function ofRecord({ own }: DayFacts, judge: RecordJudge, ofNote?: NoteJudge): readonly Outcome[] {
  const traction = own.filter(({ procedure }) => procedure === TRACTION);
  const [first] = traction;
  if (first === undefined) return [];
  const lines = numbersOf(traction);
  const outcome = first.visit.known ? judge(first.visit.value, lines, first) : unchecked(first.visit.reason, lines);
  if (outcome === undefined) return [];
  if (outcome.is === "pass" || ofNote === undefined || !first.note.known) return [outcome];
  return [ofNote(first, lines) ?? outcome];
}

/** A note judge: the element is there, or it is missing and a note without a record is a finding. */
export function elementOfDay(element: NoteElement, missing: (first: LineFacts, lines: readonly number[]) => Outcome): NoteJudge {
  return (first, lines) => {
    const read = readOf(first, element);
    if (!read.known) return undefined;
    if (read.value.status === "ambiguous") return unchecked("note-unclear", lines);
    if (read.value.status !== "missing") return pass;
    return first.visit.known ? undefined : missing(first, lines);
  };
}
