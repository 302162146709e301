import type { Claim, Known } from "../claim/index.ts";
import { known } from "../claim/index.ts";
import { readNote } from "../note/index.ts";
import type { NoteElement, NoteReading, ReadElement } from "../note/index.ts";
import type { LineFacts } from "./facts.ts";

/** A claim's notes are read once, when a rule first asks; they go with the claim. */
const readings = new WeakMap<Claim, Map<string, NoteReading>>();

/** What the note says of one element of the line's service: the reason why not, where there is no note. */
export function readOf(line: LineFacts, element: NoteElement): Known<ReadElement> {
  if (!line.note.known) return line.note;
  const service = readingOf(line, line.note.value).services.find(({ code }) => code === line.procedure);
  return known(service?.elements.find((one) => one.element === element) ?? { element, status: "missing", value: null, evidence: [] });
}

function readingOf(line: LineFacts, text: string): NoteReading {
  const ofClaim = readings.get(line.source) ?? new Map<string, NoteReading>();
  readings.set(line.source, ofClaim);
  const key = `${line.day.known ? line.day.value : ""}|${text}`;
  const reading = ofClaim.get(key) ?? readNote(text, askedBy(line));
  ofClaim.set(key, reading);
  return reading;
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
