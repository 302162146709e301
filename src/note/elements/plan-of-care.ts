import { evidenceAt } from "../document.ts";
import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import { clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";
import { missing } from "./element.ts";
import type { Ground } from "./element.ts";

/** A plan of care: how often and how long, else by its name. */
export function planOfCare({ document }: Ground): ReadElement {
  const named = document.clauses.find((one) => one.terms.some(({ tag }) => tag === "plan-of-care") && !one.terms.some(({ tag }) => tag === "not"));
  const often = document.clauses.filter((one) => frequencyIn(one) !== undefined);
  const rates = often.filter(isRate);
  const clause = rates.find(({ sentence }) => named === undefined || sentence === named.sentence) ?? rates[0] ?? often[0] ?? named;
  if (clause === undefined) return shortened(document);
  const term = frequencyIn(clause) ?? clause.terms.find(({ tag }) => tag === "plan-of-care");
  if (term === undefined) return missing("plan-of-care");
  const from = term.tag === "frequency" ? clause.quantities.find((one) => isCount(one, term))?.from ?? term.from : term.from;
  const evidence = evidenceAt(document, { from, to: Math.max(spokenEnd(document, clause, term.to), term.to) });
  return { element: "plan-of-care", status: "found", value: evidence.text, evidence: [evidence] };
}

const MOST_TIMES = 5;
const MOST_WEEKS = 12;

/** `2x4.` alone in its sentence, after everything that was given: times a week and weeks. */
function shortened(document: Ground["document"]): ReadElement {
  const { clauses, tokens } = document;
  const place = clauses.findLast(({ from, to, mood, section }) => {
    const [times, sign, weeks] = [tokens[from], tokens[from + 1], tokens[from + 2]];
    const isShape = to - from === (isWeek(tokens[to - 1]) ? LONG_SHAPE : LONG_SHAPE - 1) && sign?.text === "x" && times?.kind === "number" && weeks?.kind === "number";
    return isShape && mood !== "past" && section !== "subjective" && isUpTo(times, MOST_TIMES) && isUpTo(weeks, MOST_WEEKS) && isWhole(document, from, to);
  });
  const told = place ?? intended(document);
  if (told === undefined) return missing("plan-of-care");
  const evidence = evidenceAt(document, told);
  return { element: "plan-of-care", status: "found", value: evidence.text, evidence: [evidence] };
}

/** "P: cont", "Plan: reassess next visit", "Cont." on its own: a sentence whose first word tells what is to come. */
function intended({ clauses, tokens }: Ground["document"]): Placed | undefined {
  const first = clauses.find((clause) => isIntent(clause, tokens) && clausesIn(clauses, "sentence", clause.sentence).every(isUnmeasured));
  return first === undefined ? undefined : { from: first.from, to: clausesIn(clauses, "sentence", first.sentence).at(-1)?.to ?? first.to };
}

function isIntent({ from, section, mood }: Meant, tokens: readonly Token[]): boolean {
  if (NOT_AHEAD.has(section) || mood === "past" || !opensSentence(tokens, from)) return false;
  const [word, next] = [tokens[from]?.text ?? "", tokens[from + 1]?.text ?? ""];
  return (CARRYING_ON.has(word) && !HOME.has(next)) || (NEXT.get(word)?.has(next) ?? false);
}

/** At the start of a line or sentence, or behind the colon of a heading. */
function opensSentence(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before === undefined || before.kind === "line" || OPENS.has(before.text);
}

/** No dose of a treatment that was given. */
function isUnmeasured({ mood, section, quantities }: Meant): boolean {
  return section === "plan" || section === "ahead" || mood === "planned" || quantities.every(({ unit }) => unit === "none");
}

const OPENS: ReadonlySet<string> = new Set([".", ":", ";", "-", "/", "|", "\u2014", "*", "\u2022", ">"]);
const NOT_AHEAD: ReadonlySet<Meant["section"]> = new Set(["subjective", "history", "objective", "diagnosis", "response", "sign"]);
/** "Continue HEP" is no care that the office gives. */
const HOME: ReadonlySet<string> = new Set(["hep", "home", "ice", "stretches"]);
const CARRYING_ON: ReadonlySet<string> = new Set([
  "continue", "cont", "cont'd", "con't", "continuing", "recheck", "repeat", "cpoc", "wkly", "wean",
]);
/** Words that tell of a plan only before these. */
const NEXT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["same", new Set(["plan", "parameters", "settings", "next", "tx", "treatment"])], ["hold", new Set(["at", "force", "current"])],
  ["reassess", new Set(["next", "in", "at", "on", "progress", "after"])], ["progress", new Set(["as", "per", "core", "to"])], ["per", new Set(["poc", "plan"])],
  ["twice", new Set(["more"])], ["will", new Set(["progress", "continue"])], ["maintain", new Set(["current", "plan", "poc"])],
]);

