import type { Claim, Reason } from "../claim/index.ts";
import type { Engine } from "./compile.ts";
import type { Planned } from "./plan.ts";
import { bySeverity, findingOf } from "./finding.ts";
import type { BypassedRule, Finding, RuleOf, UncheckedRule } from "./finding.ts";
import { NumberLists, NumberSet } from "./number-lists.ts";
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

/** What a rule left unanswered of the claim in hand. Its memory serves for the next claim. */
interface Unanswered { isOpen: boolean; reason: Reason; readonly lines: NumberSet }
/** A line, of which only the number counts here. */
interface Numbered { readonly number: number }
interface Ordered { readonly finding: Finding; readonly order: number }

/** Entries of one rule that are kept. */
const MOST_GIVEN = 256;

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
  /** By place in the catalogue: 1 for a rule that had something to answer. */
  readonly #ran: Uint8Array;
  /** By place in the catalogue, as a line rule is asked of each line, and a claim whose days fall under two plans asks one rule twice. */
  readonly #open: readonly Unanswered[];
  /** Entries that were given before, by place in the catalogue and by lines: they are the same for claim after claim. */
  readonly #given: readonly Map<number, UncheckedRule>[];
  readonly #lists = new NumberLists();
  /** Serves for one list at a time. */
  readonly #numbers = new NumberSet();
  readonly #ids: readonly string[];
  /** In these the lists of a verdict are gathered: a list of known length costs the least. */
  readonly #answered: string[] = [];
  readonly #left: UncheckedRule[] = [];
  /** True where something that could have been an error was left unanswered. */
  #leftError = false;

  constructor(engine: Judging) {
    this.#engine = engine;
    this.#ran = new Uint8Array(engine.rules.length);
    this.#foundOn = new Int32Array(engine.rules.length);
    this.#open = engine.rules.map(() => ({ isOpen: false, reason: "visit-absent", lines: new NumberSet() }));
    this.#given = engine.rules.map(() => new Map());
    this.#ids = engine.rules.map(({ id }) => id);
  }

  /** Turns to another claim; what was said of the one before is gone. */
  begin(claim: Claim): void {
    this.#claim = claim;
    this.#found = [];
    this.#bypassed = [];
    this.#ran.fill(0);
    this.#foundOn.fill(0);
    for (const entry of this.#open) closed(entry);
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
    if (!isMany(answer)) return this.#outcome(planned, answer, asked);
    for (const outcome of answer) this.#outcome(planned, outcome, asked);
  }

  #outcome(planned: Planned, outcome: Outcome, asked: readonly number[]): void {
    this.#ran[planned.order] = 1;
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
    const entry = this.#open[order];
    if (entry === undefined) return;
    if (!entry.isOpen) entry.reason = reason;
    entry.isOpen = true;
    for (const number of lines ?? asked) entry.lines.add(number);
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
      unchecked: this.#unchecked(),
      rules: this.#rules(),
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

  #unchecked(): readonly UncheckedRule[] {
    const unchecked = this.#left;
    let [count, order] = [0, 0];
    for (const entry of this.#open) {
      if (entry.isOpen) unchecked[count++] = this.#entryOf(order, entry);
      order++;
    }
    return unchecked.slice(0, count);
  }

  /** The entry of a rule that was left unanswered, and the same object for the same answer. */
  #entryOf(order: number, { lines, reason }: Unanswered): UncheckedRule {
    const given = lines.high === undefined ? this.#given[order] : undefined;
    const held = given?.get(lines.bits);
    if (held?.reason === reason) return held;
    const made: UncheckedRule = { rule: this.#ids[order] ?? "", lines: this.#lists.of(lines), reason };
    if (given !== undefined && given.size >= MOST_GIVEN) given.clear();
    given?.set(lines.bits, made);
    return made;
  }

  #rules(): readonly string[] {
    const rules = this.#answered;
    let [count, order] = [0, 0];
    for (const id of this.#ids) if (this.#ran[order++] === 1) rules[count++] = id;
    return rules.slice(0, count);
  }
}

const NO_FINDINGS: readonly Finding[] = [];

function closed(entry: Unanswered): void {
  entry.isOpen = false;
  entry.lines.clear();
}

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
