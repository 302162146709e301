import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./unit-basis.ts";

holdsItsExamples(rule);

const fixOf = (line: { code: string; units: number; basis: string }) => findingsOf(judged({ claim: { lines: [line] } }), rule.id)[0]?.fix;

test("minutes of traction become one unit, and the charge stays", () => {
  expect(fixOf({ code: "97012", units: 15, basis: "MJ" })).toMatchObject({
    tier: "safe",
    edits: [{ element: "SV103", from: "MJ", to: "UN" }, { element: "SV104", from: "15", to: "1" }],
  });
});

test.each([
  ["a timed code's units are counted by a person", { code: "97110", units: 30, basis: "MJ" }],
  ["so are two of something unnamed", { code: "97012", units: 2, basis: "F2" }],
])("%s", (_, line) => {
  expect(fixOf(line)?.tier).toBe("never");
});

test("the rules that count units stand aside", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012", units: 15, basis: "MJ" }] } });
  expect(verdict.findings.map((finding) => finding.rule)).toEqual([rule.id]);
});
