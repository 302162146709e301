import type { Claim, Reason } from "../claim/index.ts";
import type { Engine } from "./compile.ts";
import { bySeverity, findingOf } from "./finding.ts";
import type { BypassedRule, Finding, UncheckedRule } from "./finding.ts";
import { ascending, firstNotBefore, inOrder, joined, Places } from "./in-order.ts";
import type { Outcome, Unchecked } from "./outcome.ts";
import type { Planned } from "./plan.ts";
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
  /** How many rules had something to answer. */
  readonly checked: number;
  /** Which, in the catalogue's order. */
  readonly rules: readonly string[];
}

/** A line, of which only the number counts here. */
interface Numbered { readonly number: number }
interface Unanswered { readonly rule: string; lines: readonly number[]; readonly reason: Reason }
interface Ordered { readonly finding: Finding; readonly order: number }

/** What of an engine the answers are put in words with. */
export type Asked = Pick<Engine, "rules" | "ruleOf">;

/** The rules' answers to one claim as they come, and the verdict that they add up to. A pass, the most frequent by far, costs no memory. */
export class Answers {
  readonly #claim: Claim;
  readonly #engine: Asked;
  readonly #found: Ordered[] = [];
  readonly #bypassed: BypassedRule[] = [];
  /**
   * One entry a rule, in the catalogue's order, and beside it each rule's place there: a claim whose days fall under two plans
   * asks one rule twice.
   */
  readonly #unchecked: Unanswered[] = [];
  readonly #places: number[] = [];
  /** True once something was left unanswered that could have been an error. */
  #leftMaterial = false;
  readonly #ran: Places;

  constructor(claim: Claim, engine: Asked) {
    this.#claim = claim;
    this.#engine = engine;
    this.#ran = new Places(engine.rules.length);
  }

  /** Takes a rule's answer about these lines. */
  add(planned: Planned, answer: Answer, asked: readonly Numbered[]): void {
    if (!isMany(answer)) return this.#outcome(planned, answer, asked);
    for (const outcome of answer) this.#outcome(planned, outcome, asked);
  }

  #outcome(planned: Planned, outcome: Outcome, asked: readonly Numbered[]): void {
    this.#ran.add(planned.order);
    if (outcome.is === "pass") return;
    const lines = ascending(outcome.lines ?? numbersOf(asked));
    if (outcome.is === "unchecked") return this.#leave(planned, lines, outcome);
    if (outcome.is === "bypassed") return void this.#bypassed.push({ rule: planned.rule.id, lines, by: outcome.by });
    this.#found.push({ finding: findingOf(planned, outcome, lines, this.#claim, this.#engine), order: planned.order });
  }

  #leave({ rule, order, settled }: Planned, lines: readonly number[], { reason, most }: Unchecked): void {
    this.#leftMaterial ||= (most ?? "error") === "error" && settled.severity === "error";
    const at = firstNotBefore(this.#places, order);
    const entry = this.#unchecked[at];
    if (entry !== undefined && this.#places[at] === order) entry.lines = joined(entry.lines, lines);
    else {
      this.#places.splice(at, 0, order);
      this.#unchecked.splice(at, 0, { rule: rule.id, lines, reason });
    }
  }

  verdict(policy: string): Verdict {
    const claim = this.#claim;
    const findings = numbered(inOrder(this.#found, worstFirst).map(({ finding }) => finding));
    const ran = this.#ran;
    const { rules } = this.#engine;
    return {
      claim,
      policy,
      verdict: nameOf(claim, findings, this.#leftMaterial),
      findings,
      bypassed: this.#bypassed,
      unchecked: this.#unchecked,
      checked: ran.count(),
      get rules() { return ran.list().map((place) => rules[place]?.id ?? ""); },
    };
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

function numbersOf(lines: readonly Numbered[]): readonly number[] {
  return lines.map(({ number }) => number);
}

function firstLine({ lines }: Finding): number {
  return lines[0] ?? 0;
}

/** Clean only where nothing that could have been an error was left unanswered. */
function nameOf(claim: Claim, findings: readonly Finding[], leftMaterial: boolean): Verdict["verdict"] {
  if (findings.some(({ severity }) => severity !== "info")) return "findings";
  return leftMaterial || claim.flawed ? "clean-as-far-as-checked" : "clean";
}
