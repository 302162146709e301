import { expect, test } from "vitest";
import { waitsFor } from "./head.tsx";

test.each([
  [1, 0, "Release waits for 1 error: fix it, or choose “Keep it as it is …” on it and give a reason."],
  [3, 0, "Release waits for 3 errors: fix each, or choose “Keep it as it is …” on it and give a reason."],
  [1, 1, "Release waits for 1 error of the file itself: put it right in the segments below, or in the program that wrote the file and bring it again. It cannot be kept as it is."],
])("%i errors, %i of them of the file: only what has a button is said to have one", (errors, inFile, words) => { expect(waitsFor(errors, inFile)).toBe(words); });

test("of several, those of the file are counted by themselves", () => {
  expect(waitsFor(3, 2)).toMatch(/^Release waits for 3 errors, 2 of the file itself: .* cannot be kept as it is\.$/);
});
