import { expect, test } from "vitest";
import { isStandardAlone } from "./whose-word.ts";

test.each([
  ["base", "documentation/signature", "uhc", true], ["base", "documentation/signature", "generic", true], ["payer:uhc", "modifiers/therapy-modifier-required", "uhc", false],
  ["base", "ncci/pair", "medicare-b", false], ["base", "ncci/pair", "medicaid", false], ["base", "ncci/pair", "cigna", true], ["base", undefined, "cigna", true],
])("%s says %s: to %s a standard alone is %s", (layer, rule, policy, expected) => {
  expect(isStandardAlone({ layer, rule }, policy)).toBe(expected);
});
