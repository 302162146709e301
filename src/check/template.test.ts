import { expect, test } from "vitest";
import { Template } from "./template.ts";

test.each<[string, Record<string, string | number>, string]>([
  ["nothing to fill", {}, "nothing to fill"],
  ["{code} on line {line}.", { code: "97012", line: 2 }, "97012 on line 2."],
  ["{code}{code}", { code: "A" }, "AA"],
  ["{lost} stays, {0} is filled", { 0: "zero" }, "{lost} stays, zero is filled"],
  ["{ code } and {co-de} are no names", { code: "A" }, "{ code } and {co-de} are no names"],
  ["{none}{zero}", { none: "", zero: 0 }, "0"],
  ["", {}, ""],
])("%j with %j is %j", (text, fills, filled) => {
  const template = new Template(text);
  expect(template.filled(fills, {})).toBe(filled);
  expect(template.filled(undefined, fills)).toBe(filled);
});

test("what a check fills in goes before the rule's parameters", () => {
  expect(new Template("{max} of {units}").filled({ units: 3 }, { max: "1", units: "2" })).toBe("1 of 3");
});

test("what a file wrote is not read for names, and a megabyte of it is cut", () => {
  expect(new Template("{a} {b}").filled({ a: "{b}", b: "x" }, {})).toBe("{b} x");
  expect(new Template("{a}").filled({ a: "y".repeat(2_000_000) }, {})).toHaveLength(1501);
});
