import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, formatDollars, parseCents } from "./money.ts";

test.each([["40", 4000], ["40.5", 4050], [".5", 50], ["40.", 4000], ["-3.10", -310], ["0", 0], ["-0", 0], ["100.000", 10_000]])("%s is %i cents", (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test.each(["", ".", "-", "4O", "1,240.00", "$40", "1e3", "40.005", " 40", "40-", "--4"])("%o is no amount", (text) => {
  expect(parseCents(text)).toBeUndefined();
});

test("an amount is read as it was written", () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
    expect(parseCents(formatAmount(cents))).toBe(cents);
  }));
});

test.each([[124_000, "$1,240.00"], [5, "$0.05"], [-310, "-$3.10"], [123_456_789, "$1,234,567.89"]])("%i cents read %s", (cents, text) => {
  expect(formatDollars(cents)).toBe(text);
});
