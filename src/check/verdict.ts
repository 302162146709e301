import type { Claim, Reason } from "../claim/index.ts";
import type { Planned } from "./plan.ts";
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

/** A line, of which only the number counts here. */
interface Numbered { readonly number: number }
interface Unanswered { readonly rule: string; lines: readonly number[]; readonly reason: Reason; readonly order: number; material: boolean }
interface Ordered { readonly finding: Finding; readonly order: number }

/** The rules' answers to one claim as they come, and the verdict that they add up to. A pass, the most frequent by far, costs no memory. */
export class Answers {
  readonly #claim: Claim;
  readonly #ruleOf: RuleOf;
  readonly #found: Ordered[] = [];
  readonly #bypassed: BypassedRule[] = [];
  /** By place in the catalogue, as a claim whose days fall under two plans asks one rule twice. */
  readonly #unchecked = new Map<number, Unanswered>();
  /** By place in the catalogue, with holes for rules that had nothing to answer. */
  readonly #ran: (string | undefined)[] = [];

  constructor(claim: Claim, ruleOf: RuleOf) {
    this.#claim = claim;
    this.#ruleOf = ruleOf;
  }

  /** Takes a rule's answer about these lines. */
  add(planned: Planned, answer: Answer, asked: readonly Numbered[]): void {
    if (!isMany(answer)) return this.#outcome(planned, answer, asked);
    for (const outcome of answer) this.#outcome(planned, outcome, asked);
  }

  #outcome(planned: Planned, outcome: Outcome, asked: readonly Numbered[]): void {
    this.#ran[planned.order] = planned.rule.id;
    if (outcome.is === "pass") return;
    const lines = sorted(outcome.lines ?? asked.map(({ number }) => number));
    if (outcome.is === "unchecked") return this.#leave(planned, lines, outcome);
    if (outcome.is === "bypassed") return void this.#bypassed.push({ rule: planned.rule.id, lines, by: outcome.by });
    this.#found.push({ finding: findingOf(planned, outcome, lines, this.#claim, this.#ruleOf), order: planned.order });
  }

  #leave({ rule, order, settled }: Planned, lines: readonly number[], { reason, most }: Unchecked): void {
    const material = (most ?? "error") === "error" && settled.severity === "error";
    const entry = this.#unchecked.get(order);
    if (entry === undefined) return void this.#unchecked.set(order, { rule: rule.id, lines, reason, order, material });
    entry.lines = sorted([...entry.lines, ...lines]);
    entry.material ||= material;
  }

  verdict(policy: string): Verdict {
    const claim = this.#claim;
    const findings = numbered(this.#found.sort(worstFirst).map(({ finding }) => finding));
    const open = [...this.#unchecked.values()].sort((a, b) => a.order - b.order);
    return {
      claim,
      policy,
      verdict: nameOf(claim, findings, open),
      findings,
      bypassed: this.#bypassed,
      unchecked: open.map(({ rule, lines, reason }) => ({ rule, lines, reason })),
      rules: this.#rules(),
    };
  }

  #rules(): readonly string[] {
    const rules: string[] = [];
    for (const rule of this.#ran) if (rule !== undefined) rules.push(rule);
    return rules;
  }
}

const isMany = Array.isArray as (answer: Answer) => answer is readonly Outcome[];

function worstFirst(a: Ordered, b: Ordered): number {
  return bySeverity(a.finding.severity, b.finding.severity) || firstLine(a.finding) - firstLine(b.finding) || a.order - b.order;
}

/** Two findings of one rule on the same lines get ids of their own. */
function numbered(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

function sorted(lines: readonly number[]): readonly number[] {
  return isAscending(lines) ? lines : [...new Set(lines)].sort((a, b) => a - b);
}

function isAscending(lines: readonly number[]): boolean {
  for (let i = 1; i < lines.length; i++) if ((lines[i - 1] ?? 0) >= (lines[i] ?? 0)) return false;
  return true;
}

function firstLine({ lines }: Finding): number {
  return lines[0] ?? 0;
}

/** Clean only where nothing that could have been an error was left unanswered. */
function nameOf(claim: Claim, findings: readonly Finding[], unchecked: readonly Unanswered[]): Verdict["verdict"] {
  if (findings.some(({ severity }) => severity !== "info")) return "findings";
  return unchecked.some(({ material }) => material) || claim.flawed ? "clean-as-far-as-checked" : "clean";
}
