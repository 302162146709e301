import { evidenceAt } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
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
    const isShape = to - from === 3 && sign?.text === "x" && times?.kind === "number" && weeks?.kind === "number";
    return isShape && mood !== "past" && section !== "subjective" && isUpTo(times, MOST_TIMES) && isUpTo(weeks, MOST_WEEKS) && isWhole(document, from, to);
  });
  if (place === undefined) return missing("plan-of-care");
  const evidence = evidenceAt(document, place);
  return { element: "plan-of-care", status: "found", value: evidence.text, evidence: [evidence] };
}

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
