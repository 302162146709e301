import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./minutes-not-timed.ts";

holdsItsExamples(rule);

const day = (units: number, exercise: number | undefined, traction: number | undefined): Parameters<typeof judged>[0] => ({
  claim: { lines: [{ code: "97012" }, { code: "97110", units }] },
  visit: {
    services: [
      { line: 1, code: "97012", ...(traction === undefined ? {} : { minutes: traction }) },
      { line: 2, code: "97110", ...(exercise === undefined ? {} : { minutes: exercise }) },
    ],
  },
});

test("it stands on the timed lines and names the minutes", () => {
  const [finding] = findingsOf(judged(day(2, 15, 15)), rule.id);
  expect(finding?.lines).toEqual([2]);
  expect(finding?.message).toBe("2 timed units on 2026-03-02 for 15 timed minutes, more than these earn unless the 15 untimed minutes are counted with them.");
});

test.each([
  ["exercise without minutes", day(2, undefined, 15)],
  ["too many, and the traction minutes are not known", day(2, 15, undefined)],
])("unchecked: %s", (_, example) => {
  expect(judged(example).unchecked).toContainEqual({ rule: rule.id, lines: [2], reason: "fact-absent:minutes" });
});

test("units that fit pass whatever the traction minutes", () => {
  expect(judged(day(1, 15, undefined)).unchecked.map(({ rule: id }) => id)).not.toContain(rule.id);
});

test("timed minutes that were not billed count", () => {
  const verdict = judged({
    claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] },
    visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 18 }, { code: "97140", minutes: 7 }] },
  }, practiceOf(rule.id, { params: { method: "cms" } }));
  expect(findingsOf(verdict, rule.id)).toEqual([]);
});

test.each([["cms", 1], ["ama", 0], ["unknown", 0]] as const)("8 and 8 minutes billed as 2 units, by method %s: %i", (method, count) => {
  const verdict = judged({
    claim: { lines: [{ code: "97012" }, { code: "97110" }, { code: "97112" }] },
    visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 8 }, { line: 3, code: "97112", minutes: 8 }] },
  }, practiceOf(rule.id, { params: { method } }));
  expect(findingsOf(verdict, rule.id)).toHaveLength(count);
});
