import { sketchClaim, visitRecord } from "../../claim/index.ts";
import type { Engine } from "../compile.ts";
import type { Example, Rule } from "../rule.ts";
import { open } from "../run.ts";
import type { Verdict } from "../verdict.ts";

/** How one example of a rule went. */
export interface Tried {
  readonly rule: string;
  readonly title: string;
  readonly expected: "found" | "quiet";
  readonly holds: boolean;
  /** What the rule said instead; empty where the example holds. */
  readonly instead: string;
}

/** Runs the examples of a rule: those that ought to be found are, the others stay quiet. */
export function tryExamples(engine: Engine, { id, examples }: Rule): readonly Tried[] {
  return [
    ...examples.found.map((example) => tried(engine, id, example, "found")),
    ...examples.quiet.map((example) => tried(engine, id, example, "quiet")),
  ];
}

function tried(engine: Engine, rule: string, example: Example, expected: Tried["expected"]): Tried {
  const verdict = verdictOn(engine, example);
  const answer = answerOf(verdict, rule);
  const isFound = answer.startsWith("found");
  const holds = isFound === (expected === "found");
  return { rule, title: example.title, expected, holds, instead: holds ? "" : answer };
}

function answerOf(verdict: Verdict, rule: string): string {
  const finding = verdict.findings.find((one) => one.rule === rule);
  if (finding) return `found: ${finding.message}`;
  const open = verdict.unchecked.find((one) => one.rule === rule);
  if (open) return `not checked: ${open.reason}`;
  const bypass = verdict.bypassed.find((one) => one.rule === rule);
  if (bypass) return `bypassed by ${bypass.by}`;
  return verdict.rules.includes(rule) ? "it looked and found nothing wrong" : "it did not look: the example is outside its codes, payers, places, providers or dates";
}

/** The engine's verdict on an example's claim. */
export function verdictOn(engine: Engine, example: Omit<Example, "title">): Verdict {
  const claim = sketchClaim(example.claim);
  const earlier = (example.visits ?? []).map(visitRecord);
  const services = claim.lines.map(({ procedure: code, number: line }) => ({ line, code }));
  const session = open(engine, {
    policy: example.policy ?? "generic",
    visits: example.visit ? [visitRecord({ services, ...example.visit, claim: claim.id }), ...earlier] : earlier,
    ...(example.history ? { history: example.history.map(sketchClaim) } : {}),
  });
  for (const before of example.before ?? []) session.check(sketchClaim(before));
  return session.check(claim);
}
