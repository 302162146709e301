import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./liability-conflict.ts";

holdsItsExamples(rule);

const ALL = ["GA", "GX", "GY", "GZ"] as const;

test("of all pairs only GX with GY agree", () => {
  const pairs = ALL.flatMap((one, index) => ALL.slice(index + 1).map((other) => [one, other]));
  const quiet = pairs.filter((modifiers) =>
    findingsOf(judged({ claim: { lines: [{ code: "97012", modifiers }] } }, practiceOf(rule.id, { on: true })), rule.id).length === 0);
  expect(quiet).toEqual([["GX", "GY"]]);
});

test("three of them are one finding", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012", modifiers: ["GA", "GY", "GX"] }] } }, practiceOf(rule.id, { on: true }));
  expect(findingsOf(verdict, rule.id)).toMatchObject([{ message: "97012 on line 1 carries GA, GY and GX, which contradict each other." }]);
});
