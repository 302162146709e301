import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./diagnosis-pointer.ts";

holdsItsExamples(rule);

test("a pointer of 0 points nowhere", () => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code: "97012", pointers: [0] }] } }), rule.id);
  expect(finding?.message).toBe("97012 on line 1 points to diagnosis 0, and the claim has one diagnosis.");
});
