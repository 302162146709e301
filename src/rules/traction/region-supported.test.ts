import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./region-supported.ts";

holdsItsExamples(rule);

test("it names the unsupported region only, and is unchecked without one", () => {
  const on = practiceOf(rule.id, { on: true });
  const both = { claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar", "thoracic"] }] } };
  expect(findingsOf(judged(both, on), rule.id)[0]?.message).toContain("unproven: thoracic.");
  const none = judged({ claim: { lines: [{ code: "97012" }] }, visit: {} }, on);
  expect(none.unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "fact-absent:regions" });
});
