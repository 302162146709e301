import { describe, expect, test } from "vitest";
import { findingsOf, judged } from "../../../test/support/rule.ts";
import type { Example, Verdict } from "../../check/index.ts";
import type { ServiceJson } from "../../claim/index.ts";
import { documentationRules } from "./index.ts";

type Visit = NonNullable<Example["visit"]>;

const SERVICE: ServiceJson = {
  line: 1, code: "97012", minutes: 15, device: "motorized traction table", force: { source: "motor", amount: 60, unit: "lb" }, angle: 18,
  mode: "intermittent", position: "supine", regions: ["lumbar"], etiology: "L5 radiculopathy", response: "tolerated",
};
const VISIT: Visit = {
  date: "2026-03-02", visitMinutes: 15, signature: { by: "A. Render, PT", on: "2026-03-02" }, note: "Traction today.",
  planOfCare: { discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: true },
};

function without<T extends object>(whole: T, key: string): T {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as T;
}

function documented(visit: Visit, service: ServiceJson = SERVICE): Verdict {
  return judged({ claim: { lines: [{ code: "97012" }] }, visit: { ...visit, services: [service] }, history: [] });
}

function documentationOf({ findings }: Verdict): readonly string[] {
  return findings.filter(({ rule }) => rule.startsWith("documentation/")).map(({ rule, severity }) => `${rule} ${severity}`);
}

test("a whole record raises nothing and leaves nothing unchecked", () => {
  const verdict = documented(VISIT);
  expect(documentationOf(verdict)).toEqual([]);
  expect(verdict.unchecked.filter(({ rule }) => rule.startsWith("documentation/"))).toEqual([]);
});

describe("each element left out raises its own rule and no other", () => {
  test.each([
    ["device", "device", "error"], ["minutes", "duration", "warning"], ["regions", "body-part", "error"], ["etiology", "etiology", "error"],
    ["force", "force", "warning"], ["angle", "angle", "info"], ["mode", "mode", "info"], ["position", "position", "info"],
    ["response", "response", "warning"],
  ])("%s", (field, rule, severity) => {
    expect(documentationOf(documented(VISIT, without(SERVICE, field)))).toEqual([`documentation/${rule} ${severity}`]);
  });

  test.each([
    ["date", "date", "error"], ["signature", "signature", "error"], ["planOfCare", "plan-of-care", "warning"], ["visitMinutes", "total-time", "warning"],
  ])("%s", (field, rule, severity) => {
    expect(documentationOf(documented(without(VISIT, field)))).toEqual([`documentation/${rule} ${severity}`]);
  });
});

test("without a record every rule is unchecked, for that reason, and none speaks", () => {
  const verdict = judged({ claim: { diagnoses: ["M54.31"], lines: [{ code: "97012" }] } });
  expect(documentationOf(verdict)).toEqual([]);
  for (const { id, on } of documentationRules) if (on !== false) expect(verdict.unchecked).toContainEqual({ rule: id, lines: [1], reason: "visit-absent" });
});

test("a visit with two lines of traction is asked for its signature once", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "97012" }] }, visit: {} });
  expect(findingsOf(verdict, "documentation/signature").map(({ lines }) => lines)).toEqual([[1, 2]]);
});

test("the five elements of the guide are called a standard, not law", () => {
  const five = ["device", "duration", "body-part", "etiology"].map((name) => documentationRules.find(({ id }) => id === `documentation/${name}`));
  for (const rule of five) expect(rule?.says.why).toContain("practice or payer standard, not law");
});

test("no rule here offers an edit or asks for an attestation", () => {
  expect(documentationRules.filter(({ fix }) => fix !== "never")).toEqual([]);
});
