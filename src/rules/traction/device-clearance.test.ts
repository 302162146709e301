import { expect, test } from "vitest";
import { holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./device-clearance.ts";

holdsItsExamples(rule);

test("where it is on and nobody wrote it down, it is unchecked", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] }, visit: {} }, practiceOf(rule.id, { on: true }));
  expect(verdict.unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "fact-absent:deviceCleared" });
});
