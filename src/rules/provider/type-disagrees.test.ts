import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./type-disagrees.ts";

holdsItsExamples(rule);

test("one finding, on all lines concerned", () => {
  const verdict = judged({ claim: { provider: "DC", lines: [{ code: "97012" }, { code: "97110" }] }, visit: { provider: { type: "PT" } } });
  expect(findingsOf(verdict, rule.id)).toMatchObject([{ lines: [1, 2], severity: "error", chargesAtRiskCents: 0 }]);
});
