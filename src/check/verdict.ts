import type { Claim } from "../claim/index.ts";
import type { AlikeAnswers } from "./alike-lines.ts";
import type { Engine } from "./compile.ts";
import type { Planned } from "./plan.ts";
import { bySeverity, findingOf } from "./finding.ts";
import type { BypassedRule, Finding, RuleOf, UncheckedRule } from "./finding.ts";
import { NumberLists, NumberSet } from "./number-lists.ts";
import { OpenRules } from "./open-rules.ts";
import { pass } from "./outcome.ts";
import type { Outcome, Unchecked } from "./outcome.ts";
import type { Answer } from "./rule.ts";
import { RuleIds } from "./rule-ids.ts";
import { RuleSet } from "./rule-set.ts";

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
  /** By place in the catalogue: the lines of which the rule has found something, a bit each. */
  readonly #foundOn: Int32Array;
  /** True where one rule may have found two things of one line: only they can have one id. */
  #hasRepeated = false;
  #bypassed: BypassedRule[] = [];
  /** The rules that had something to answer. */
  readonly #ran: RuleSet;
  readonly #lists = new NumberLists();
  /** Serves for one list at a time. */
  readonly #numbers = new NumberSet();
  readonly #open: OpenRules;
  readonly #ids: RuleIds;
  /** True where something that could have been an error was left unanswered. */
  #leftError = false;

  constructor(engine: Judging) {
    this.#engine = engine;
    const ids = engine.rules.map(({ id }) => id);
    this.#ran = new RuleSet(ids.length);
    this.#foundOn = new Int32Array(ids.length);
    this.#open = new OpenRules(ids, this.#lists);
    this.#ids = new RuleIds(ids);
  }

  /** Turns to another claim; what was said of the one before is gone. */
  begin(claim: Claim): void {
    this.#claim = claim;
    this.#found = [];
    this.#bypassed = [];
    this.#ran.clear();
    this.#foundOn.fill(0);
    this.#open.clear();
    this.#leftError = this.#hasRepeated = false;
  }

  /** The numbers of some lines, in order, as `add` takes them. */
  numbersOf(asked: readonly Numbered[]): readonly number[] {
    this.#numbers.clear();
    for (const { number } of asked) this.#numbers.add(number);
    return this.#lists.of(this.#numbers);
  }

  #gathered(numbers: readonly number[]): NumberSet {
    this.#numbers.clear();
    for (const number of numbers) this.#numbers.add(number);
    return this.#numbers;
  }

  /** Takes a rule's answer about the lines of these numbers. */
  add(planned: Planned, answer: Answer, asked: readonly number[]): void {
    if (answer === pass) return void this.#ran.add(planned.order);
    if (!isMany(answer)) return this.#outcome(planned, answer, asked);
    for (const outcome of answer) this.#outcome(planned, outcome, asked);
  }

  /** Takes what is known of a line before any rule is asked. */
  addAlike({ ran, open }: AlikeAnswers, asked: readonly number[]): void {
    this.#ran.addAll(ran);
    for (const { planned, outcome } of open) this.#leave(planned, outcome, asked);
  }

  #outcome(planned: Planned, outcome: Outcome, asked: readonly number[]): void {
    this.#ran.add(planned.order);
    if (outcome.is === "pass" || this.#claim === undefined) return;
    if (outcome.is === "unchecked") return this.#leave(planned, outcome, asked);
    const lines = outcome.lines === undefined ? asked : this.#lists.of(this.#gathered(outcome.lines));
    if (outcome.is === "bypassed") return void this.#bypassed.push({ rule: planned.rule.id, lines, by: outcome.by });
    this.#hasRepeated ||= this.#isAgain(planned.order, lines);
    this.#found.push({ finding: findingOf(planned, outcome, lines, this.#claim, this.#ruleOf), order: planned.order });
  }

  /** Notes that a rule has found something of these lines; true where it may have done so before. */
  #isAgain(order: number, lines: readonly number[]): boolean {
    const { bits, high } = this.#gathered(lines);
    const before = this.#foundOn[order] ?? 0;
    this.#foundOn[order] = before | bits;
    return high !== undefined || bits === 0 || (before & bits) !== 0;
  }

  #leave({ order, settled }: Planned, { reason, most, lines }: Unchecked, asked: readonly number[]): void {
    this.#leftError ||= (most ?? "error") === "error" && settled.severity === "error";
    this.#open.leave(order, reason, lines ?? asked);
  }

  verdict(policy: string): Verdict {
    const claim = this.#claim;
    if (claim === undefined) throw new Error("There is no claim yet to give a verdict on.");
    const findings = this.#findings();
    return {
      claim,
      policy,
      verdict: this.#name(claim, findings),
      findings,
      bypassed: this.#bypassed,
      unchecked: this.#open.entries(),
      rules: this.#ids.of(this.#ran),
    };
  }

  #findings(): readonly Finding[] {
    const found = this.#found;
    if (found.length === 0) return NO_FINDINGS;
    if (found.length > 1) found.sort(worstFirst);
    const findings = found.map(({ finding }) => finding);
    return this.#hasRepeated ? numbered(findings) : findings;
  }

  /** Clean only where nothing that could have been an error was left unanswered. */
  #name(claim: Claim, findings: readonly Finding[]): Verdict["verdict"] {
    if (findings.some(({ severity }) => severity !== "info")) return "findings";
    return this.#leftError || claim.flawed ? "clean-as-far-as-checked" : "clean";
  }
}

const NO_FINDINGS: readonly Finding[] = [];

const isMany = Array.isArray as (answer: Answer) => answer is readonly Outcome[];

function worstFirst(a: Ordered, b: Ordered): number {
  return bySeverity(a.finding.severity, b.finding.severity) || firstLine(a.finding) - firstLine(b.finding) || a.order - b.order;
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

function firstLine({ lines }: Finding): number {
  return lines[0] ?? 0;
}
