import { expect, test } from "vitest";
import { changeWords } from "./history.tsx";

test.each([
  ["", "changed the claim"], ["visit record", "wrote down what was done at the visit"], ["SV104 (line 1), REF added", "changed SV104 (line 1), REF added"],
  ["line 2 taken off, CLM02", "took line 2 off, changed the total"], ["line 1 taken off", "took line 1 off"],
  ["line 2 taken off, line 3 taken off, CLM02, SV104 (line 1)", "took line 2 and 3 off, changed the total, SV104 (line 1)"],
])("%j is told as %j", (what, words) => {
  expect(changeWords(what)).toBe(words);
});
