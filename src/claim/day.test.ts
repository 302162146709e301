import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, formatD8, formatIsoDay, parseD8, parseIsoDay, yearOf } from "./day.ts";

test.each([["1970-01-01", 0], ["1969-12-31", -1], ["2000-02-29", 11_016], ["2026-03-02", 20_514], ["1600-03-01", -135_080]])("%s is day %i", (iso, day) => {
  expect(parseIsoDay(iso)).toBe(day);
  expect(formatIsoDay(day)).toBe(iso);
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "20260401", "", "0000-01-01", "1900-02-29"])("%o is no ISO day", (text) => {
  expect(parseIsoDay(text)).toBeUndefined();
});

test.each(["2026030", "202603021", "2026-302", "20260230", "abcdefgh", " 2026030"])("%o is no D8 day", (text) => {
  expect(parseD8(text)).toBeUndefined();
});

test("days and the platform's calendar agree over two thousand years", () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 600_000 }), (day) => {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect(formatIsoDay(day)).toBe(iso);
    expect(parseIsoDay(iso)).toBe(day);
    expect(parseD8(formatD8(day))).toBe(day);
    expect(yearOf(day)).toBe(Number(iso.slice(0, 4)));
  }));
});

test("the calendar ends where four digits end", () => {
  expect(dayOf(10_000, 1, 1)).toBeUndefined();
  expect(dayOf(0, 12, 31)).toBeUndefined();
});
