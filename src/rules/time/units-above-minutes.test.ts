import { expect, test } from "vitest";
import { judged, holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./units-above-minutes.ts";

holdsItsExamples(rule);

type Codes = Readonly<Record<string, number>>;

function timeFindings(minutes: Codes, units: Codes, policy = "medicare-b"): readonly string[] {
  const lines = Object.entries(units).map(([code, count]) => ({ code, units: count, modifiers: ["GP"] }));
  const services = Object.entries(minutes).map(([code, value]) => ({ code, minutes: value }));
  return judged({ policy, claim: { provider: "PT", lines }, visit: { visitMinutes: 90, services } }).findings
    .map((finding) => finding.rule).filter((id) => id.startsWith("time/"));
}

/** Medicare Claims Processing Manual, chapter 5 §20.2.C, examples 1 to 5, and Medicaid's 8 and 8. */
test.each<[title: string, minutes: Codes, units: Codes, expected: readonly string[]]>([
  ["example 1", { 97112: 24, 97110: 23 }, { 97112: 2, 97110: 1 }, []],
  ["example 1, all on one code", { 97112: 24, 97110: 23 }, { 97112: 3 }, ["time/allocation"]],
  ["example 2", { 97112: 20, 97110: 20 }, { 97112: 1, 97110: 2 }, []],
  ["example 3", { 97110: 33, 97140: 7 }, { 97110: 2, 97140: 1 }, []],
  ["example 3, the other way round", { 97110: 33, 97140: 7 }, { 97110: 1, 97140: 2 }, ["time/allocation"]],
  ["example 4", { 97110: 18, 97140: 13, 97116: 10, 97035: 8 }, { 97110: 1, 97140: 1, 97116: 1 }, []],
  ["example 4 with ultrasound", { 97110: 18, 97140: 13, 97116: 10, 97035: 8 }, { 97110: 1, 97140: 1, 97116: 1, 97035: 1 }, ["time/units-above-minutes"]],
  ["example 5", { 97112: 7, 97110: 7, 97140: 7 }, { 97112: 1 }, []],
  ["example 5, two units", { 97112: 7, 97110: 7, 97140: 7 }, { 97112: 1, 97110: 1 }, ["time/units-above-minutes"]],
  ["8 and 8", { 97112: 8, 97110: 8 }, { 97112: 1, 97110: 1 }, ["time/units-above-minutes"]],
  ["half of what was given", { 97110: 38 }, { 97110: 1 }, ["time/units-below-minutes"]],
])("%s", (_, minutes, units, expected) => {
  expect(timeFindings(minutes, units)).toEqual(expected);
});

test("a payer whose way is not known gets an error only where every way says so", () => {
  expect(timeFindings({ 97112: 8, 97110: 8 }, { 97112: 1, 97110: 1 }, "generic")).toEqual(["time/method-unknown"]);
  expect(timeFindings({ 97112: 8, 97110: 8 }, { 97112: 2, 97110: 2 }, "generic")).toEqual(["time/units-above-minutes"]);
  expect(timeFindings({ 97110: 30 }, { 97110: 2 }, "generic")).toEqual([]);
});
