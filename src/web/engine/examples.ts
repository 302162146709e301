import { codeSetsOf, compile, open, sketchClaim, visitRecord } from "../../index.ts";
import type { Engine, Example, Rule } from "../../index.ts";
import type { ExampleRun } from "./messages.ts";

/** A rule's own examples, run now and here: what the engine says of each. */
export function runExamples(engine: Engine, rule: Rule): readonly ExampleRun[] {
  const { found, quiet } = rule.examples;
  return [...found, ...quiet].map((example) => runExample(engine, rule, example));
}

/** One example, run: the rule's own, or as somebody changed it. Throws for what is no example. */
export function runExample(engine: Engine, rule: Rule, example: Example): ExampleRun {
  const claim = sketchClaim(example.claim);
  const services = example.visit?.services ?? example.claim.lines.map(({ code }, index) => ({ line: index + 1, code }));
  const session = open(engineFor(engine, rule, example), {
    policy: example.policy ?? "generic",
    visits: [
      ...(example.visit === undefined ? [] : [visitRecord({ claim: claim.id, ...example.visit, services })]),
      ...(example.visits ?? []).map(visitRecord),
    ],
    ...(example.history === undefined ? {} : { history: example.history.map(sketchClaim) }),
  });
  for (const before of example.before ?? []) session.check(sketchClaim(before));
  const { findings, unchecked } = session.check(claim);
  const says = findings.filter((finding) => finding.rule === rule.id).map(({ message }) => message);
  return { example, title: example.title, fires: says.length > 0, says, unchecked: unchecked.find((one) => one.rule === rule.id)?.reason };
}

/** An example may stand under settings of its own, and with code lists that are not loaded here. */
function engineFor(engine: Engine, { id }: Rule, { set, listed }: Example): Engine {
  if (set === undefined && listed === undefined) return engine;
  const { rules, policies, tables } = engine;
  const statements = set === undefined ? [] : [{ rule: id, set, cite: { source: "analyst", confidence: "logic" } } as const];
  const practice = { id: "practice", title: "As in the example", layer: "practice", statements } as const;
  return compile({ rules, policies, practice, tables: listed === undefined ? tables : { ...tables, codes: codeSetsOf(listed) } });
}
