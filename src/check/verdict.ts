import type { Claim, Reason } from "../claim/index.ts";
import type { Engine } from "./compile.ts";
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

/** What of an engine is needed here. */
type Judging = Pick<Engine, "rules" | "ruleOf">;

/** A line, of which only the number counts here. */
interface Numbered { readonly number: number }
interface Unanswered { readonly rule: string; readonly lines: number[]; readonly reason: Reason }
interface Ordered { readonly finding: Finding; readonly order: number }

/**
 * The rules' answers to one claim after another as they come, and the verdict that those to each add up to. They are gathered in memory
 * that serves for the next claim again: a pass, the most frequent by far, costs none, and what could not be checked one entry a rule.
 */
export class Answers {
  readonly #engine: Judging;
  readonly #ruleOf: RuleOf = (id) => this.#engine.ruleOf(id);
  #claim: Claim | undefined;
  #found: Ordered[] = [];
  #bypassed: BypassedRule[] = [];
  /** By place in the catalogue: 1 for a rule that had something to answer. */
  readonly #ran: Uint8Array;
  #ranCount = 0;
  /** By place in the catalogue, as a line rule is asked of each line, and a claim whose days fall under two plans asks one rule twice. */
  readonly #open: (Unanswered | undefined)[];
  #openCount = 0;
  /** True where something that could have been an error was left unanswered. */
  #leftError = false;

  constructor(engine: Judging) {
    this.#engine = engine;
    this.#ran = new Uint8Array(engine.rules.length);
    this.#open = engine.rules.map(() => undefined);
  }

  /** Turns to another claim; what was said of the one before is gone. */
  begin(claim: Claim): void {
    this.#claim = claim;
    this.#found = [];
    this.#bypassed = [];
    this.#ran.fill(0);
    this.#open.fill(undefined);
    this.#ranCount = this.#openCount = 0;
    this.#leftError = false;
  }

  /** Takes a rule's answer about these lines. */
  add(planned: Planned, answer: Answer, asked: readonly Numbered[]): void {
    if (!isMany(answer)) return this.#outcome(planned, answer, asked);
    for (const outcome of answer) this.#outcome(planned, outcome, asked);
  }

  #outcome(planned: Planned, outcome: Outcome, asked: readonly Numbered[]): void {
    if (this.#ran[planned.order] === 0) {
      this.#ran[planned.order] = 1;
      this.#ranCount++;
    }
    if (outcome.is === "pass" || this.#claim === undefined) return;
    if (outcome.is === "unchecked") return this.#leave(planned, outcome, asked);
    const lines = outcome.lines === undefined ? numbersOf(asked) : sorted(outcome.lines);
    if (outcome.is === "bypassed") return void this.#bypassed.push({ rule: planned.rule.id, lines, by: outcome.by });
    this.#found.push({ finding: findingOf(planned, outcome, lines, this.#claim, this.#ruleOf), order: planned.order });
  }

  #leave({ rule, order, settled }: Planned, { reason, most, lines }: Unchecked, asked: readonly Numbered[]): void {
    this.#leftError ||= (most ?? "error") === "error" && settled.severity === "error";
    let entry = this.#open[order];
    if (entry === undefined) {
      this.#open[order] = entry = { rule: rule.id, lines: [], reason };
      this.#openCount++;
    }
    if (lines === undefined) for (const { number } of asked) include(entry.lines, number);
    else for (const number of lines) include(entry.lines, number);
  }

  verdict(policy: string): Verdict {
    const claim = this.#claim;
    if (claim === undefined) throw new Error("There is no claim yet to give a verdict on.");
    const findings = numbered(this.#found.sort(worstFirst).map(({ finding }) => finding));
    return {
      claim,
      policy,
      verdict: this.#name(claim, findings),
      findings,
      bypassed: this.#bypassed,
      unchecked: this.#unchecked(),
      rules: this.#rules(),
    };
  }

  /** Clean only where nothing that could have been an error was left unanswered. */
  #name(claim: Claim, findings: readonly Finding[]): Verdict["verdict"] {
    if (findings.some(({ severity }) => severity !== "info")) return "findings";
    return this.#leftError || claim.flawed ? "clean-as-far-as-checked" : "clean";
  }

  #unchecked(): readonly UncheckedRule[] {
    const unchecked = new Array<UncheckedRule>(this.#openCount);
    let count = 0;
    for (const entry of this.#open) if (entry !== undefined) unchecked[count++] = entry;
    return unchecked;
  }

  #rules(): readonly string[] {
    const rules = new Array<string>(this.#ranCount);
    let [count, order] = [0, 0];
    for (const { id } of this.#engine.rules) if (this.#ran[order++] === 1) rules[count++] = id;
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

function numbersOf(asked: readonly Numbered[]): readonly number[] {
  return sorted(asked.map(({ number }) => number));
}

/** Puts a number in its place among others that ascend. Lines come in order, so nearly always it is the last. */
function include(numbers: number[], number: number): void {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) > number) at--;
  if (numbers[at - 1] === number) return;
  if (at === numbers.length) numbers.push(number);
  else numbers.splice(at, 0, number);
}

function isAscending(lines: readonly number[]): boolean {
  for (let i = 1; i < lines.length; i++) if ((lines[i - 1] ?? 0) >= (lines[i] ?? 0)) return false;
  return true;
}

function firstLine({ lines }: Finding): number {
  return lines[0] ?? 0;
}
