import type { Asked, NoteElement, NoteReading } from "./reading.ts";

/** The thirteen elements of a traction note. */
const TRACTION: readonly NoteElement[] = [
  "date", "device", "duration", "body-part", "etiology", "force", "angle", "mode", "position", "response", "plan-of-care", "supervision", "signature",
];

/** Reads a note for the billed services. Not yet read: every element is missing. */
export function readNote(text: string, asked: Asked): NoteReading {
  const elements = text === "" ? [] : TRACTION.map((element) => ({ element, status: "missing" as const, value: null, evidence: [] }));
  return { services: asked.codes.map((code) => ({ code, elements })) };
}
