import fc from "fast-check";
import { expect, test } from "vitest";
import { CountedBits, countsOf, ones, RUN_BITS } from "./counted-bits.ts";

test.each([[0, 0], [1, 1], [-1, 32], [0x80000000, 1], [0x80000001, 2], [0x55555555, 16], [0x0f0f0f0f, 16], [0x7fffffff, 31]])("of %s %s bits are set", (word, count) => {
  expect(ones(word)).toBe(count);
});

const MOST = 3 * RUN_BITS;

function bitsOf(set: ReadonlySet<number>, length: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(length / 32));
  for (const bit of set) bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  return bits;
}

test("the place of a bit is the number of those before it, and one that is not set has none", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(MOST - 1), { maxLength: 400 }), fc.integer({ min: 1, max: MOST }), (all, length) => {
    const set = new Set(all.filter((bit) => bit < length));
    const bits = bitsOf(set, length);
    const counted = new CountedBits(bits, countsOf(bits));
    for (let bit = 0, before = 0; bit < length; bit++) {
      expect([counted.before(bit), counted.placeOf(bit)]).toEqual([before, set.has(bit) ? before : -1]);
      if (set.has(bit)) before++;
    }
    expect(counted.placeOf(MOST + 40)).toBe(-1);
  }), { numRuns: 30 });
});

test("a part that begins at a run is counted in as the whole is", () => {
  const set = fc.uniqueArray(fc.nat(MOST - 1), { maxLength: 400 });
  fc.assert(fc.property(set, fc.integer({ min: 1, max: 2 }), fc.nat(RUN_BITS - 1), (all, run, bit) => {
    const bits = bitsOf(new Set(all), MOST);
    const counts = countsOf(bits);
    const part = new CountedBits(bits.slice(run * RUN_BITS / 32), counts.slice(run));
    expect(part.placeOf(bit)).toBe(new CountedBits(bits, counts).placeOf(run * RUN_BITS + bit));
  }));
});
