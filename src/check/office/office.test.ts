import { describe, expect, test } from "vitest";
import { sketchClaim } from "../../claim/index.ts";
import type { ClaimSketch } from "../../claim/index.ts";
import { shippedPolicies } from "../../policy/index.ts";
import type { Params } from "../../policy/index.ts";
import { starterTables } from "../../reference/index.ts";
import { compile } from "../compile.ts";
import type { Example } from "../rule.ts";
import type { Verdict } from "../verdict.ts";
import { BaselineRun } from "./baseline.ts";
import { tryExamples, verdictOn } from "./examples.ts";
import type { OfficeKindName } from "./kinds.ts";
import { ruleOfOffice, statementOfOffice } from "./office-rule.ts";
import type { OfficeRule, OfficeScope } from "./office-rule.ts";
import { Overrides } from "./overrides.ts";
import type { Override } from "./overrides.ts";

const some: Example = { title: "any", claim: { lines: [{ code: "97110" }] } };

function office(kind: OfficeKindName, params: Params, scope: Partial<OfficeScope> = {}, more: Partial<OfficeRule> = {}): OfficeRule {
  return {
    id: "office/own", title: "Own", kind, params, severity: "error", scope: { codes: ["97110"], ...scope },
    says: { what: "w", why: "y", next: "n" }, owner: "Kim", log: [{ on: "2026-01-05", by: "Kim", what: "written" }],
    examples: { found: [some], quiet: [some] }, ...more,
  };
}

function engineOf(rule: OfficeRule) {
  const practice = { id: "practice", title: "Own", layer: "practice", statements: [statementOfOffice(rule)] } as const;
  const policies = shippedPolicies.map((policy) => ({ ...policy, statements: [] }));
  return compile({ rules: [ruleOfOffice(rule)], policies, tables: starterTables(), practice });
}

function answer(rule: OfficeRule, example: Omit<Example, "title">): string {
  const { findings, bypassed, unchecked, rules } = verdictOn(engineOf(rule), example);
  if (findings.length > 0) return "found";
  if (bypassed.length > 0) return "bypassed";
  return unchecked[0]?.reason ?? (rules.length > 0 ? "pass" : "aside");
}

const line = (rest: object = {}, claim: Partial<ClaimSketch> = {}): Omit<Example, "title"> => ({ claim: { ...claim, lines: [{ code: "97110", ...rest }] } });
const withMinutes = (minutes?: number): Omit<Example, "title"> =>
  ({ ...line(), visit: { services: [{ line: 1, code: "97110", ...(minutes === undefined ? {} : { minutes }) }] } });
const pair = (modifiers: readonly string[] = []): Omit<Example, "title"> => ({ claim: { lines: [{ code: "97110", modifiers }, { code: "97530" }] } });

const cases: readonly (readonly [OfficeKindName, Params, Omit<Example, "title">, string])[] = [
  ["require-modifier", { modifiers: ["GP"] }, line(), "found"],
  ["require-modifier", { modifiers: ["GP"] }, line({ modifiers: ["GP"] }), "pass"],
  ["forbid-modifier", { modifiers: ["59"] }, line({ modifiers: ["59"] }), "found"],
  ["forbid-modifier", { modifiers: ["59"] }, line({ modifiers: ["XS"] }), "pass"],
  ["forbid-code", {}, line(), "found"],
  ["forbid-code", {}, { claim: { lines: [{ code: "97112" }] } }, "aside"],
  ["forbid-pair", { with: ["97530"], unless: ["59"] }, pair(), "found"],
  ["forbid-pair", { with: ["97530"], unless: ["59"] }, pair(["59"]), "bypassed"],
  ["forbid-pair", { with: ["97530"], unless: [] }, line(), "pass"],
  ["max-units", { max: 4 }, line({ units: 5 }), "found"],
  ["max-units", { max: 4 }, line({ units: 4 }), "pass"],
  ["max-units", { max: 4 }, { ...line({ units: 2 }, { id: "B2" }), before: [{ id: "B1", lines: [{ code: "97110", units: 3 }] }] }, "found"],
  ["max-charge", { cents: 5000 }, line({ charge: 5001 }), "found"],
  ["max-charge", { cents: 5000 }, line({ charge: 5000 }), "pass"],
  ["min-minutes", { least: 8 }, withMinutes(7), "found"],
  ["min-minutes", { least: 8 }, withMinutes(8), "pass"],
  ["min-minutes", { least: 8 }, withMinutes(), "fact-absent:minutes"],
  ["min-minutes", { least: 8 }, line(), "visit-absent"],
  ["require-diagnosis", { starting: ["m54"] }, line({}, { diagnoses: ["M25.561"] }), "found"],
  ["require-diagnosis", { starting: ["m54"] }, line({}, { diagnoses: ["M54.16"] }), "pass"],
  ["forbid-diagnosis", { starting: ["M54.1"] }, line({}, { diagnoses: ["M54.16"] }), "found"],
  ["forbid-diagnosis", { starting: ["M54.1"] }, line({}, { diagnoses: ["M54.50"] }), "pass"],
  ["require-element", { element: "minutes" }, withMinutes(), "found"],
  ["require-element", { element: "minutes" }, withMinutes(9), "pass"],
  ["require-element", { element: "minutes" }, line(), "visit-absent"],
  ["require-place", { places: ["11"] }, line({}, { placeOfService: "12" }), "found"],
  ["require-place", { places: ["11"] }, line(), "pass"],
  ["require-provider", { types: ["PT"] }, line({}, { provider: "DC" }), "found"],
  ["require-provider", { types: ["PT"] }, line({}, { provider: "PT" }), "pass"],
  ["require-provider", { types: ["PT"] }, line(), "provider-type-unknown"],
  ["require-reference", { qualifiers: ["9F"] }, line({}, { references: { G1: "A" } }), "found"],
  ["require-reference", { qualifiers: ["9F"] }, line({}, { references: { "9F": "A" } }), "pass"],
  ["require-authorization", {}, line(), "found"],
  ["require-authorization", {}, line({}, { references: { G1: "A" } }), "pass"],
  ["frequency", { max: 1, days: 7 }, line(), "history-absent"],
  ["frequency", { max: 1, days: 7 }, { ...line(), history: [{ id: "H", date: "2026-02-24", lines: [{ code: "97110" }] }] }, "found"],
  ["frequency", { max: 1, days: 7 }, { ...line(), history: [{ id: "H", date: "2026-02-23", lines: [{ code: "97110" }] }] }, "pass"],
];

