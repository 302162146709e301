import { expect, test } from "vitest";
import { filled } from "./finding.ts";

test.each<[string, Record<string, string | number>, string]>([
  ["nothing to fill", {}, "nothing to fill"],
  ["{code} on line {line}.", { code: "97012", line: 2 }, "97012 on line 2."],
  ["{code}{code}", { code: "A" }, "AA"],
  ["{lost} stays, {0} is filled", { 0: "zero" }, "{lost} stays, zero is filled"],
  ["{ code } and {co-de} are no names", { code: "A" }, "{ code } and {co-de} are no names"],
  ["", {}, ""],
])("%j with %j is %j", (template, fills, text) => {
  expect(filled(template, fills)).toBe(text);
  expect(filled(template, fills)).toBe(text);
});

test("what a file wrote is not read for names, and a megabyte of it is cut", () => {
  expect(filled("{a} {b}", { a: "{b}", b: "x" })).toBe("{b} x");
  expect(filled("{a}", { a: "y".repeat(2_000_000) })).toHaveLength(1501);
});
