import { bySeverity } from "../check/index.ts";
import type { Finding, Verdict } from "../check/index.ts";
import { modifierRank, orderModifiers } from "../reference/index.ts";
import type { NotBilled, Question } from "./advice.ts";
import { answerFor } from "./answers.ts";
import { pullerOf } from "./device.ts";
import { PAIR } from "./bundled.ts";
import { judge } from "./draft.ts";
import type { Draft, DraftLine } from "./draft.ts";

/** The draft once nothing more can be answered from the facts. */
export interface Settled {
  readonly draft: Draft;
  readonly verdict: Verdict;
  readonly questions: readonly Question[];
  readonly notBilled: readonly NotBilled[];
  /** Errors that neither a fact nor a question settles. */
  readonly blocked: readonly Finding[];
  /** Everything found on the way: what was taken off the claim is no longer in the verdict. */
  readonly found: readonly Finding[];
}

type Step
  = | { readonly is: "add"; readonly draft: Draft }
    | { readonly is: "ask"; readonly question: Question }
    | { readonly is: "drop"; readonly finding: Finding; readonly why: string }
    | { readonly is: "blocked"; readonly finding: Finding };

/** Nobody adds more modifiers, or takes off more lines, than this. */
const MOST_ROUNDS = 60;

/** Tries what the engine proposes, one change at a time, and keeps what the facts support and the engine accepts. */
export function settle(start: Draft): Settled {
  let draft = start;
  const found: Finding[] = [];
  const notBilled: NotBilled[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = judge(draft);
    found.push(...verdict.findings);
    const steps = stepsFor(draft, verdict);
    const add = steps.find((step) => step.is === "add");
    const drops = steps.filter((step) => step.is === "drop");
    if (add) draft = add.draft;
    else if (drops.length > 0) {
      notBilled.push(...oneEach(drops.flatMap(({ finding, why }) => droppedBy(finding, why, draft))));
      draft = without(draft, drops.flatMap(({ finding }) => finding.lines));
    } else return { draft, verdict, notBilled, found, ...leftOf(steps) };
  }
  throw new Error("Advice does not come to rest: a modifier is asked for again and again.");
}

function leftOf(steps: readonly Step[]): Pick<Settled, "questions" | "blocked"> {
  return {
    questions: steps.flatMap((step) => (step.is === "ask" ? [step.question] : [])),
    blocked: steps.flatMap((step) => (step.is === "blocked" ? [step.finding] : [])),
  };
}

/** GY before GP, since what is excluded changes what GP means; the worst finding before the rest. */
function stepsFor(draft: Draft, verdict: Verdict): readonly Step[] {
  const findings = [...verdict.findings].sort((a, b) => bySeverity(a.severity, b.severity) || lastRank(b) - lastRank(a));
  return findings.flatMap((finding) => stepsOf(finding, draft, verdict));
}

function lastRank(finding: Finding): number {
  return Math.max(0, ...wantedBy(finding).map(({ modifier }) => modifierRank(modifier)));
}

interface Wanted { readonly line: number; readonly modifier: string }

/** What a rule without a proposal of its own wants on its line. */
const WANTS: Readonly<Record<string, string>> = {
  "modifiers/therapy-modifier-required": "GP", "modifiers/gy-excluded-service": "GY", "modifiers/kx-above-threshold": "KX",
  "cmt/at-missing": "AT", "cmt/extraspinal-medicare": "GY",
};

function wantedBy({ rule, lines, fix }: Finding): readonly Wanted[] {
  const proposed = (fix?.changes ?? []).flatMap((change) => (change.op === "add-modifier" ? [{ line: change.line, modifier: change.modifier }] : []));
  const modifier = WANTS[rule];
  return proposed.length > 0 || modifier === undefined ? proposed : lines.map((line) => ({ line, modifier }));
}

function stepsOf(finding: Finding, draft: Draft, verdict: Verdict): readonly Step[] {
  if (finding.rule.startsWith("documentation/")) return [];
  const wanted = wantedBy(finding);
  if (wanted.length > 0) return wanted.flatMap((want) => stepFor(want, finding, draft, verdict) ?? []);
  return finding.severity === "error" ? [unanswered(finding, finding.why, draft)] : [];
}

