import { expect, test } from "vitest";
import { holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./implausibly-short.ts";

holdsItsExamples(rule);

test("it and the minimum never both speak", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 1 }] } });
  expect(verdict.findings.map(({ rule: id }) => id)).toContain("traction/minimum-minutes");
  expect(verdict.findings.map(({ rule: id }) => id)).not.toContain(rule.id);
});
