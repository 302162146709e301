import type { Claim, Day, Known, VisitRecord } from "../claim/index.ts";
import { macOf } from "../policy/index.ts";
import type { AlikeAnswers } from "./alike-lines.ts";
import { batchOf, isVoid } from "./batch.ts";
import type { Batch } from "./batch.ts";
import type { Engine } from "./compile.ts";
import type { FactsOf, LineFacts, Scope } from "./facts.ts";
import { daysOf, hasOneDay, historyFacts, lineFacts } from "./gather.ts";
import { lineIndex } from "./line-index.ts";
import type { Spill } from "./pages.ts";
import type { Plan, Planned, PlannedByScope } from "./plan.ts";
import type { Answer } from "./rule.ts";
import { Answers } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";
import { visitsOf } from "./visits.ts";
import type { Notes, Visits } from "./visits.ts";

/** What a run is given beside the claims. */
export interface RunOptions {
  readonly visits?: readonly VisitRecord[];
  /** Notes by claim id, beside the ones that stand in visit records. */
  readonly notes?: Notes;
  /** Earlier claims: counted by day and history rules, never judged. */
  readonly history?: Iterable<Claim>;
  /** Judges every claim by this policy, whatever it says of its payer. */
  readonly policy?: string;
  /** Where what is remembered of claims goes when it is more than memory should hold; without one, it all stays in memory. */
  readonly spill?: Spill;
}

/** Checks claims one by one, in file order; remembers what cross-claim rules need and nothing else. */
export interface Session {
  check(claim: Claim): Verdict;
  /** Takes in an earlier claim without judging it. */
  remember(claim: Claim): void;
  /** Takes in a claim of this run that is judged elsewhere, on another core. */
  pass(claim: Claim): void;
}

/** How the rules that may concern some lines are found: of one line, or of all that a claim has. */
export interface Finder {
  ofLine(plan: Plan, line: LineFacts): PlannedByScope;
  ofLines(plan: Plan, lines: readonly LineFacts[]): PlannedByScope;
  /** What others that billed the same are known to be answered, where it is used. */
  alike(plan: Plan, line: LineFacts): AlikeAnswers | undefined;
}

/** How a run looks things up: by index, or (the slow twin) by trying everything. */
export interface Ways {
  readonly find: Finder;
  batch(visits: Visits, spill: Spill | undefined): Batch;
}

export function open(engine: Engine, options: RunOptions = {}, ways: Ways = indexed): Session {
  const visits = visitsOf(options.visits ?? [], options.notes);
  const batch = ways.batch(visits, options.spill);
  const parts = { engine, visits, batch, answers: new Answers(engine), find: ways.find, complete: options.history !== undefined };
  /** Of the claims that have a record: a second one of the same number makes it unclear whose it is. */
  const seen = new Set<string>();
  const policyOf = (claim: Claim): string => options.policy ?? visitPolicy(visits, claim) ?? engine.recognise(claim.payer);
  const meet = (claim: Claim): void => {
    if (!visits.has(claim.id)) return;
    if (seen.has(claim.id) && !isReplacement(claim)) visits.share(claim.id);
    seen.add(claim.id);
  };
  const session: Session = {
    check: (claim) => {
      meet(claim);
      return checked(claim, { ...parts, policy: policyOf(claim) });
    },
    remember: (claim) => batch.add(claim, lineFacts(claim, visits)),
    pass: (claim) => {
      meet(claim);
      batch.add(claim, lineFacts(claim, visits));
    },
  };
  for (const claim of options.history ?? []) session.remember(claim);
  return session;
}

/** Checks a list of claims. Pure: the same input gives the same output, byte for byte. */
export function* run(engine: Engine, claims: Iterable<Claim>, options: RunOptions = {}, ways: Ways = indexed): Generator<Verdict> {
  const session = open(engine, options, ways);
  for (const claim of claims) yield session.check(claim);
}

function isReplacement(claim: Claim): boolean {
  return claim.frequency === "7" || isVoid(claim);
}

