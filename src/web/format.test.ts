import { expect, test } from "vitest";
import { reasonText } from "./format.ts";

test.each([
  ["fact-absent:allowedToDateCents", "the record leaves out: what Medicare allowed this year before this claim"],
  ["fact-absent:minutes", "the record leaves out: minutes"],
  ["fact-absent:notice.costCents", "the record leaves out: the cost that the notice names"],
  ["visit-absent", "no visit record: say what was done, and it can be checked"],
])("%s is said in words", (reason, words) => {
  expect(reasonText(reason)).toBe(words);
});
