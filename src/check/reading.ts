import type { Claim, Known } from "../claim/index.ts";
import { known } from "../claim/index.ts";
import { OTHER_SIDE, readNote } from "../note/index.ts";
import type { NoteElement, NoteReading, ReadElement, Sided } from "../note/index.ts";
import type { LineFacts } from "./facts.ts";

/** A claim's notes are read once, when a rule first asks; they go with the claim. */
const readings = new WeakMap<Claim, Map<string, NoteReading>>();

/** What the note says of one element of the line's service: the reason why not, where there is no note. */
export function readOf(line: LineFacts, element: NoteElement): Known<ReadElement> {
  if (!line.note.known) return line.note;
  const service = readingOf(line, line.note.value).services.find(({ code }) => code === line.procedure);
  return known(service?.elements.find((one) => one.element === element) ?? { element, status: "missing", value: null, evidence: [] });
}

/** True where the line's note says that its service was not given. */
export function isUndone(line: LineFacts): boolean {
  if (!line.note.known) return false;
  return readingOf(line, line.note.value).services.some(({ code, notDone }) => code === line.procedure && notDone !== undefined);
}

function readingOf(line: LineFacts, text: string): NoteReading {
  const ofClaim = readings.get(line.source) ?? new Map<string, NoteReading>();
  readings.set(line.source, ofClaim);
  const key = `${line.day.known ? line.day.value : ""}|${text}`;
  const reading = ofClaim.get(key) ?? readNote(text, askedBy(line));
  ofClaim.set(key, reading);
  return reading;
}

/** Sides that the note names on the day of the line; none where there is no note. */
export function sidesOf(line: LineFacts): readonly Sided[] {
  return line.note.known ? readingOf(line, line.note.value).sides : [];
}

/** True where the note of the line names an x-ray, an MRI or a CT. */
export function isImaged(line: LineFacts): boolean {
  return line.note.known && readingOf(line, line.note.value).imaging.length > 0;
}

/** True where the line's modifiers say one side and its note the other. */
export function otherSideOf(line: LineFacts): boolean {
  const read = readOf(line, "body-part");
  return read.known && read.value.because === OTHER_SIDE;
}

/** The note is read for every code of the claim, and held against the claim and the record. */
function askedBy({ source, day, visit, provider }: LineFacts) {
  const side = sideOf(source);
  return {
    ...(side === undefined ? {} : { side }),
    codes: [...new Set(source.lines.map(({ procedure }) => procedure))],
    ...(day.known ? { date: day.value } : {}),
    ...(provider.known ? { provider: provider.value } : {}),
    ...(visit.known ? { record: visit.value, services: visit.value.services } : {}),
  };
}

/** The one side that the claim's modifiers name; none where they name both. */
function sideOf({ lines }: Claim): "left" | "right" | undefined {
  const named = new Set(lines.flatMap(({ modifiers }) => modifiers.map((modifier) => modifier.toUpperCase())));
  if (named.has("LT") === named.has("RT")) return undefined;
  return named.has("LT") ? "left" : "right";
}
