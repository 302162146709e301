export { checkNote, ruleOf } from "./check-note.ts";
export type { CheckedElement, CheckedService, NoteCheck, NoteToCheck } from "./check-note.ts";
export { marksOf, numbered } from "./marks.ts";
export type { Mark, Numbered } from "./marks.ts";
export { noteHtml } from "./note-html.ts";
export { noteJson, takenJson } from "./note-json.ts";
export { noteText, valueText, wantedBy } from "./note-text.ts";
export { takeVisit } from "./taken.ts";
export type { TakenFact, TakenVisit } from "./taken.ts";
