import { expect, test } from "vitest";
import { cleanPercent } from "./clean-rate.ts";

test.each([[7, 71, 9], [0, 71, 0], [999, 1000, 99], [29, 100, 29], [57, 100, 57], [71, 71, 100], [0, 0, undefined]])("%i of %i is %s %%", (clean, claims, percent) => {
  expect(cleanPercent(clean, claims)).toBe(percent);
});
