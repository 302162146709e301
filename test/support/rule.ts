import { expect, test } from "vitest";
import { compile, open } from "../../src/check/index.ts";
import type { Engine, Example, Finding, Rule, Verdict } from "../../src/check/index.ts";
import { sketchClaim, visitRecord } from "../../src/claim/index.ts";
import type { VisitRecord } from "../../src/claim/index.ts";
import { shippedMacs, shippedPolicies } from "../../src/policy/index.ts";
import type { Policy, Settings } from "../../src/policy/index.ts";
import { codeSetsOf, starterTables } from "../../src/reference/index.ts";
import type { Tables } from "../../src/reference/index.ts";
import { rules } from "../../src/rules/index.ts";

let engine: Engine | undefined;

/** The engine as it ships; made once. */
export function shipped(): Engine {
  return (engine ??= compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() }));
}

/** The verdict on an example's claim, by the shipped engine or one with an office's statements on top. */
export function judged(example: Omit<Example, "title">, practice?: Policy): Verdict {
  const parts = { rules, policies: shippedPolicies, macs: shippedMacs, tables: tablesOf(example), ...(practice ? { practice } : {}) };
  return judgedBy(practice || example.listed ? compile(parts) : shipped(), example);
}

/** The verdict on an example's claim with other tables loaded. */
export function judgedWith(tables: Tables, example: Omit<Example, "title">): Verdict {
  return judgedBy(compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables }), example);
}

function judgedBy(own: Engine, example: Omit<Example, "title">): Verdict {
  const claim = sketchClaim(example.claim);
  const session = open(own, {
    policy: example.policy ?? "generic",
    visits: [...(example.visit ? [visitOf(example, claim.id)] : []), ...(example.visits ?? []).map(visitRecord)],
    ...(example.history ? { history: example.history.map(sketchClaim) } : {}),
  });
  for (const before of example.before ?? []) session.check(sketchClaim(before));
  return session.check(claim);
}

function tablesOf({ listed }: Omit<Example, "title">): Tables {
  return listed ? { ...starterTables(), codes: codeSetsOf(listed) } : starterTables();
}

function visitOf({ visit, claim }: Omit<Example, "title">, id: string): VisitRecord {
  const services = visit?.services ?? claim.lines.map(({ code }, index) => ({ line: index + 1, code }));
  return visitRecord({ claim: id, ...visit, services });
}

/** An office's own file that sets one rule. */
export function practiceOf(rule: string, set: Settings): Policy {
  const cite = { source: "analyst", confidence: "logic" } as const;
  return { id: "practice", title: "The office's own", layer: "practice", statements: [{ rule, set, cite }] };
}

export function findingsOf(verdict: Verdict, rule: string): readonly Finding[] {
  return verdict.findings.filter((finding) => finding.rule === rule);
}

/** Runs a rule's own examples: the ones that fire do, at the severity stated; the neighbours stay quiet. */
export function holdsItsExamples(rule: Rule): void {
  test.each(rule.examples.found)("fires: $title", (example) => {
    const [finding] = findingsOf(judged(example, example.set && practiceOf(rule.id, example.set)), rule.id);
    expect(finding, `${rule.id} should fire`).toBeDefined();
    if (example.severity !== undefined) expect(finding?.severity).toBe(example.severity);
    expect(`${finding?.message} ${finding?.why} ${finding?.next} ${finding?.fix?.question ?? ""}`).not.toMatch(/\{\w+\}/);
  });
  test.each(rule.examples.quiet)("quiet: $title", (example) => {
    expect(findingsOf(judged(example, example.set && practiceOf(rule.id, example.set)), rule.id)).toEqual([]);
  });
}
