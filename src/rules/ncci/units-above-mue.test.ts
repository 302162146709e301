import { expect, test } from "vitest";
import type { Example } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./units-above-mue.ts";

holdsItsExamples(rule);

const found = (example: Omit<Example, "title">, params?: Record<string, boolean>) =>
  findingsOf(judged(example, params && practiceOf(rule.id, { params })), rule.id);

test("all units of the day are at risk, an earlier claim's counted", () => {
  const [finding] = found({ claim: { id: "B2", lines: [{ code: "97035", charge: 2500 }] }, before: [{ id: "B1", lines: [{ code: "97035", units: 2 }] }] });
  expect(finding).toMatchObject({ lines: [1], chargesAtRiskCents: 2500 });
  expect(finding?.message).toBe("3 units of 97035 on 2026-03-02 (line 1, with claim B1); the limit is 2 a day.");
});

test.each([["97161", "not lifted on appeal"], ["97035", "may carry an appeal"]])("%s: %s", (code, words) => {
  expect(found({ claim: { lines: [{ code, units: 9 }] } })[0]?.why).toContain(words);
});

test.each([
  ["97010", "a part of other services"],
  ["97014", "does not take the code"],
  ["97169", "never paid on such a claim"],
])("a limit of 0 on %s says which kind", (code, words) => {
  expect(found({ claim: { lines: [{ code }] } }, { zeroIsNeverPaid: true })[0]?.message).toContain(words);
});

test("98943 and S codes are left to their own rules", () => {
  expect(found({ claim: { lines: [{ code: "98943" }, { code: "S9090" }] } }, { zeroIsNeverPaid: true })).toEqual([]);
});

test("a code without a limit in the table is unanswered", () => {
  expect(judged({ claim: { lines: [{ code: "99213" }] } }).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "table-absent:mue" });
});

test("an excluded line is bypassed by GY, and does not count", () => {
  const verdict = judged({ claim: { lines: [{ code: "97035", modifiers: ["GY"], units: 5 }, { code: "97035", units: 2 }] } });
  expect(verdict.bypassed).toContainEqual({ rule: rule.id, lines: [1], by: "GY" });
  expect(findingsOf(verdict, rule.id)).toEqual([]);
});

test("an excluded line within the limit bypasses nothing", () => {
  expect(judged({ claim: { lines: [{ code: "97035", modifiers: ["GY"], units: 2 }] } }).bypassed).toEqual([]);
});

test("76 lends its reason", () => {
  const [finding] = found({ claim: { lines: [{ code: "97035", units: 2 }, { code: "97035", modifiers: ["76"] }] } });
  expect(finding?.why).toContain("A repeat modifier opens no edit");
});

/** Of so many lines they are gathered by code first. */
test.each([1, 40])("the same is said however many lines there are: %i of each other code", (times) => {
  const others = Array.from({ length: times }, () => [{ code: "97110", units: 1, modifiers: ["GY"] }, { code: "97530" }]).flat();
  const lines = [{ code: "97035", units: 2 }, { code: "97032", units: 1 }, ...others, { code: "97035", units: 1 }];
  const told = found({ claim: { lines } }).filter(({ message }) => message.includes("of 97035"));
  expect(told).toMatchObject([{ lines: [1, lines.length] }]);
  expect(found({ claim: { lines: [...others, { code: "97032", units: 1 }] } }).filter(({ message }) => message.includes("97032"))).toEqual([]);
});
