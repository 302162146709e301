import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./date.ts";

holdsItsExamples(rule);

test("it names both days", () => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code: "97012" }] }, visit: { date: "2026-03-03" } }), rule.id);
  expect(finding?.message).toContain("2026-03-02");
  expect(finding?.message).toContain("2026-03-03");
});

test("the record of another day of the claim leaves this day unchecked", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "97012", date: "2026-03-04" }] }, visit: { date: "2026-03-02" } });
  expect(verdict.unchecked).toContainEqual({ rule: rule.id, lines: [2], reason: "visit-absent" });
});