/** Tokens of `2x4 wks`. */
const LONG_SHAPE = 4;

function isWeek(token: Token | undefined): boolean {
  return WEEKS.has(token?.text ?? "");
}

const WEEKS: ReadonlySet<string> = new Set(["wk", "wks", "week", "weeks", "w"]);

function isUpTo({ value = 0 }: Token, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** Between the end of one sentence and of another. */
function isWhole({ tokens }: Pick<Ground["document"], "tokens">, from: number, to: number): boolean {
  const isStop = (token: Token | undefined): boolean => token === undefined || token.kind === "line" || token.text === "." || token.text === ":";
  return isStop(tokens[from - 1]) && isStop(tokens[to]);
}

/** "three times a week period end of dictation": a mark that was spoken ends what it stands behind. */
function spokenEnd({ tokens }: Ground["document"], { to }: Meant, from: number): number {
  const mark = tokens.slice(from, to).findIndex(({ text }, at) => text === "period" && tokens[from + at + 1]?.text !== "of");
  return mark < 0 ? to : from + mark;
}

function isRate(clause: Meant): boolean {
  return !SPANS.has(frequencyIn(clause)?.means ?? "");
}

/** `twice a week`; `3 x per week`; a bare number of visits or weeks only where it is to come. */
function frequencyIn(clause: Meant): Term | undefined {
  const { terms, section, mood } = clause;
  if (section === "subjective" || section === "history" || section === "objective" || (mood === "past" && section !== "plan")) return undefined;
  const series = seriesIn(clause);
  if (series !== undefined) return series;
  const isAhead = section === "plan" || section === "ahead" || mood === "planned" || terms.some(({ tag }) => tag === "plan-of-care");
  return terms.find((term) => {
    if (term.tag !== "frequency" || terms.some(({ tag }) => tag === "not-done")) return false;
    if (term.means === "self") return true;
    if (term.means === "bare") return isAhead;
    const count = clause.quantities.find((one) => isCount(one, term));
    return count !== undefined && (term.means === "week" || term.means === "more" || (isAhead && (count.times === true || !isReturn(clause))));
  });
}

/** "12 visits over 6 weeks", `12 visits/4 wks`: two counts in one breath. */
function seriesIn({ terms, quantities, mood }: Meant): Term | undefined {
  if (mood !== "done" && mood !== "planned") return undefined;
  const spans = terms.filter((term) => term.tag === "frequency" && SPANS.has(term.means) && quantities.some((one) => isCount(one, term)));
  const [first, second] = spans;
  return first !== undefined && second !== undefined && second.from - first.to < SOON ? first : undefined;
}

const SOON = 4;
/** Visits or weeks; "8 more visits" are to come wherever they stand. */
const SPANS: ReadonlySet<string> = new Set(["span", "more"]);

/** "Return in 1 wk". */
function isReturn({ section, terms, quantities }: Meant): boolean {
  return terms.some(({ tag, means }) => tag === "plan" && means === "continue") || (section === "ahead" && quantities.length < 2 && !terms.some(({ tag, means }) => tag === "frequency" && means === "week"));
}

function isCount({ from, to, unit }: { readonly from: number; readonly to: number; readonly unit: string }, term: Term): boolean {
  return unit === "none" && from <= term.from && term.from - to < 2;
}
