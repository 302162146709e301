import { compile, open } from "../../check/index.ts";
import type { Engine, Example, Finding, Rule } from "../../check/index.ts";
import { sketchClaim, visitRecord } from "../../claim/index.ts";
import type { Policy } from "../../policy/index.ts";
import { codeSetsOf } from "../../reference/index.ts";

/** What a rule finds in the first of its examples that fires, by the engine itself; `undefined` for a rule that never speaks. */
export function spoken(engine: Engine, rule: Rule): Finding | undefined {
  for (const example of rule.examples.found) {
    const finding = findingOf(engine, rule, example);
    if (finding) return finding;
  }
  return undefined;
}

function findingOf(engine: Engine, rule: Rule, example: Example): Finding | undefined {
  const claim = sketchClaim(example.claim);
  const services = example.visit?.services ?? example.claim.lines.map(({ code }, index) => ({ line: index + 1, code }));
  const session = open(engineFor(engine, rule, example), {
    policy: example.policy ?? "generic",
    visits: [
      ...(example.visit ? [visitRecord({ claim: claim.id, ...example.visit, services })] : []),
      ...(example.visits ?? []).map(visitRecord),
    ],
    ...(example.history ? { history: example.history.map(sketchClaim) } : {}),
  });
  for (const before of example.before ?? []) session.check(sketchClaim(before));
  return session.check(claim).findings.find((finding) => finding.rule === rule.id);
}

/** An example may stand under settings of its own, and with code lists that are not loaded here. */
function engineFor({ rules, policies, tables }: Engine, { id }: Rule, { set, listed }: Example): Engine {
  const practice: Policy = {
    id: "practice",
    title: "As in the example",
    layer: "practice",
    statements: set ? [{ rule: id, set, cite: { source: "analyst", confidence: "logic" } }] : [],
  };
  return compile({ rules, policies, practice, tables: listed ? { ...tables, codes: codeSetsOf(listed) } : tables });
}
