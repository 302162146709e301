import type { Engine, Finding, UncheckedRule, Verdict } from "../check/index.ts";

/** Rules about what stands on the claim and not in a visit: who is insured, who refers, how the form is filled in. */
const OF_THE_CLAIM = [
  /^(claim|patient)\//, /^provider\/npi$/, /^form\/(diagnosis-pointer|service-date|medicare-item-14)$/,
  /^cmt\/(initial-treatment-|x-ray-window)/,
];
const OF_THE_DIAGNOSES = [/^diagnosis\//, /^cmt\/(primary|secondary)-diagnosis$/, /^cmt\/diagnosis-region$/, /^cmt\/region-count$/];

/** A visit says nothing of these things, so a finding about them is a question left open, not an answer. */
export function setAside(verdict: Verdict, engine: Engine, diagnosesGiven: boolean): Verdict {
  const patterns = diagnosesGiven ? OF_THE_CLAIM : [...OF_THE_CLAIM, ...OF_THE_DIAGNOSES];
  const isAside = ({ rule }: Finding): boolean => patterns.some((pattern) => pattern.test(rule));
  const aside = verdict.findings.filter(isAside);
  if (aside.length === 0) return verdict;
  const findings = verdict.findings.filter((finding) => !isAside(finding));
  return {
    ...verdict,
    findings,
    unchecked: withOpen(verdict.unchecked, aside, engine),
    verdict: findings.some(({ severity }) => severity !== "info") ? "findings" : "clean-as-far-as-checked",
  };
}

function withOpen(unchecked: readonly UncheckedRule[], aside: readonly Finding[], engine: Engine): readonly UncheckedRule[] {
  const order = new Map(engine.rules.map(({ id }, index) => [id, index]));
  const known = new Set(unchecked.map(({ rule }) => rule));
  const opened = new Map<string, UncheckedRule>();
  for (const { rule, lines } of aside) if (!known.has(rule)) opened.set(rule, { rule, lines, reason: "fact-absent:claim" });
  return [...unchecked, ...opened.values()].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}
