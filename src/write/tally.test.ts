import { expect, test } from "vitest";
import type { Finding, Verdict } from "../check/index.ts";
import { sketchClaim } from "../claim/index.ts";
import { workParts } from "./summary-text.ts";
import { atRiskOf, Tally } from "./tally.ts";

const claim = sketchClaim({ lines: [{ code: "97012", charge: 4000 }, { code: "97140", charge: 5000 }] });

function finding(lines: readonly number[], chargesAtRiskCents: number, severity: Finding["severity"] = "error", rule = "a/b"): Finding {
  return {
    id: `${rule}/${lines.join("+")}`, rule, severity, lines, chargesAtRiskCents,
    message: "", why: "", next: "", layer: "base", citations: [], positions: [], denial: null, where: undefined, fix: null,
  };
}

function verdict(...findings: readonly Finding[]): Verdict {
  const found = findings.some(({ severity }) => severity !== "info");
  return { claim, policy: "generic", verdict: found ? "findings" : "clean", findings, bypassed: [], unchecked: [], rules: [] };
}

test.each([
  ["nothing found", [], 0],
  ["a line under two findings counts once", [finding([1], 4000), finding([1], 4000, "warning")], 4000],
  ["two lines", [finding([1, 2], 9000)], 9000],
  ["only what the finding puts at risk", [finding([1, 2], 5000)], 5000],
  ["an info risks nothing", [finding([1], 4000, "info")], 0],
])("at risk: %s", (_, findings, cents) => {
  expect(atRiskOf(verdict(...findings))).toBe(cents);
});

test("a claim is to fix or to review once, whatever is found on it, and what is found is counted beside it", () => {
  const tally = new Tally();
  tally.add(verdict(finding([1], 4000), finding([2], 5000), finding([1], 0, "warning")));
  tally.add(verdict(finding([1], 4000, "warning"), finding([2], 0, "info")));
  tally.add({ ...verdict(), claim: { ...claim, flawed: true } });
  tally.add(verdict(finding([1], 0, "info")));
  expect(tally.summary).toMatchObject({ claims: 4, toFix: 2, toReview: 1, errors: 2, warnings: 2 });
  expect(workParts(tally.summary)).toEqual(["2 claims to fix: 2 errors", "1 claim to review: 2 findings in all"]);
  expect(workParts(new Tally().summary)).toEqual(["0 claims to fix", "0 claims to review"]);
});

test("counts claims, findings and the rules that spoke most", () => {
  const tally = new Tally();
  tally.add(verdict());
  tally.add(verdict(finding([1], 4000), finding([2], 5000, "warning", "c/d")));
  tally.add(verdict(finding([1], 4000), finding([2], 0, "info", "e/f")));
  expect(tally.summary).toMatchObject({
    claims: 3, lines: 6, clean: 1, withFindings: 2, toFix: 2, toReview: 0, errors: 2, warnings: 1, infos: 1,
  });
  expect(tally.summary.chargesAtRiskCents).toBe(13000);
  expect(tally.topRules(5)).toEqual([
    { rule: "a/b", claims: 2, chargesAtRiskCents: 8000 },
    { rule: "c/d", claims: 1, chargesAtRiskCents: 5000 },
  ]);
});
