import fc from "fast-check";
import { expect, it } from "vitest";
import { PlainRun } from "./plain-run.ts";

/** The first terminator, if nothing but plain text stands before it: byte by byte. */
function slowly(bytes: Uint8Array, at: number, terminator: number): number {
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === terminator) return i;
    if (byte < 32 || byte === 127) return -1;
  }
  return -1;
}

const run = new PlainRun();
const any = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 32, max: 126 }) }, fc.constantFrom(126, 10, 127, 28), fc.nat(255));

/** Some bytes in the middle of others, so that they begin anywhere in a word. */
const placed = fc.tuple(fc.array(any, { minLength: 1, maxLength: 300 }), fc.nat(7)).map(([values, before]) => {
  const memory = new Uint8Array(before + values.length + 70).fill(65);
  memory.set(values, before);
  return memory.subarray(before, before + values.length + 64);
});

it("finds no other terminator than one byte at a time does", () => {
  fc.assert(fc.property(placed, fc.nat(300), fc.constantFrom(126, 10, 28, 33), (bytes, from, terminator) => {
    const at = from % bytes.length;
    expect([-1, slowly(bytes, at, terminator)]).toContain(run.end(bytes, at, terminator));
  }), { numRuns: 3000 });
});

it("finds every one in plain text that is not at the end of the bytes", () => {
  const plain = fc.array(fc.integer({ min: 32, max: 125 }), { maxLength: 60 });
  fc.assert(fc.property(fc.nat(7), plain, fc.nat(7), (before, text, skipped) => {
    const bytes = Uint8Array.from([...Array.from({ length: skipped }, () => 126), ...text, 126, ...Array.from({ length: 64 }, () => 65)]);
    const memory = new Uint8Array(before + bytes.length).fill(65);
    memory.set(bytes, before);
    expect(run.end(memory.subarray(before), skipped, 126)).toBe(skipped + text.length);
  }), { numRuns: 2000 });
});
