import { expect, test } from "vitest";
import { lateOf, lateWords } from "./late.ts";

const DAY = "2026-06-10";
const row = (claim: string, fileBy?: string) => ({ claim, ...(fileBy === undefined ? {} : { fileBy }) });

test.each<[name: string, fileBy: string | undefined, isLate: boolean]>([
  ["the day before", "2026-06-09", true],
  ["the last day itself", "2026-06-10", false],
  ["a year before", "2025-06-10", true],
  ["a limit that is not known", undefined, false],
])("late by today's date: %s", (_name, fileBy, isLate) => {
  expect(lateOf([row("A1", fileBy)], DAY)).toHaveLength(isLate ? 1 : 0);
});

test("the longest past comes first, by number and last day", () => {
  const late = lateOf([row("A1", "2026-06-01"), row("A2", "2026-07-01"), row("A3", "2025-12-31")], DAY);
  expect(lateWords(late, DAY)).toContain("2 claims are past the payer's filing deadline: A3 (file by 31 Dec 25), A1 (file by 1 Jun).");
});

test("one is one, none is silence, and many are counted", () => {
  expect(lateWords(lateOf([row("A1", "2026-06-01")], DAY), DAY)).toContain("1 claim is past");
  expect(lateWords([], DAY)).toBe("");
  const many = Array.from({ length: 7 }, (_, at) => row(`B${at}`, `2026-06-0${at + 1}`));
  expect(lateWords(lateOf(many, DAY), DAY)).toMatch(/B4 \(file by 5 Jun\) and 2 more\./);
  expect(lateWords(lateOf(many, DAY), DAY, true)).toMatch(/at least 7 claims .* and at least 2 more\./);
});
