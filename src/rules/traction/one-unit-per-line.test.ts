import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./one-unit-per-line.ts";

holdsItsExamples(rule);

const twoUnits = {
  claim: { lines: [{ code: "97012", units: 2, charge: 8000 }] },
  visit: { services: [{ line: 1, code: "97012", regions: ["cervical", "lumbar"] }] },
};

test("it alone speaks of two units on one line, and regions add their reason", () => {
  const verdict = judged(twoUnits);
  expect(verdict.findings.map(({ rule: id }) => id)).not.toContain("traction/one-unit-per-day");
  const [finding] = findingsOf(verdict, rule.id);
  expect(finding?.why).toContain("more than one region");
  expect(finding?.citations.map(({ source }) => source)).toContain("chirosecure-97012");
});

test("it asks before it sets the units to 1: what the charge covers is not on the claim", () => {
  const [finding] = findingsOf(judged(twoUnits), rule.id);
  expect(finding?.fix?.tier).toBe("attest");
  expect(finding?.fix?.question).toContain("$80.00");
  expect(finding?.fix?.edits).toEqual([{ line: 1, element: "SV104", from: "2", to: "1" }]);
});

test("where the office charges by the session, setting the units to 1 is safe", () => {
  const [finding] = findingsOf(judged(twoUnits, practiceOf(rule.id, { params: { charge: "session" } })), rule.id);
  expect(finding?.fix?.tier).toBe("safe");
  expect(finding?.fix?.edits).toEqual([{ line: 1, element: "SV104", from: "2", to: "1" }]);
});

test("minutes never make a unit", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 45 }] } });
  expect(findingsOf(verdict, rule.id)).toEqual([]);
});

test.each([[3, []], [4, ["error"]]])("%i units on a range of three days", (units, severities) => {
  const verdict = judged({ claim: { lines: [{ code: "97012", units, date: "2026-03-02", lastDate: "2026-03-04" }] } });
  expect(findingsOf(verdict, rule.id).map(({ severity }) => severity)).toEqual(severities);
  const open = verdict.unchecked.find((entry) => entry.rule === rule.id);
  expect(open?.reason).toBe(severities.length === 0 ? "date-unknown" : undefined);
});
