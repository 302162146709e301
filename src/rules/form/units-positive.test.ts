import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./units-positive.ts";

holdsItsExamples(rule);

test.each([["97012", "attest"], ["97110", "never"]])("%s: the fix is %s", (code, tier) => {
  expect(findingsOf(judged({ claim: { lines: [{ code, units: 0 }] } }), rule.id)[0]?.fix?.tier).toBe(tier);
});
