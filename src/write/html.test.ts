import { expect, test } from "vitest";
import type { Finding, Verdict } from "../check/index.ts";
import { sketchClaim } from "../claim/index.ts";
import { htmlReport } from "./html.ts";
import { Tally } from "./tally.ts";

function verdictOf(id: string, severity?: Finding["severity"], cents = 0): Verdict {
  const claim = { ...sketchClaim({ lines: [{ code: "97012", charge: cents }] }), id };
  const finding: Finding = {
    id: `${id}/a/b/1`, rule: "a/b", severity: severity ?? "info", lines: [1], chargesAtRiskCents: cents,
    message: "", why: "", next: "", layer: "base", citations: [], positions: [], denial: null, where: undefined, fix: null,
  };
  const verdict = severity === undefined ? "clean" : "findings";
  return { claim, policy: "generic", verdict, findings: severity === undefined ? [] : [finding], bypassed: [], unchecked: [], rules: [] };
}

function pageOf(verdicts: readonly Verdict[]): string {
  let out = "";
  const tally = new Tally();
  const report = htmlReport((text) => { out += text; }, { version: "1.2.3", rules: 1, tables: [], explain: false });
  const problem = { code: "segment-unknown", severity: "error", message: "SX1 is no segment." } as const;
  report.problem("day.837", problem);
  tally.problem(problem);
  for (const verdict of verdicts) {
    tally.add(verdict);
    report.claim(verdict);
  }
  report.end([{ path: "day.837", interchanges: 1, claims: verdicts.length, lines: verdicts.length }], tally);
  return out;
}

const DAY = [verdictOf("A1"), verdictOf("A2", "warning", 9000), verdictOf("A3", "error", 1000), verdictOf("A4", "error", 2000)];

function claimsIn(page: string): readonly string[] {
  return [...page.matchAll(/<h2>(A\d+) /g)].map(([, id = ""]) => id);
}

test("the page tells what is wrong with the file first, then the claims, worst first", () => {
  const page = pageOf([...DAY, { ...verdictOf("A5"), claim: { ...sketchClaim({ lines: [] }), id: "A5", flawed: true }, verdict: "clean-as-far-as-checked" }]);
  expect(claimsIn(page)).toEqual(["A4", "A3", "A5", "A2", "A1"]);
  expect(page.indexOf("SX1 is no segment.")).toBeLessThan(page.indexOf("<h2>A4"));
  expect(page).toContain("3 with findings · 1 wrong in the file · 0 not fully checked · 1 clean (20 %)");
  expect(page).toContain("(999)");
});

test("of more claims than anyone reads the page keeps the order of the file, and says so", () => {
  const many = [...DAY, ...Array.from({ length: 5000 }, () => verdictOf("A1"))];
  const page = pageOf(many);
  expect(claimsIn(page).slice(0, 4)).toEqual(["A1", "A2", "A3", "A4"]);
  expect([claimsIn(page).length, page.match(/<main/g)?.length, page.includes("In the order of the file.")]).toEqual([many.length, 1, true]);
});
