import { describe, expect, test } from "vitest";
import { compile } from "../src/check/index.ts";
import type { Engine } from "../src/check/index.ts";
import { parseIsoDay } from "../src/claim/index.ts";
import { shippedMacs, shippedPolicies, STANCES, STANCES_WITHOUT_RULE } from "../src/policy/index.ts";
import type { Policy, Settings, Statement } from "../src/policy/index.ts";
import { SOURCES, starterTables } from "../src/reference/index.ts";
import { rules } from "../src/rules/index.ts";
import { judged, shipped } from "./support/rule.ts";

const NAMES = [
  "generic", "medicare-b", "medicare-advantage", "uhc", "anthem", "aetna", "cigna", "bcbs", "va-ccn", "tricare", "medicaid", "wa-lni", "workers-comp", "auto",
];

const statements = shippedPolicies.flatMap((policy) => policy.statements.map((statement) => ({ policy, statement, title: `${policy.id}: ${statement.rule}` })));

function settled(policy: string, rule: string, day = "2026-03-02") {
  const defaults = rules.find(({ id }) => id === rule);
  const layers = shippedPolicies.filter(({ id }) => id === policy);
  const at = parseIsoDay(day) ?? 0;
  const spoken = layers.flatMap(({ statements: all }) => all).filter((one) => one.rule === rule && holds(one, at));
  const own: Settings = { on: defaults?.on ?? true, severity: defaults?.severity ?? "info", params: defaults?.params ?? {} };
  const set = spoken.reduce((under, { set: { params, ...over } }) => ({ ...under, ...over, params: { ...under.params, ...params } }), own);
  return { on: set.on, severity: set.severity, params: set.params };
}

function holds({ from, until }: Statement, day: number): boolean {
  return (parseIsoDay(from ?? "") ?? -Infinity) <= day && day <= (parseIsoDay(until ?? "") ?? Infinity);
}

test("every name of the contract is a policy, and nothing else is", () => {
  expect(shippedPolicies.map(({ id }) => id).sort()).toEqual([...NAMES].sort());
});

test("all that ships compiles: every rule and parameter named exists, and no dates overlap", () => {
  expect(() => shipped()).not.toThrow();
  for (const name of NAMES) expect(shipped().planFor(name, 20_000).all).toBeDefined();
});

describe("a policy", () => {
  test.each(shippedPolicies)("$id says whose it is, and what is not known of it", ({ id, title, layer, gaps, statements: own }) => {
    expect(title).not.toBe("");
    expect(layer).toBe(id === "generic" ? "base" : id === "medicare-b" ? "cms" : `payer:${id}`);
    expect(gaps?.length ?? 0).toBeGreaterThan(0);
    for (const text of gaps ?? []) expect(text).toMatch(/^[A-Z].*\.$/);
    if (id === "generic") expect(own).toEqual([]);
  });
});

describe("a statement", () => {
  test.each(statements)("$title changes something, has a source, and stands on its own days", ({ statement: { rule, set, cite, from, until } }) => {
    const known = rules.find(({ id }) => id === rule);
    expect(known, rule).toBeDefined();
    expect([set.on, set.severity, ...Object.values(set.params ?? {})].some((value) => value !== undefined)).toBe(true);
    expect(Object.hasOwn(SOURCES, cite.source)).toBe(true);
    expect(cite.section ?? "").not.toBe("");
    expect(cite.from).toBe(from);
    for (const day of [from, until]) if (day !== undefined) expect(parseIsoDay(day)).toBeDefined();
  });

  test.each(statements)("$title is no error where it rests on memory", ({ statement: { set, cite } }) => {
    if (cite.confidence === "memory") expect(set.severity).not.toBe("error");
  });

  test.each(statements)("$title sets parameters to the kind of value that the rule knows", ({ statement: { rule, set } }) => {
    const known = rules.find(({ id }) => id === rule)?.params ?? {};
    for (const [name, value] of Object.entries(set.params ?? {})) {
      const own = known[name];
      if (own !== null && value !== null) expect(Array.isArray(value) ? "list" : typeof value).toBe(Array.isArray(own) ? "list" : typeof own);
    }
  });
});

