import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes } from "../../../test/fixtures/x12/sample.ts";
import { ByCode, packed, packedText } from "./by-code.ts";

describe("a map by code", () => {
  it("holds what a Map holds", () => {
    const code = fc.oneof(fc.integer(), fc.integer({ min: 1, max: 40 })).filter((one) => one !== 0);
    fc.assert(fc.property(fc.uniqueArray(code, { maxLength: 60 }), fc.array(code), (codes, others) => {
      const map = new Map(codes.map((one) => [one, `v${one}`]));
      const byCode = new ByCode([...map]);
      for (const one of [...codes, ...others, 0]) expect(byCode.get(one)).toBe(map.get(one));
    }));
  });
});

describe("a packed text", () => {
  it("is another number for every other text of up to four characters", () => {
    const text = fc.string({ unit: fc.constantFrom(..."AZ09 "), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(text, text, (a, b) => { expect(packedText(a) === packedText(b)).toBe(a === b); }));
  });

  it.each([["", 0], ["A", 65], ["AB", 65 * 256 + 66], ["ABCDE", -1]])("%j is %d", (text, code) => {
    expect([packedText(text), packed(bytes(`*${text}*`), 1, 1 + text.length)]).toEqual([code, code]);
  });
});
