import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./manual-traction.ts";

holdsItsExamples(rule);

test("it names 97140 and what of the record says so", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "halter", force: { source: "manual" } }] } });
  const [finding] = findingsOf(verdict, rule.id);
  expect(finding?.message).toContain("its force is given as manual");
  expect(finding?.next).toContain("97140");
});
