import { expect, test } from "vitest";
import { kxThreshold } from "./kx-thresholds.ts";

test.each([[2020, 208_000], [2021, 211_000], [2022, 215_000], [2023, 223_000], [2024, 233_000], [2025, 241_000], [2026, 248_000]])("%i", (year, cents) => {
  expect(kxThreshold(year)?.cents).toBe(cents);
});

test.each([2019, 2027, 0, NaN])("%d is not known", (year) => {
  expect(kxThreshold(year)).toBeUndefined();
});
