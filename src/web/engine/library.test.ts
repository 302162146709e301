import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../index.ts";
import { codeLines, codeView } from "./codes-view.ts";
import { runExample, runExamples } from "./examples.ts";
import { policyViews, ruleLines, ruleView } from "./library.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = parseIsoDay("2026-03-02") ?? 0;

test("all of the library can be handed from one thread to another", () => {
  const all = [ruleLines(engine), rules.map((rule) => ruleView(engine, rule, shippedMacs)), policyViews(engine), codeLines(), codeView(engine, "97012", DAY)];
  expect(structuredClone(all)).toEqual(all);
});

test("every rule's examples do here what they were written for", () => {
  for (const rule of engine.rules) {
    const runs = runExamples(engine, rule);
    const wanted = [...rule.examples.found.map(() => true), ...rule.examples.quiet.map(() => false)];
    expect(runs.map(({ fires }) => fires), rule.id).toEqual(wanted);
    expect(structuredClone(runs)).toEqual(runs);
  }
});

test("a changed example is run as it was changed", () => {
  const rule = engine.ruleOf("traction/one-unit-per-day");
  if (rule === undefined) throw new Error("the rule is gone");
  const example = { title: "mine", claim: { lines: [{ code: "97012", units: 1 }] } };
  expect(runExample(engine, rule, example)).toMatchObject({ fires: false });
  expect(runExample(engine, rule, { ...example, claim: { lines: [{ code: "97012" }, { code: "97012" }] } })).toMatchObject({ fires: true });
});

test("a code says how it is counted, how many a day, and beside what it may not stand", () => {
  expect(codeView(engine, "97012", DAY)).toMatchObject({ words: expect.stringContaining("traction"), timing: expect.stringContaining("Not timed"), mue: { units: 1 } });
  expect(codeView(engine, "97012", DAY)?.pairs.map((pair) => pair.with)).toContain("97140");
  expect(codeView(engine, "99999", DAY)).toBeUndefined();
});
