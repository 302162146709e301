import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_KEYS, codeKey, codeOfKey } from "./code-key.ts";
import { CodeNumbers } from "./code-numbers.ts";

test.each([
  ["97012", 2], ["G0283", 3], ["0552T", 4], ["00100", 0], ["97010", 1], ["97011", -1], ["Z9999", -1], ["9701", -1], ["", -1],
])("%s is number %s", (code, number) => {
  expect(new CodeNumbers(Uint32Array.from(["00100", "97010", "97012", "G0283", "0552T"], codeKey)).of(code)).toBe(number);
});

test("every code has its place in the sorted list, and any other none", () => {
  const key = fc.nat(CODE_KEYS - 1);
  fc.assert(fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key, { maxLength: 50 }), (list, others) => {
    const keys = Uint32Array.from(list).sort();
    const numbers = new CodeNumbers(keys);
    for (const each of [...keys, ...others]) expect(numbers.of(codeOfKey(each))).toBe(keys.indexOf(each));
  }));
});
