import { expect, test } from "vitest";
import { mueInfo, starterMue } from "./mue.ts";

test.each([
  ["97012", 1, 3], ["97032", 4, 3], ["97035", 2, 3], ["97036", 3, 3], ["97110", 6, 3], ["97140", 6, 3], ["97161", 1, 2],
  ["97530", 6, 3], ["97535", 8, 3], ["98940", 1, 2], ["G0283", 1, 3], ["97037", 1, 2],
] as const)("%s: %i, MAI %i", (code, units, mai) => {
  expect(starterMue.find(code)).toMatchObject({ known: true, value: { units, mai, citation: { source: "cms-mue-2024q3", section: code } } });
});

test.each([["97010", "bundled"], ["97014", "invalid"], ["98943", "non-covered"], ["97169", "not-payable"]] as const)("%s: none, %s", (code, zero) => {
  expect(starterMue.find(code)).toMatchObject({ known: true, value: { units: 0, zero } });
});

test("says which table it misses", () => {
  expect(starterMue.find("99213")).toEqual({ known: false, reason: "table-absent:mue" });
  expect(starterMue.find("99213")).toBe(starterMue.find("S9090"));
});

test("holds 99 rows", () => expect(mueInfo.rows).toBe(99));
