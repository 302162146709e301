import { expect, test } from "vitest";
import { holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./one-unit-per-day.ts";

holdsItsExamples(rule);

test("the finding stands on every line of the day and names the earlier claim", () => {
  const [finding] = judged({ claim: { id: "B2", lines: [{ code: "97110" }, { code: "97012" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] })
    .findings.filter(({ rule: id }) => id === rule.id);
  expect(finding?.lines).toEqual([2]);
  expect(finding?.message).toContain("claim B1");
});

test.each([
  ["another patient", { memberId: "M2" }],
  ["a dependant of the same member", { dependant: "KIM" }],
  ["another rendering provider", { rendering: { npi: "1000000012" } }],
])("%s has a day of their own", (_, other) => {
  const verdict = judged({ claim: { id: "B2", ...other, lines: [{ code: "97012" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] });
  expect(verdict.findings.map(({ rule: id }) => id)).not.toContain(rule.id);
});
