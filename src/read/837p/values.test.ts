import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCents, parseD8 } from "../../claim/index.ts";
import { bytes } from "../../../test/fixtures/x12/sample.ts";
import { centsAt, dayAt, quantityAt, wholeNumberAt } from "./values.ts";

const numeric = fc.string({ unit: fc.constantFrom(..."0123456789.-+ x"), maxLength: 14 });
const some = fc.oneof(numeric, fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n.toFixed(2)), fc.nat(1e6).map(String));

describe("values in bytes", () => {
  it("are the amounts that parseCents reads", () => {
    fc.assert(fc.property(some, (text) => { expect(centsAt(bytes(text), 0, text.length)).toBe(parseCents(text)); }), { numRuns: 2000 });
  });

  it.each([["", undefined], [".", undefined], ["40", 4000], ["40.", 4000], [".5", 50], ["1.25", 125], ["1.250", 125], ["1.255", undefined], ["-3", -300]])(
    "%j is %s cents", (text, cents) => { expect(centsAt(bytes(text), 0, text.length)).toBe(cents); },
  );

  it("are the days that parseD8 reads", () => {
    const date = fc.tuple(fc.integer({ min: 1890, max: 2110 }), fc.nat(13), fc.nat(32)).map(([y, m, d]) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`);
    fc.assert(fc.property(fc.oneof(date, fc.string({ unit: fc.constantFrom(..."0129x"), minLength: 8, maxLength: 8 })), (text) => {
      expect(dayAt(bytes(text), 0)).toBe(parseD8(text));
    }), { numRuns: 2000 });
  });

  it.each([["1", 1], ["0", 0], ["1.00", 1], ["1.5", 1.5], [".5", 0.5], ["15", 15], ["-1", -1], ["", undefined], [".", undefined], ["1e3", undefined], ["1,5", undefined], [" 1", undefined]])(
    "%j is a quantity of %s", (text, quantity) => { expect(quantityAt(bytes(text), 0, text.length)).toBe(quantity); },
  );

  it.each([["1", 1], ["012", 12], ["", -1], ["x", -1], ["1.0", -1], ["1234567890", -1]])(
    "%j is the whole number %s", (text, value) => { expect(wholeNumberAt(bytes(text), 0, text.length)).toBe(value); },
  );
});