describe("what the payers are known to ask", () => {
  const GP = "modifiers/therapy-modifier-required";
  test.each([
    ["generic", "2026-03-02", false, "error"],
    ["medicare-b", "2017-12-31", false, "error"], ["medicare-b", "2018-01-01", true, "error"],
    ["medicare-advantage", "2026-03-02", true, "warning"],
    ["uhc", "2019-08-31", false, "error"], ["uhc", "2019-09-01", true, "warning"], ["uhc", "2020-06-30", true, "warning"], ["uhc", "2020-07-01", true, "error"],
    ["anthem", "2021-10-31", false, "error"], ["anthem", "2021-11-01", true, "error"],
    ["va-ccn", "2021-01-01", true, "error"],
    ["aetna", "2026-03-02", false, "error"], ["cigna", "2026-03-02", false, "error"], ["bcbs", "2026-03-02", false, "error"],
  ])("%s and the therapy modifier on %s: %s, %s", (policy, day, on, severity) => {
    expect(settled(policy, GP, day)).toMatchObject({ on, severity });
  });

  test.each([
    ["medicare-b", "traction/minimum-minutes", { params: { minMinutes: null } }],
    ["medicare-b", "traction/implausibly-short", { params: { minMinutes: null, floor: 5 } }],
    ["medicare-b", "documentation/duration", { severity: "info" }],
    ["medicare-b", "documentation/device", { severity: "warning" }],
    ["medicare-b", "documentation/total-time", { severity: "error" }],
    ["medicare-b", "documentation/plan-of-care", { severity: "error", params: { certificationDays: 90, asksCertification: false } }],
    ["medicare-b", "ncci/units-above-mue", { severity: "error", params: { zeroIsNeverPaid: true, perLine: false } }],
    ["medicare-b", "modifiers/gy-excluded-service", { on: true, severity: "error" }],
    ["generic", "modifiers/gy-excluded-service", { on: false }],
    ["medicare-advantage", "modifiers/gy-excluded-service", { on: false }],
    ["medicare-advantage", "modifiers/abn-not-medicare-advantage", { on: true, severity: "warning" }],
    ["medicaid", "traction/one-unit-per-day", { on: false }],
    ["medicaid", "ncci/units-above-mue", { params: { perLine: true } }],
    ["cigna", "traction/region-supported", { on: true, severity: "error" }],
    ["cigna", "traction/passive-only", { on: true, severity: "warning", params: { visits: 1 } }],
    ["wa-lni", "traction/decompression", { params: { stance: "allow", codeInstead: "97012" } }],
    ["aetna", "traction/roller-table", { severity: "error", params: { stance: "deny" } }],
  ])("%s and %s", (policy, rule, expected) => {
    expect(settled(policy, rule)).toMatchObject(expected);
  });
});

describe("stances", () => {
  const values: readonly unknown[] = [null, 8, 15, "deny", "warn", "allow", "S9090", "97012", "cms", "ama", "full15"];
  const taken = STANCES.flatMap((stance) => values.flatMap((value) => stance.settings(value) ?? []));

  test("reach rules and parameters that are there", () => {
    const cite = { source: "office", confidence: "verified" } as const;
    for (const { rule, set } of taken) {
      const practice: Policy = { id: "practice", title: "x", layer: "practice", statements: [{ rule, set, cite }] };
      expect(() => withPractice(practice)).not.toThrow();
    }
    expect(new Set(taken.map(({ rule }) => rule)).size).toBeGreaterThan(3);
  });

  test("that have no rule are not offered", () => {
    for (const { name, expects, settings } of STANCES) {
      expect(Object.keys(STANCES_WITHOUT_RULE)).not.toContain(name);
      expect(expects).not.toBe("");
      expect(settings("no such word")).toBeUndefined();
      expect(settings({})).toBeUndefined();
    }
  });
});

function withPractice(practice: Policy): Engine {
  return compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables(), practice });
}

describe("a policy based on another", () => {
  const own: Policy = {
    id: "union", title: "Union plan", layer: "payer:union", basedOn: "uhc",
    statements: [{ rule: "modifiers/therapy-modifier-required", set: { severity: "info" }, cite: { source: "office", title: "Manual", confidence: "verified" } }],
  };
  const engine = (policy: Policy) => compile({ rules, policies: [...shippedPolicies, policy], tables: starterTables() });

  test("has the other's statements under its own", () => {
    const planned = engine(own).planFor("union", parseIsoDay("2026-03-02") ?? 0).all.find(({ rule }) => rule.id === "modifiers/therapy-modifier-required");
    expect(planned?.settled).toMatchObject({ on: true, severity: "info", layer: "payer:union" });
    expect(planned?.settled.citations.map(({ source }) => source).slice(0, 2)).toEqual(["office", "uhc-therapy-modifiers"]);
  });

  test("must name one that is there", () => {
    expect(() => engine({ ...own, basedOn: "nobody" }).planFor("union", 0)).toThrow('There is no policy "nobody"');
  });
});

test("the generic policy asks for no therapy modifier", () => {
  const { findings } = judged({ claim: { provider: "PT", lines: [{ code: "97012" }] } });
  expect(findings.map(({ rule }) => rule)).not.toContain("modifiers/therapy-modifier-required");
});
