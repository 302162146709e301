import { expect, test } from "vitest";
import type { Example } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./pair.ts";

holdsItsExamples(rule);

const found = (example: Omit<Example, "title">) => findingsOf(judged(example), rule.id);

test("the finding stands on the line of column 2, names both and risks only that charge", () => {
  const [finding] = found({ claim: { lines: [{ code: "97140", charge: 5000 }, { code: "97012", charge: 3000 }] } });
  expect(finding?.lines).toEqual([1]);
  expect(finding?.message).toContain("97140 (line 1) is not paid on the day of 97012 (line 2)");
  expect(finding?.chargesAtRiskCents).toBe(5000);
  expect(finding?.fix?.edits).toEqual([{ line: 1, element: "SV101", from: "HC:97140", to: "HC:97140:59" }]);
  expect(finding?.citations[0]?.source).toBe("ncci-ptp-2021");
});

test("the denied line is on the earlier claim: the finding stands on the later one", () => {
  const [finding] = found({ claim: { id: "B2", lines: [{ code: "97012" }] }, before: [{ id: "B1", lines: [{ code: "97140" }] }] });
  expect(finding).toMatchObject({ lines: [1], chargesAtRiskCents: 0 });
  expect(finding?.message).toContain("97140 (line 1 of claim B1)");
});

test.each([
  ["separate intervals between therapy services", "97012", "97140", "separate intervals"],
  ["another region beside manipulation", "98941", "97112", "different region"],
  ["a change in the patient for a re-evaluation", "97012", "97164", "condition changed"],
])("asks for %s", (_, one, other, words) => {
  expect(found({ claim: { lines: [{ code: one }, { code: other }] } })[0]?.fix?.question).toContain(words);
});

test("two pairs are two findings", () => {
  const lines = [{ code: "97012" }, { code: "97140" }, { code: "97018" }];
  expect(found({ claim: { lines } }).map((finding) => finding.lines)).toEqual([[2], [3], [3]]);
});

test("a bypass is told with its lines", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["XU"] }] } });
  expect(verdict.bypassed).toContainEqual({ rule: rule.id, lines: [1, 2], by: "XU" });
});

test("76 bypasses nothing", () => {
  expect(found({ claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["76"] }] } })).toHaveLength(1);
});

test("before July 2019 the change also takes 59 off column 1", () => {
  const [finding] = found({ claim: { date: "2019-06-30", lines: [{ code: "97012", modifiers: ["59"] }, { code: "97140" }] } });
  expect(finding?.fix?.edits.map(({ to }) => to)).toEqual(["HC:97140:59", "HC:97012"]);
});

test("nothing is offered for a pair that nothing opens", () => {
  const [finding] = found({ claim: { lines: [{ code: "98940" }, { code: "97161" }] } });
  expect(finding?.fix).toMatchObject({ tier: "never" });
});

test("a code that the table does not cover leaves one entry, whatever the pairs", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "99213" }, { code: "97140" }] } });
  expect(verdict.unchecked).toContainEqual({ rule: rule.id, lines: [1, 2, 3], reason: "table-absent:ncci-ptp" });
  expect(findingsOf(verdict, rule.id)).toHaveLength(1);
});
