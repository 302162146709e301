import { expect, test } from "vitest";
import { byWords, savedChip, savedDay, whatOf, worstOf } from "./row.tsx";

test("a claim that was not fully checked is never marked clean", () => {
  expect(worstOf({ errors: 0, warnings: 0, verdict: "clean-as-far-as-checked", mark: "unchecked" })).toBe("unchecked");
  expect(worstOf({ errors: 0, warnings: 0, verdict: "clean", mark: "clean" })).toBe("none");
  expect(worstOf({ errors: 0, warnings: 0, verdict: "clean", mark: "kept" })).toBe("kept");
  expect(worstOf({ errors: 0, warnings: 2, verdict: "findings", mark: "review" })).toBe("warning");
  expect(worstOf({ errors: 1, warnings: 2, verdict: "findings", mark: "error" })).toBe("error");
});

test("without a finding the row says how far it was checked", () => {
  expect(whatOf({ what: "", verdict: "clean-as-far-as-checked", unchecked: 3 })).toBe("not fully checked: 3 checks left out");
  expect(whatOf({ what: "", verdict: "clean", unchecked: 0 })).toBe("clean");
  expect(whatOf({ what: "97012 needs GP.", verdict: "findings", unchecked: 3 })).toBe("97012 needs GP.");
});

test("a deadline that is over says so; today's is not over", () => {
  expect(["2026-05-31", "2026-11-30", "2027-03-02"].map((day) => byWords(day, "2026-11-30"))).toEqual(["31 May, passed", "30 Nov", "2 Mar 27"]);
  expect(savedChip("2026-11-30T09:19:00")).toBe("saved 30 Nov, 9:19 AM");
  expect(savedChip("2026-11-30T09:19:00", true)).toBe("changed since saved 30 Nov, 9:19 AM");
  expect([savedDay("2026-11-30T09:19:00", false, "2026-12-01"), savedDay("2026-11-30T09:19:00", true, "2027-01-02")]).toEqual(["saved 30 Nov", "changed since saved 30 Nov 26"]);
});
