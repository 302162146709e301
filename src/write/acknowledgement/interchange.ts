import { formatD8, parseD8 } from "../../claim/index.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import type { ReceivedInterchange } from "./received.ts";

const NO_NUMBER = "000000000";

/**
 * The TA1 segments of an interchange: one that accepts it, or one for each thing wrong with it. Whatever is wrong with the
 * envelope rejects it: a payer does not take in a file whose ends do not meet.
 */
export function putInterchangeAnswer(sheet: AnswerSheet, received: ReceivedInterchange, notes: readonly string[]): void {
  const code = notes.length === 0 ? "A" : "R";
  const number = /^\d{9}$/.test(received.number) ? received.number : NO_NUMBER;
  const date = parseD8(`20${received.date}`) === undefined ? formatD8(sheet.facts.day).slice(2) : received.date;
  const time = /^(?:[01]\d|2[0-3])[0-5]\d$/.test(received.time) ? received.time : sheet.time;
  for (const note of notes.length === 0 ? ["000"] : notes) sheet.put("TA1", [number, date, time, code, note]);
}
