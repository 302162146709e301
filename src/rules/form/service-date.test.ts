import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./service-date.ts";

holdsItsExamples(rule);

test("the finding names both days", () => {
  const [finding] = findingsOf(judged({ claim: { fileDate: "2026-03-01", lines: [{ code: "97012" }] } }), rule.id);
  expect(finding?.message).toBe("97012 on line 1 has the day 2026-03-02, after 2026-03-01, when the claim was made.");
});
