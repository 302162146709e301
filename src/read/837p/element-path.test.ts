import { expect, it } from "vitest";
import { parseElementPath } from "./element-path.ts";

it.each([
  ["CLM02", "CLM", 2, 0], ["SV101", "SV1", 1, 0], ["SV101-3", "SV1", 1, 3], ["SV1", "SV1", 0, 0], ["N403", "N4", 3, 0], ["N4", "N4", 0, 0],
  ["NM109", "NM1", 9, 0], ["HI12-2", "HI", 12, 2], ["LX01", "LX", 1, 0], ["CR301", "CR3", 1, 0], ["HL", "HL", 0, 0],
])("%s is %s %i %i", (name, tag, element, component) => {
  expect(parseElementPath(name)).toEqual({ tag, element, component });
  expect(parseElementPath(name)).toEqual({ tag, element, component });
});

it.each(["", "clm02", "CLM2", "CLM02-", "C", "CLM002", "2300"])("%j is no element", (name) => {
  expect(parseElementPath(name)).toBeUndefined();
});
