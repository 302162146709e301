import { expect, test } from "vitest";
import { diagnosisWords, treatingWords } from "./sheet-words.ts";

const LINES = ["97012", "98941"].map((code) => ({ code, units: 1, modifiers: [], reasons: [] }));
const CODES = ["M9903", "M5416"];

test.each([
  ["each line with its own", { "pointers.97012": "2", "pointers.98941": "1, 2" }, "97012: M54.16; 98941: M99.03, M54.16"],
  ["a line that nobody pointed from is left out", { "pointers.97012": "2" }, "97012: M54.16"],
  ["not said yet: the diagnoses as told", {}, "M99.03, M54.16"],
  ["a place that is none", { "pointers.97012": "9" }, "M99.03, M54.16"],
])("%s", (_, texts, words) => {
  expect(diagnosisWords(LINES, CODES, texts as Record<string, string>)).toBe(words);
});

test.each([
  ["one of a group", { "claim.treating.by": "group", "claim.treating.firstName": "Ann", "claim.treating.lastName": "Doe", "claim.treating.npi": "1234567893" }, "Ann Doe, NPI 1234567893"],
  ["who bills alone", { "claim.treating.by": "own", "claim.billing.firstName": "Ann", "claim.billing.lastName": "Doe" }, "Ann Doe"],
  ["nobody named yet", {}, "A chiropractor"],
])("who treated: %s", (_, texts, words) => {
  expect(treatingWords(texts as Record<string, string>, "DC")).toBe(words);
});
