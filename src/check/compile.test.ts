import { describe, expect, test } from "vitest";
import { shipped } from "../../test/support/rule.ts";
import { parseIsoDay } from "../claim/index.ts";
import { PolicyError } from "../policy/index.ts";
import type { Policy, Statement } from "../policy/index.ts";
import { starterTables } from "../reference/index.ts";
import traction from "../rules/traction/one-unit-per-day.ts";
import { compile } from "./compile.ts";
import type { Rule } from "./rule.ts";

const cite = { source: "origin", confidence: "secondary" } as const;

function policy(...statements: readonly Partial<Statement>[]): Policy {
  return { id: "test", title: "Test", layer: "payer:test", statements: statements.map((own) => ({ rule: traction.id, set: { params: { max: 2 } }, cite, ...own })) };
}

function compiled(rules: readonly Rule[], ...policies: readonly Policy[]): ReturnType<typeof compile> {
  return compile({ rules, policies, tables: starterTables() });
}

describe("a policy that cannot be used is refused with a reason", () => {
  test.each<[string, readonly Partial<Statement>[], RegExp]>([
    ["an unknown rule", [{ rule: "traction/no-such" }], /names the rule "traction\/no-such"/],
    ["an unknown parameter", [{ set: { params: { maximum: 2 } } }], /sets "maximum" .*it has: max/],
    ["a day that is none", [{ from: "2026-02-30" }], /"2026-02-30" is not a day/],
    ["two open statements of one thing", [{}, { from: "2020-01-01" }], /sets max of traction\/one-unit-per-day twice from 2020-01-01/],
    ["two that share one day", [{ until: "2020-01-01" }, { from: "2020-01-01" }], /twice from 2020-01-01/],
  ])("%s", (_, statements, message) => {
    const attempt = (): unknown => compiled([traction], policy(...statements)).planFor("test", 0);
    expect(attempt).toThrow(PolicyError);
    expect(attempt).toThrow(message);
  });

  test("statements that follow one another, or set different things, are fine", () => {
    const fine = policy({ until: "2019-12-31" }, { from: "2020-01-01" }, { set: { severity: "warning" } });
    expect(() => compiled([traction], fine)).not.toThrow();
  });

  test("an unknown policy name lists the known ones", () => {
    expect(() => shipped().planFor("medicare", 0)).toThrow(/There is no policy "medicare"; known are .*medicare-b/);
  });
});

describe("a rule that is not whole does not compile", () => {
  const whole = { ...traction } as Rule;
  test.each<[string, Partial<Rule>, RegExp]>([
    ["no citation", { citations: [] }, /has no citation/],
    ["no neighbour that stays quiet", { examples: { ...whole.examples, quiet: [] } }, /no example that stays quiet/],
    ["no example that fires", { examples: { ...whole.examples, found: [] } }, /no example that fires/],
    ["an error from memory", { citations: [{ source: "ama-cpt", confidence: "memory" }] }, /rests on memory alone/],
    ["an attestation without a question", { says: { what: "", why: "", next: "" } }, /has no question/],
  ])("%s", (_, change, message) => {
    expect(() => compiled([{ ...whole, ...change } as Rule])).toThrow(message);
  });

  test("two rules with one id", () => {
    expect(() => compiled([traction, traction])).toThrow(/share an id/);
  });
});

test("a policy decides by the day of service, and the layer that spoke last is kept", () => {
  const engine = compiled([traction], policy({ from: "2020-01-01", set: { severity: "warning" } }));
  const on = (day: string): string => {
    const planned = engine.planFor("test", parseIsoDay(day) ?? 0).forCode("97012").day[0];
    return `${planned?.settled.severity} ${planned?.settled.layer}`;
  };
  expect(on("2019-12-31")).toBe("error base");
  expect(on("2020-01-01")).toBe("warning payer:test");
});