test.each(cases)("%s %j of %j: %s", (kind, params, example, expected) => {
  expect(answer(office(kind, params), example)).toBe(expected);
});

describe("what a rule is about", () => {
  const own = (scope: Partial<OfficeScope>, more?: Partial<OfficeRule>): OfficeRule => office("forbid-code", {}, scope, more);
  test.each([
    ["another payer", own({ policies: ["cigna"] }), line(), "aside"],
    ["its payer", own({ policies: ["cigna"] }), { ...line(), policy: "cigna" }, "found"],
    ["another place", own({ places: ["12"] }), line(), "aside"],
    ["another provider", own({ providers: ["DC"] }), line({}, { provider: "PT" }), "aside"],
    ["a provider that nobody knows", own({ providers: ["DC"] }), line(), "provider-type-unknown"],
    ["before its time", own({}, { from: "2026-03-03" }), line(), "aside"],
    ["after its time", own({}, { until: "2026-03-01" }), line(), "aside"],
    ["its last day", own({}, { until: "2026-03-02" }), line(), "found"],
  ] as const)("%s", (_, rule, example, expected) => { expect(answer(rule, example)).toBe(expected); });

  test("a finding stands on the office's layer and cites its owner", () => {
    const [finding] = verdictOn(engineOf(own({})), line()).findings;
    expect(finding).toMatchObject({ rule: "office/own", layer: "practice", citations: [{ source: "office", section: "Own (Kim)" }] });
  });
});

test("an example that does not hold says what was found instead", () => {
  const rule = office("require-modifier", { modifiers: ["GP"] }, {}, { examples: { found: [{ title: "f", claim: { lines: [{ code: "97110", modifiers: ["GP"] }] } }], quiet: [{ title: "q", ...line() }] } });
  expect(tryExamples(engineOf(rule), ruleOfOffice(rule)).map(({ holds, instead }) => [holds, instead])).toEqual([
    [false, "it looked and found nothing wrong"], [false, "found: w"],
  ]);
});

describe("overrides", () => {
  const rule = office("forbid-code", {});
  const engine = engineOf(rule);
  const decided = (more: Partial<Override> = {}): Override => ({ rule: "office/own", reason: "agreed", by: "Kim", expires: "2026-12-31", ...more });
  const over = (override: Override, today = "2026-12-31"): { verdict: Verdict; use: unknown } => {
    const overrides = new Overrides([override], today);
    const verdict = overrides.apply(verdictOn(engine, line()), engine);
    return { verdict, use: overrides.uses().map(({ status, findings }) => [status, findings]) };
  };

  test("a finding goes to what was bypassed, with reason, name and end", () => {
    const { verdict, use } = over(decided());
    expect(verdict).toMatchObject({ verdict: "clean", findings: [], bypassed: [{ rule: "office/own", lines: [1], by: "override: agreed (Kim, until 2026-12-31)" }] });
    expect(use).toEqual([["used", 1]]);
  });

  test.each([
    [{ rule: "office/other" }], [{ policies: ["cigna"] }], [{ codes: ["97112"] }], [{ claims: ["A2"] }], [{ from: "2026-03-03" }], [{ until: "2026-03-01" }],
  ])("stands aside out of its bounds: %j", (more) => {
    const { verdict, use } = over(decided(more));
    expect(verdict.findings).toHaveLength(1);
    expect(use).toEqual([["unused", 0]]);
  });

  test("one that has run out is passed over and counted", () => {
    const { verdict, use } = over(decided(), "2027-01-01");
    expect(verdict.verdict).toBe("findings");
    expect(use).toEqual([["expired", 1]]);
  });
});

describe("a baseline", () => {
  const engine = engineOf(office("forbid-code", {}));
  const verdict = (date: string): Verdict => verdictOn(engine, line({}, { date }));
  const baseline = (...verdicts: readonly Verdict[]) => {
    const run = new BaselineRun();
    for (const one of verdicts) run.add(one);
    return run.next();
  };

  test("knows what it saw, tells what is new and what is gone", () => {
    const run = new BaselineRun(baseline(verdict("2026-03-02"), verdict("2026-03-03")));
    run.add(verdict("2026-03-03"));
    run.add(verdict("2026-03-04"));
    expect(run.drift).toEqual({ known: 1, fresh: 1, gone: 1 });
    expect(run.fresh).toEqual({ error: 1, warning: 0 });
  });

  test("two claims alike are counted, so a third one is new", () => {
    const run = new BaselineRun(baseline(verdict("2026-03-02"), verdict("2026-03-02")));
    for (let time = 0; time < 3; time++) run.add(verdict("2026-03-02"));
    expect(run.drift).toEqual({ known: 2, fresh: 1, gone: 0 });
  });

  test("names no one", () => {
    const { patient, subscriber } = sketchClaim({ lines: [{ code: "97110" }] });
    expect(JSON.stringify(baseline(verdict("2026-03-02")))).not.toMatch(new RegExp(`${patient.lastName}|${subscriber.memberId}`));
  });
});
