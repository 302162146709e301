import { expect, test } from "vitest";
import { sketchClaim, unknown } from "../../claim/index.ts";
import { open } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged, shipped } from "../../../test/support/rule.ts";
import rule from "./balance.ts";

holdsItsExamples(rule);

test("the total is set to the sum once the lines are said to be right", () => {
  const [finding] = findingsOf(judged({ claim: { total: 4000, frequency: "8", lines: [{ code: "97012", charge: 4050 }] } }), rule.id);
  expect(finding?.message).toBe("The claim's total is $40.00, and its lines come to $40.50.");
  expect(finding?.fix).toMatchObject({ tier: "attest", edits: [{ element: "CLM02", from: "40", to: "40.5" }] });
});

test("a charge that could not be read leaves it unanswered", () => {
  const claim = sketchClaim({ lines: [{ code: "97012" }] });
  const lines = claim.lines.map((line) => ({ ...line, charge: unknown("fact-absent:charge") }));
  const verdict = open(shipped(), { policy: "generic" }).check({ ...claim, lines });
  expect(verdict.unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "fact-absent:charge" });
});
