/** The note's reader: free text in, evidence for each documentation element of each billed service out. */
export { OTHER_SIDE } from "./elements/body-part.ts";
export { INSIDE } from "./elements/minutes.ts";
export { clockSpans } from "./clock-spans.ts";
export type { ClockSpan } from "./clock-spans.ts";
export { alike } from "./alike.ts";
export type { Difference } from "./alike.ts";
export { readNote } from "./read-note.ts";
export type { PairedPart, Side, Sided } from "./sides.ts";
export { NOTE_ELEMENTS } from "./reading.ts";
export type { Asked, Evidence, NoteElement, NoteReading, ReadElement, ReadService, ReadStatus, ReadValue } from "./reading.ts";
