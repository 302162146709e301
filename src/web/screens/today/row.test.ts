import { expect, test } from "vitest";
import { whatOf, worstOf } from "./row.tsx";

test("a claim that was not fully checked is never marked clean", () => {
  expect(worstOf({ errors: 0, warnings: 0, verdict: "clean-as-far-as-checked" })).toBe("unchecked");
  expect(worstOf({ errors: 0, warnings: 0, verdict: "clean" })).toBe("none");
  expect(worstOf({ errors: 0, warnings: 2, verdict: "findings" })).toBe("warning");
  expect(worstOf({ errors: 1, warnings: 2, verdict: "findings" })).toBe("error");
});

test("without a finding the row says how far it was checked", () => {
  expect(whatOf({ what: "", verdict: "clean-as-far-as-checked", unchecked: 3 })).toBe("clean as far as checked: 3 checks left out");
  expect(whatOf({ what: "", verdict: "clean", unchecked: 0 })).toBe("clean");
  expect(whatOf({ what: "97012 needs GP.", verdict: "findings", unchecked: 3 })).toBe("97012 needs GP.");
});
