import { expect, test } from "vitest";
import { wrongWords } from "./released-wrong.tsx";

const rows = ["1", "2", "3", "4", "5", "6"].map((claim) => ({ claim }));

test.each([
  [rows.slice(0, 1), 1, "1 released claim got an error since: 1. No file is saved with it."],
  [rows.slice(0, 2), 2, "2 released claims got an error since: 1, 2. No file is saved with them."],
  [rows, 7, "7 released claims got an error since: 1, 2, 3, 4, 5 and 2 more. No file is saved with them."],
  [[], 2, "2 released claims got an error since. No file is saved with them."],
])("%j of %i", (some, count, words) => {
  expect(wrongWords(some, count)).toBe(words);
});
