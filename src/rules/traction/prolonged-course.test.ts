import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./prolonged-course.ts";

holdsItsExamples(rule);

const on = practiceOf(rule.id, { on: true, params: { visits: 2 } });
const seen = ["2026-03-02", "2026-03-04"].map((date, index) => ({ id: `H${index}`, date, lines: [{ code: "97012" }] }));
const now = { id: "H9", date: "2026-03-06", lines: [{ code: "97012" }] };

test("what this run has seen is enough for a finding", () => {
  expect(findingsOf(judged({ claim: now, before: seen }, on), rule.id)[0]?.message).toContain("visit 3");
});

test("without the whole history a short past proves nothing", () => {
  expect(judged({ claim: now, before: seen.slice(1) }, on).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "history-absent" });
  expect(judged({ claim: now, history: seen.slice(1) }, on).unchecked.map(({ rule: id }) => id)).not.toContain(rule.id);
});

test("two lines of one day are one visit", () => {
  const twice = { ...now, lines: [{ code: "97012" }, { code: "97012" }] };
  expect(findingsOf(judged({ claim: twice, history: seen.slice(1) }, on), rule.id)).toEqual([]);
});
