import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./total-time.ts";

holdsItsExamples(rule);

test("it says which of the totals is missing", () => {
  const example = { claim: { lines: [{ code: "97012" }, { code: "97110" }] }, visit: { services: [{ line: 1, code: "97012" }, { line: 2, code: "97110" }] } };
  const [finding] = findingsOf(judged(example), rule.id);
  expect(finding?.message).toBe("On 2026-03-02, the total treatment minutes and the minutes of 97110 cannot be found in the visit record.");
  expect(finding?.lines).toEqual([1]);
  const timed = findingsOf(judged({ ...example, visit: { ...example.visit, visitMinutes: 45 } }), rule.id);
  expect(timed[0]?.message).toBe("On 2026-03-02, the minutes of 97110 cannot be found in the visit record.");
});
