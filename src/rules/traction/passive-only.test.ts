import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./passive-only.ts";

holdsItsExamples(rule);

const on = practiceOf(rule.id, { on: true, params: { visits: 2 } });
const claim = { id: "H9", date: "2026-03-06", lines: [{ code: "97012" }] };

test("a run that the past does not end is unchecked without the whole history", () => {
  expect(judged({ claim }, on).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "history-absent" });
  expect(judged({ claim, history: [] }, on).unchecked.map(({ rule: id }) => id)).not.toContain(rule.id);
});

test("each day of a claim is looked at for itself", () => {
  const verdict = judged({
    claim: { lines: [{ code: "97012" }, { code: "97012", date: "2026-03-04" }, { code: "97110", date: "2026-03-04" }] },
  }, practiceOf(rule.id, { on: true }));
  expect(findingsOf(verdict, rule.id)[0]?.lines).toEqual([1]);
});
