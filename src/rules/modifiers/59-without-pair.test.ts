import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./59-without-pair.ts";

holdsItsExamples(rule);

test("a neighbour that the table does not cover leaves it unanswered", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "99213" }, { code: "97110" }] } });
  expect(verdict.unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "table-absent:ncci-ptp" });
});

test("59 comes off only with an answer", () => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code: "97012", modifiers: ["59", "GP"] }] } }), rule.id);
  expect(finding?.fix).toMatchObject({ tier: "attest", edits: [{ from: "HC:97012:59:GP", to: "HC:97012:GP" }] });
});
