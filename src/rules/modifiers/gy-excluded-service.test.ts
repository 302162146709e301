import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./gy-excluded-service.ts";

holdsItsExamples(rule);

const on = practiceOf(rule.id, { on: true });

test("a provider of unknown type leaves it unanswered", () => {
  expect(judged({ claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } }, on).unchecked)
    .toContainEqual({ rule: rule.id, lines: [1], reason: "provider-type-unknown" });
});

test("a line with GY asks nothing of the provider", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } }, on);
  expect(verdict.unchecked.map((entry) => entry.rule)).not.toContain(rule.id);
});

test("GZ gives way to GY, so that the fix makes no conflict", () => {
  const [finding] = findingsOf(judged({ claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GZ"] }] } }, on), rule.id);
  expect(finding?.fix?.edits[0]?.to).toBe("HC:97012:GP:GY");
  expect(finding?.why).toContain("no right to charge");
});
