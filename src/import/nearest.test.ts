import { expect, test } from "vitest";
import { closest, didYouMean } from "./nearest.ts";

const RULES = ["traction/one-unit-per-day", "traction/one-unit-per-line", "ncci/pair", "cmt/at-missing"];

test.each<[string, readonly string[]]>([
  ["ncci/piar", ["ncci/pair"]],
  ["one-unit", ["traction/one-unit-per-day", "traction/one-unit-per-line"]],
  ["NCCI/PAIR", ["ncci/pair"]],
  ["nothing like it", []],
])("closest to %s", (word, expected) => {
  expect(closest(word, RULES)).toEqual(expected);
});

test("no more names than were asked for", () => {
  expect(closest("one-unit", RULES, 1)).toHaveLength(1);
});

test.each<[string, string]>([
  ["medicare-a", " Did you mean \"medicare-b\"?"],
  ["meidcare-b", " Did you mean \"medicare-b\"?"],
  ["at-missing", " Did you mean \"cmt/at-missing\"?"],
  ["kaiser", ""],
])("did you mean: %s", (written, expected) => {
  expect(didYouMean(written, ["medicare-b", "uhc", ...RULES])).toBe(expected);
});
