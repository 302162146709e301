import { expect, test } from "vitest";
import type { Answers, Times } from "./answers.ts";
import { leastMinutes, totalDoubt, usualTotals, withoutOldTotal } from "./total-minutes.ts";

const OTHERS = [{ code: "97140", minutes: 15 }, { code: "97110", minutes: 15 }];
const VISIT: Answers = { pull: "motor", minutes: 12, others: OTHERS };
const at = (...spans: readonly (readonly [string, string])[]): Readonly<Record<string, Times>> =>
  Object.fromEntries(spans.map(([start, end], index) => [["97012", "97140", "97110"][index] ?? "", { start, end }]));

test.each<[string, Answers, number, readonly number[]]>([
  ["one after the other", { ...VISIT, times: at(["09:00", "09:12"], ["09:12", "09:27"], ["09:27", "09:42"]) }, 42, [42, 45, 60]],
  ["traction beside exercise", { ...VISIT, times: at(["09:00", "09:12"], ["09:00", "09:15"], ["09:15", "09:30"]) }, 30, [30, 42, 45, 60]],
  ["no times: one after the other, though traction may have gone on beside them", VISIT, 30, [42, 45, 60]],
  ["nothing told", { pull: "motor" }, 0, [30, 45, 60]],
])("%s", (_, answers, least, usual) => {
  expect([leastMinutes(answers), usualTotals(answers)]).toEqual([least, usual]);
  expect(totalDoubt(answers, usual[0] ?? 0)).toBeUndefined();
});

test("a whole that is less than its parts is doubted with both figures", () => {
  expect(totalDoubt({ ...VISIT, times: at(["09:00", "09:12"], ["09:12", "09:27"], ["09:27", "09:42"]) }, 30)).toMatch(/make 42 minutes, and 30 is less/);
});

test("a whole that leaves no room for the traction is doubted, and may stand where it was given at the same time", () => {
  expect(totalDoubt(VISIT, 30)).toMatch(/make 42 one after the other, and 30 is less.*at the same time/);
  expect(totalDoubt(VISIT, 29)).toMatch(/make 30 minutes, and 29 is less/);
});

const LONGER: Answers = { ...VISIT, others: [{ code: "97140", minutes: 17 }, { code: "97110", minutes: 15 }] };
test.each<[string, Answers, Answers, number | undefined]>([
  ["longer than the total now: asked again", { ...VISIT, visitMinutes: 30 }, { ...LONGER, visitMinutes: 30 }, undefined],
  ["still within it", { ...VISIT, visitMinutes: 34 }, { ...LONGER, visitMinutes: 34 }, 34],
  ["shorter parts", { ...LONGER, visitMinutes: 32 }, { ...VISIT, visitMinutes: 32 }, 32],
  ["given in spite of the sum", { ...VISIT, visitMinutes: 40 }, { ...VISIT, visitMinutes: 20 }, 20],
  ["given so before, and another answer changed", { ...VISIT, visitMinutes: 20 }, { ...VISIT, visitMinutes: 20, care: "active" }, 20],
  ["times that reach beyond it", { ...VISIT, visitMinutes: 34 }, { ...VISIT, visitMinutes: 34, times: at(["09:00", "09:12"], ["09:12", "09:29"], ["09:29", "09:44"]) }, undefined],
])("a total after a correction: %s", (_, before, next, total) => {
  expect(withoutOldTotal(next, before)).toEqual(total === undefined ? { ...next, visitMinutes: undefined } : next);
});