function visitPolicy(visits: Visits, claim: Claim): string | undefined {
  if (!visits.has(claim.id)) return undefined;
  const only = hasOneDay(claim);
  for (const line of claim.lines) {
    const visit = visits.of(claim.id, line.day, only);
    if (visit.known && visit.value.payerPolicy !== undefined) return visit.value.payerPolicy;
  }
  return undefined;
}

interface Run {
  readonly engine: Engine;
  readonly visits: Visits;
  readonly batch: Batch;
  readonly answers: Answers;
  readonly find: Finder;
  readonly policy: string;
  readonly complete: boolean;
}

function checked(claim: Claim, run: Run): Verdict {
  const { answers, find } = run;
  const own = lineFacts(claim, run.visits);
  const earlier = run.batch.before(claim);
  const planOn = plansFor(claim, run);
  const day = dayOfClaim(claim, own);
  const plan = planOn(day);
  const planned = find.ofLines(plan, own);
  const numbers = answers.numbersOf(own);
  const asks = new Asking(answers, find, isVoid(claim));
  answers.begin(claim);
  for (const line of own) asks.ofLine(planOn(dayOf(line.day, day)), line);
  asks.of(planned.claim, { source: claim, lines: own }, numbers);
  for (const facts of daysOf(claim, own, earlier)) {
    // Nearly every claim is one day of one provider, and its rules are found already.
    const isWhole = facts.own.length === own.length && facts.day === day;
    if (isWhole) asks.of(planned.day, facts, numbers);
    else asks.of(find.ofLines(planOn(facts.day), facts.own).day, facts, answers.numbersOf(facts.own));
  }
  asks.of(planned.history, historyFacts(claim, own, earlier, run.complete), numbers);
  run.batch.add(claim, own);
  return answers.verdict(run.policy);
}

/** Plans by day, of the policy that a claim goes by and of Medicare's contractor for the state it is billed from. */
function plansFor(claim: Claim, { engine, policy }: Run): (day: Day) => Plan {
  const mac = macOf(claim.billing.address.state);
  return (day) => engine.planFor(policy, day, mac);
}

/** Puts rules to the facts of one claim. A void one bills nothing: few rules look at it. */
class Asking {
  readonly #answers: Answers;
  readonly #find: Finder;
  readonly #isVoid: boolean;

  constructor(answers: Answers, find: Finder, isVoid: boolean) {
    this.#answers = answers;
    this.#find = find;
    this.#isVoid = isVoid;
  }

  ofLine(plan: Plan, line: LineFacts): void {
    const numbers = this.#answers.numbersOf([line]);
    const alike = this.#isVoid ? undefined : this.#find.alike(plan, line);
    if (alike !== undefined) this.#answers.addAlike(alike, numbers);
    this.of(alike?.asked ?? this.#find.ofLine(plan, line).line, line, numbers);
  }

  of<S extends Scope>(planned: readonly Planned[], facts: FactsOf[S], numbers: readonly number[]): void {
    for (const one of planned) {
      if (this.#isVoid && one.rule.voids !== true) continue;
      this.#answers.add(one, answerOf(one, facts), numbers);
    }
  }
}

function answerOf<S extends Scope>({ check, context }: Planned, facts: FactsOf[S]): Answer {
  return (check as (facts: FactsOf[S], context: Planned["context"]) => Answer)(facts, context);
}

/** Claim and history rules go by the first day of service, else the day of the file. */
function dayOfClaim(claim: Claim, own: readonly LineFacts[]): Day {
  const first = own.reduce((least, { day }) => Math.min(least, dayOf(day, Infinity)), Infinity);
  return first < Infinity ? first : dayOf(claim.fileDay, 0);
}

function dayOf(day: Known<Day>, otherwise: Day): Day {
  return day.known ? day.value : otherwise;
}

/** The rules of the plan that one of these lines' codes calls for, each once, in the catalogue's order. */
const byIndex: Finder = {
  ofLine: (plan, { procedure }) => plan.forCode(procedure),
  ofLines: (plan, lines) => plan.forLines(lines),
  alike: (plan, line) => plan.forAlike(line),
};

const indexed: Ways = { find: byIndex, batch: (visits, spill) => batchOf(visits, lineIndex(spill)) };
