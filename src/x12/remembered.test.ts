import fc from "fast-check";
import { expect, it } from "vitest";
import { Remembered } from "./remembered.ts";

const make = (bytes: Uint8Array, start: number, end: number, separator: number): { readonly made: string } =>
  ({ made: `${separator}:${String.fromCharCode(...bytes.subarray(start, end))}` });

it("gives what would be made, whatever was asked before", () => {
  const remembered = new Remembered(make);
  const value = fc.tuple(fc.string({ unit: fc.constantFrom(..."AB:1"), maxLength: 40 }), fc.constantFrom(58, 62));
  fc.assert(fc.property(fc.array(value, { maxLength: 30 }), (values) => {
    for (const [text, separator] of values) {
      const bytes = new TextEncoder().encode(`*${text}*`);
      expect(remembered.of(bytes, 1, bytes.length - 1, separator)).toEqual(make(bytes, 1, bytes.length - 1, separator));
    }
  }));
});

it("gives the same object for the same short bytes, and a new one for long ones", () => {
  const remembered = new Remembered(make);
  const bytes = new TextEncoder().encode(`HC:97012*HC:97012*${"X".repeat(33)}`);
  expect(remembered.of(bytes, 0, 8, 58)).toBe(remembered.of(bytes, 9, 17, 58));
  expect(remembered.of(bytes, 18, 51, 58)).not.toBe(remembered.of(bytes, 18, 51, 58));
});
