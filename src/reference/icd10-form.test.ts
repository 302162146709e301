import fc from "fast-check";
import { expect, test } from "vitest";
import { isIcd10Form, typedIcd10 } from "./icd10-form.ts";

test.each([
  ["M54.16", "M5416"], ["m5416", "M5416"], [" S13.4XXA ", "S134XXA"], ["C7A.1", "C7A1"], ["M54", "M54"], ["R52", "R52"],
  ["M5.416", undefined], ["M54.", undefined], ["M541.6", undefined], ["M54.16.1", undefined], ["724.4", undefined], ["M5", undefined], ["S13.4XXAB", undefined], ["", undefined],
])("%s as typed is %s", (text, code) => {
  expect(typedIcd10(text)).toBe(code);
});

test("what is read from typing has the form that the file's rule asks for, with the dot or without", () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Z]\d[0-9A-Z]{1,5}$/), (code) => {
    const dotted = code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
    expect([typedIcd10(code), typedIcd10(dotted), typedIcd10(dotted.toLowerCase())]).toEqual([code, code, code]);
    expect(isIcd10Form(code)).toBe(true);
  }));
  fc.assert(fc.property(fc.string({ maxLength: 9 }), (text) => {
    const code = typedIcd10(text);
    expect(code === undefined || isIcd10Form(code)).toBe(true);
  }));
});
