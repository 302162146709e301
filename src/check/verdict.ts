import type { Claim, Reason } from "../claim/index.ts";
import type { Planned } from "./compile.ts";
import { bySeverity, findingOf } from "./finding.ts";
import type { BypassedRule, Finding, RuleOf, UncheckedRule } from "./finding.ts";
import type { Outcome, Unchecked } from "./outcome.ts";
import type { Answer } from "./rule.ts";

/** What the engine says of one claim. */
export interface Verdict {
  readonly claim: Claim;
  /** The policy it was judged by. */
  readonly policy: string;
  readonly verdict: "clean" | "clean-as-far-as-checked" | "findings";
  /** Worst first, then by line, then in the catalogue's order. */
  readonly findings: readonly Finding[];
  readonly bypassed: readonly BypassedRule[];
  /** One entry a rule. */
  readonly unchecked: readonly UncheckedRule[];
  /** The rules that had something to answer, in the catalogue's order. */
  readonly rules: readonly string[];
}

interface Unanswered { readonly lines: Set<number>; readonly reason: Reason; readonly order: number; material: boolean }

/** By rule id: a claim whose days fall under two plans has one rule twice. */
type UncheckedByRule = Map<string, Unanswered>;

/** A rule's answer, and the lines it was asked about. */
export interface Answered {
  readonly planned: Planned;
  readonly answer: Answer;
  readonly lines: readonly number[];
}

export function verdictOf(claim: Claim, policy: string, answers: readonly Answered[], ruleOf: RuleOf): Verdict {
  const found: { finding: Finding; order: number }[] = [];
  const bypassed: BypassedRule[] = [];
  const unchecked: UncheckedByRule = new Map();
  /** By place in the catalogue, with holes for rules that had nothing to answer. */
  const ran: string[] = [];
  for (const { planned, answer, lines: asked } of answers) {
    const outcomes = outcomesOf(answer);
    if (outcomes.length > 0) ran[planned.order] = planned.rule.id;
    for (const outcome of outcomes) {
      if (outcome.is === "pass") continue;
      const lines = sorted(outcome.lines ?? asked);
      if (outcome.is === "finding") found.push({ finding: findingOf(planned, outcome, lines, claim, ruleOf), order: planned.order });
      else if (outcome.is === "bypassed") bypassed.push({ rule: planned.rule.id, lines, by: outcome.by });
      else remember(unchecked, planned, lines, outcome);
    }
  }
  const ordered = found
    .sort((a, b) => bySeverity(a.finding.severity, b.finding.severity) || firstLine(a.finding) - firstLine(b.finding) || a.order - b.order)
    .map(({ finding }) => finding);
  const findings = numbered(ordered);
  return {
    claim,
    policy,
    verdict: nameOf(claim, findings, [...unchecked.values()]),
    findings,
    bypassed,
    unchecked: [...unchecked]
      .sort(([, a], [, b]) => a.order - b.order)
      .map(([rule, { lines, reason }]) => ({ rule, lines: sorted([...lines]), reason })),
    rules: ran.filter(() => true),
  };
}

/** Two findings of one rule on the same lines get ids of their own. */
function numbered(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

function outcomesOf(answer: Answer): readonly Outcome[] {
  return "is" in answer ? [answer] : answer;
}

function sorted(lines: readonly number[]): readonly number[] {
  if (lines.length < 2) return lines;
  return [...new Set(lines)].sort((a, b) => a - b);
}

function firstLine({ lines }: Finding): number {
  return lines[0] ?? 0;
}

function remember(
  unchecked: UncheckedByRule, { rule, order, settled }: Planned, lines: readonly number[], { reason, most }: Unchecked,
): void {
  const entry = unchecked.get(rule.id) ?? { lines: new Set<number>(), reason, order, material: false };
  unchecked.set(rule.id, entry);
  for (const line of lines) entry.lines.add(line);
  entry.material ||= (most ?? "error") === "error" && settled.severity === "error";
}

/** Clean only where nothing that could have been an error was left unanswered. */
function nameOf(claim: Claim, findings: readonly Finding[], unchecked: readonly Unanswered[]): Verdict["verdict"] {
  if (findings.some(({ severity }) => severity !== "info")) return "findings";
  return unchecked.some(({ material }) => material) || claim.flawed ? "clean-as-far-as-checked" : "clean";
}
