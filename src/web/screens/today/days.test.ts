import { expect, test } from "vitest";
import { cleanRate, daysBetween, inDays, longDay, shortDay } from "./days.ts";

test("days are counted across a change of clocks and a leap day", () => {
  expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-03-02", "2026-02-27")).toBe(-3);
});

test("a day of another year names it", () => {
  expect(shortDay("2026-05-31", "2026-03-02")).toBe("31 May");
  expect(shortDay("2027-02-26", "2026-03-02")).toBe("26 Feb 27");
  expect(longDay("2026-03-02")).toBe("Mon 2 March");
});

test("how far away, in words", () => {
  expect([-3, -1, 0, 1, 6].map(inDays)).toEqual(["3 days ago", "1 day ago", "today", "tomorrow", "in 6 days"]);
});

test("no claims have no clean rate", () => {
  expect(cleanRate([])).toBeUndefined();
  expect(cleanRate([{ claims: 0, clean: 0 }])).toBeUndefined();
  expect(cleanRate([{ claims: 3, clean: 1 }, { claims: 1, clean: 1 }])).toBe(50);
});
