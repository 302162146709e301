import { expect, test } from "vitest";
import { holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./wa-lni-chiropractic-visit.ts";

holdsItsExamples(rule);

test.each([
  ["98941", /by its level instead: 2050A, 2051A and 2052A/], ["98943", /by its level/], ["97140", /one 1044M for all the physical medicine/],
])("%s to the fund: what to bill instead", (code, next) => {
  const { findings } = judged({ policy: "wa-lni", claim: { provider: "DC", lines: [{ code }] } });
  expect(findings.find((finding) => finding.rule === rule.id)).toMatchObject({ severity: "warning", next: expect.stringMatching(next) as string });
});