function stepFor({ line: number, modifier }: Wanted, finding: Finding, draft: Draft, verdict: Verdict): Step | undefined {
  const line = draft.lines[number - 1];
  if (line === undefined) return undefined;
  const answer = answerFor(modifier, finding, line, draft);
  if (answer.is === "ask") return { is: "ask", question: answer.question };
  if (answer.is === "no") return finding.severity === "error" ? unanswered(finding, answer.why, draft) : undefined;
  if (line.modifiers.includes(answer.modifier)) return undefined;
  const tried = withModifier(draft, number, { of: answer.modifier, why: answer.why, citations: finding.citations });
  const worse = newError(verdict, judge(tried));
  if (worse === undefined) return { is: "add", draft: tried };
  return finding.severity === "error" ? unanswered(finding, worse.message, draft) : undefined;
}

/** An error that a modifier would only trade for another is not settled by it. */
function newError(before: Verdict, after: Verdict): Finding | undefined {
  const known = new Set(before.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
  return after.findings.find(({ rule, severity }) => severity === "error" && !known.has(rule));
}

/** Rules that say that this payer does not pay this code here: the line is taken off. Others leave the answer open. */
const TAKES_OFF = /^(traction|codes|ncci|payers|necessity)\//;

function unanswered(finding: Finding, why: string, draft: Draft): Step {
  return takesOff(finding, draft) ? { is: "drop", finding, why } : { is: "blocked", finding };
}

/** Too many units are counted again; only a code of which none is ever paid comes off. */
function takesOff({ rule, lines }: Finding, { engine, facts, lines: drafted }: Draft): boolean {
  if (lines.some((number) => isContradicted(drafted[number - 1])) && rule.startsWith("traction/")) return false;
  if (rule !== "ncci/units-above-mue") return TAKES_OFF.test(rule) && lines.length > 0;
  return lines.some((number) => {
    const mue = engine.tables.mue.find(drafted[number - 1]?.service.code ?? "", facts.day);
    return mue.known && mue.value.units === 0;
  });
}

/** A record at odds with itself is asked about; which half of it is wrong is not for us to say. */
function isContradicted(line: DraftLine | undefined): boolean {
  return line?.service.code === "97012" && pullerOf(line.service).is === "contradicted";
}

export function withModifier(draft: Draft, number: number, reason: DraftLine["reasons"][number]): Draft {
  const lines = draft.lines.map((line, index) => index + 1 !== number ? line : {
    ...line,
    modifiers: orderModifiers([...line.modifiers, reason.of]),
    reasons: [...line.reasons, reason],
  });
  return { ...draft, lines };
}

function without(draft: Draft, numbers: readonly number[]): Draft {
  const isDropped = (index: number): boolean => numbers.includes(index + 1);
  return {
    ...draft,
    lines: draft.lines.filter((_, index) => !isDropped(index)),
    off: [...draft.off, ...draft.lines.filter((_, index) => isDropped(index)).map(({ service }) => service)],
  };
}

/** A code that is taken off for several reasons is told once: for the first, of which what is said and why are about the same codes. */
function oneEach(all: readonly NotBilled[]): readonly NotBilled[] {
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [first, ...more] = all.filter((one) => one.code === code);
    return [first, ...more.filter(({ rule }) => rule === first?.rule)].find((one) => one !== undefined && isOfOneMind(one)) ?? first ?? [];
  });
}

const CODES = /\b[0-9A-Z]\d{3}[0-9A-Z]\b/g;

/** True where what is said names every code that its reason is about. */
function isOfOneMind({ what, why }: NotBilled): boolean {
  return (why.match(CODES) ?? []).every((code) => what.includes(code));
}

function droppedBy(finding: Finding, why: string, draft: Draft): readonly NotBilled[] {
  const { rule, lines, message, next, layer, citations } = finding;
  const against = rule === PAIR && why !== finding.why ? { against: why } : {};
  return lines.flatMap((number) => {
    const line = draft.lines[number - 1];
    return line === undefined ? [] : [{ code: line.service.code, rule, what: message, why, ...against, next, layer, citations }];
  });
}
