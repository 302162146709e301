import { expect, test } from "vitest";
import { fileWords, nothingWords, saysWords } from "./lately.tsx";

const file = { receivedAt: "2026-11-30T07:40:00", claims: 71, same: 66, erased: 1 };

test.each([
  [file, ["CIGNA"], "20421 and others, to CIGNA"],
  [file, ["CIGNA", "AETNA"], "20421 and others, to CIGNA and AETNA"],
  [file, ["CIGNA", "AETNA", "UNITEDHEALTHCARE"], "20421 and others, to CIGNA, AETNA and more"],
  [{ ...file, claims: 68 }, [], "20421"],
] as const)("a file of which the name is not kept is told from others: %#", (of, payers, words) => {
  expect(saysWords(of, { claim: "20421", payers })).toBe(words);
});

test("a file is called by when it came and how many of its claims are here, and by its name while that is known", () => {
  expect(fileWords(file, undefined)).toBe("30 Nov, 7:40 AM · 4 claims");
  expect(fileWords(file, "corrected.edi")).toBe("30 Nov, 7:40 AM · corrected.edi · 4 claims");
});

test("where no file has a claim here, it is said of how many uploads", () => {
  expect(nothingWords(0, { total: 3 })).toBe("Of the files that came, no claim is here.");
  expect(nothingWords(20, { total: 23 })).toBe("Of the 3 uploads shown here, no claim is in the desk.");
});
