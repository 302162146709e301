import { expect, it } from "vitest";
import { keptFromText } from "./retention.ts";

it.each([
  ["2026-11-30", 6, "2020-11-30"], ["2026-01-01", 10, "2016-01-01"], ["2028-02-29", 6, "2022-02-28"], ["2028-02-29", 8, "2020-02-29"],
])("on %s, %i years keep claims from %s on", (today, years, from) => {
  expect(keptFromText(today, years)).toBe(from);
});
