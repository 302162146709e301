import { expect, test } from "vitest";
import type { Answers, Times } from "./answers.ts";
import { leastMinutes, totalDoubt, usualTotals } from "./total-minutes.ts";

const OTHERS = [{ code: "97140", minutes: 15 }, { code: "97110", minutes: 15 }];
const VISIT: Answers = { pull: "motor", minutes: 12, others: OTHERS };
const at = (...spans: readonly (readonly [string, string])[]): Readonly<Record<string, Times>> =>
  Object.fromEntries(spans.map(([start, end], index) => [["97012", "97140", "97110"][index] ?? "", { start, end }]));

test.each<[string, Answers, number, readonly number[]]>([
  ["one after the other", { ...VISIT, times: at(["09:00", "09:12"], ["09:12", "09:27"], ["09:27", "09:42"]) }, 42, [42, 45, 60]],
  ["traction beside exercise", { ...VISIT, times: at(["09:00", "09:12"], ["09:00", "09:15"], ["09:15", "09:30"]) }, 30, [30, 42, 45, 60]],
  ["no times: timed minutes alone add up, traction may lie beside them", VISIT, 30, [30, 42, 45, 60]],
  ["nothing told", { pull: "motor" }, 0, [30, 45, 60]],
])("%s", (_, answers, least, usual) => {
  expect([leastMinutes(answers), usualTotals(answers)]).toEqual([least, usual]);
  expect(totalDoubt(answers, least)).toBeUndefined();
});

test("a whole that is less than its parts is doubted with both figures", () => {
  expect(totalDoubt({ ...VISIT, times: at(["09:00", "09:12"], ["09:12", "09:27"], ["09:27", "09:42"]) }, 30)).toMatch(/make 42 minutes, and 30 is less/);
});
