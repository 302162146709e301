import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import { STANCES } from "../../policy/stances.ts";
import rule from "./minimum-minutes.ts";

holdsItsExamples(rule);

const session = (minutes?: number): Parameters<typeof judged>[0] => ({
  claim: { lines: [{ code: "97012" }] },
  visit: { services: [{ line: 1, code: "97012", ...(minutes === undefined ? {} : { minutes }) }] },
});

test("it shows every position, from the base layer, and changes no unit", () => {
  const [finding] = findingsOf(judged(session(12)), rule.id);
  expect(finding?.severity).toBe("warning");
  expect(finding?.layer).toBe("base");
  expect(finding?.positions.map(({ stance }) => stance)).toEqual([
    "At least 15 minutes", "At least 8 minutes", "Untimed: one unit, no minimum", "Untimed: one unit, no minimum",
  ]);
  expect(finding?.fix).toEqual({ tier: "never", changes: [], edits: [] });
});

test("whose number it is, and where it is changed, is said with the number itself", () => {
  expect(rule.says.next).toContain(`${rule.params.minMinutes ?? 0} is the program's own preset`);
  expect(STANCES.map(({ name }) => name).find((name) => rule.says.next.includes(name))).toBe("traction.minMinutes");
});

test("what to do next is never to treat for longer", () => {
  expect(`${rule.says.what} ${rule.says.why} ${rule.says.next}`).not.toMatch(/prolong|extend|longer|lengthen|increase|at least 15|more minutes/i);
});

test("a practice's own number is shown as the practice's", () => {
  const [finding] = findingsOf(judged(session(7), practiceOf(rule.id, { params: { minMinutes: 8 } })), rule.id);
  expect(finding?.message).toContain("minimum set for this check is 8");
  expect(finding?.layer).toBe("practice");
});

test("without minutes it is unchecked, unless nobody asks for any", () => {
  expect(judged(session()).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "fact-absent:minutes" });
  const none = judged(session(), practiceOf(rule.id, { params: { minMinutes: null } }));
  expect(none.unchecked.map(({ rule: id }) => id)).not.toContain(rule.id);
});
