import { expect, test } from "vitest";
import type { Finding, Verdict } from "../check/index.ts";
import { sketchClaim } from "../claim/index.ts";
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

test("counts claims, findings and the rules that spoke most", () => {
  const tally = new Tally();
  tally.add(verdict());
  tally.add(verdict(finding([1], 4000), finding([2], 5000, "warning", "c/d")));
  tally.add(verdict(finding([1], 4000), finding([2], 0, "info", "e/f")));
  expect(tally.summary).toMatchObject({ claims: 3, lines: 6, clean: 1, withFindings: 2, errors: 2, warnings: 1, infos: 1 });
  expect(tally.summary.chargesAtRiskCents).toBe(13000);
  expect(tally.topRules(5)).toEqual([
    { rule: "a/b", claims: 2, chargesAtRiskCents: 8000 },
    { rule: "c/d", claims: 1, chargesAtRiskCents: 5000 },
  ]);
});
