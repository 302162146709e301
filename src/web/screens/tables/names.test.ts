import { expect, test } from "vitest";
import { ageOf, beginOf } from "./names.ts";

test("an edition begins where its label says", () => {
  expect(["2024Q3", "2026 q1", "FY2027", "2021", "any"].map(beginOf)).toEqual(["2024-07-01", "2026-01-01", "2026-10-01", "2021-01-01", undefined]);
});

test("how old it is, in words", () => {
  expect(ageOf("2024Q3", undefined, "2026-03-02")).toBe("20 months old");
  expect(ageOf("2021", undefined, "2026-03-02")).toBe("5 years old");
  expect(ageOf("2026Q1", undefined, "2026-02-05")).toBe("1 month old");
  expect(ageOf("2026Q2", undefined, "2026-03-02")).toBe("not yet in force");
  expect(ageOf("any", "2026-01-01", "2026-01-20")).toBe("new");
  expect(ageOf("any", undefined, "2026-01-20")).toBe("");
  expect(ageOf("2026", "1970-01-01", "2026-11-20")).toBe("10 months old");
});
