import fc from "fast-check";
import { expect, it } from "vitest";
import { Remembered } from "./remembered.ts";
import type { Separators } from "./separators.ts";

const USUAL: Separators = { element: 42, component: 58, repetition: 94, segment: 126 };

const make = (bytes: Uint8Array, start: number, end: number, { element, component }: Separators): { readonly made: string } =>
  ({ made: `${element}${component}:${String.fromCharCode(...bytes.subarray(start, end))}` });

it("gives what would be made, whatever was asked before", () => {
  const remembered = new Remembered(make);
  const value = fc.tuple(fc.string({ unit: fc.constantFrom(..."AB:1"), maxLength: 40 }), fc.constantFrom(USUAL, { ...USUAL, component: 62 }, { ...USUAL, element: 124 }));
  fc.assert(fc.property(fc.array(value, { maxLength: 30 }), (values) => {
    for (const [text, separators] of values) {
      const bytes = new TextEncoder().encode(`*${text}*`);
      expect(remembered.of(bytes, 1, bytes.length - 1, separators)).toEqual(make(bytes, 1, bytes.length - 1, separators));
    }
  }));
});

it("gives the same object for the same short bytes, and a new one for long ones", () => {
  const remembered = new Remembered(make);
  const bytes = new TextEncoder().encode(`HC:97012*HC:97012*${"X".repeat(33)}`);
  expect(remembered.of(bytes, 0, 8, USUAL)).toBe(remembered.of(bytes, 9, 17, USUAL));
  expect(remembered.of(bytes, 18, 51, USUAL)).not.toBe(remembered.of(bytes, 18, 51, USUAL));
});
