import { expect, test } from "vitest";
import { plainly, plainWords } from "./plain-words.ts";

const codeOf = (line: number): string | undefined => ["97012", "98940"][line - 1];

test.each([
  ["97012 on line 1 points to S13.4XXA, and the record has it at lumbar.", "97012 points to S13.4XXA, and the record has it at lumbar."],
  ["The record of line 1 names a roller table.", "What was recorded names a roller table."],
  ["Nothing in the visit record gives a cause of the symptoms that the traction on line 1 was for.", "Nothing in what was recorded gives a cause of the symptoms that the traction was for."],
  ["No signature is on the visit record of 2026-03-02.", "No signature was recorded for 2026-03-02."],
  ["No signature is on the visit record.", "No signature was recorded."],
  ["97140 (line 2) and 97012 (line 1) were given at the same time.", "97140 and 97012 were given at the same time."],
  ["GA stands on line 2 (98940), above the limit.", "GA stands on 98940, above the limit."],
  ["KX is missing on lines 1 and 2.", "KX is missing on 97012 and 98940."],
  ["Line 1, 97012: the note has other minutes.", "97012: the note has other minutes."],
  ["Line 2 bills Medicare 97010.", "This bills Medicare 97010."],
  ["The patient's date of birth (DMG02) is after the day of service.", "The patient's date of birth is after the day of service."],
  ["10 units of 98940 on 2026-03-02 (line 2); the limit is 6.", "10 units of 98940 on 2026-03-02; the limit is 6."],
  ["KX is missing on line 7.", "KX is missing on line 7."],
])("%s", (text, plain) => {
  expect(plainWords(text, codeOf)).toBe(plain);
});

test("only what is told is put in plain words", () => {
  const bytes = new Uint8Array([1]);
  expect(plainly({ id: "line 1", remarks: [{ rule: "x/line 1", message: "on line 1", lines: [1] }], bytes }, codeOf)).toEqual({
    id: "line 1", remarks: [{ rule: "x/line 1", message: "on 97012", lines: [1] }], bytes,
  });
});
