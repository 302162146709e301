import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import { namesIn } from "../services.ts";
import { isFelt, isMotion, isRemark } from "./remark.ts";
import { clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";
import type { Ground } from "./element.ts";

/**
 * What a note tells of the patient after it told of the treatment, without a word of when: what the patient said of it, how he rose,
 * a score or a motion that changed, a symptom that is gone. Undefined where the sentence tells of something else.
 */
export function outcome(ground: Ground, clause: Meant): Placed | undefined {
  const start = startOf(ground);
  if (start === undefined || clause.from <= start || !isFree(ground, clause)) return undefined;
  const own = clausesIn(ground.document.clauses, "sentence", clause.sentence);
  const whole = { from: clause.from, to: own.at(-1)?.to ?? clause.to };
  const isOwn = isTwiceScored(ground, whole)
    || isSaid(ground, clause) || isRisen(ground, clause) || isQuote(ground, clause) || isScored(ground, clause) || isGone(clause)
    || (own[0] === clause && isOfSentence(ground, own, whole));
  return isOwn ? whole : undefined;
}

/** `P: lumbar traction 15 min … LB 3 → 1`: where what was given stands under P, a score, a motion or a symptom told behind it. */
export function outcomeUnderPlan(ground: Ground, clause: Meant): Placed | undefined {
  const { document: { clauses, tokens }, kind } = ground;
  const start = clauses.find((one) => one.mood === "done" && namesIn(one).some(({ means }) => means === kind));
  if (clause.section !== "plan" || start?.section !== "plan" || start.paragraph !== clause.paragraph || clause.from <= start.from) return undefined;
  const own = clausesIn(clauses, "sentence", clause.sentence);
  if (own[0] !== clause || own.some((one) => namesIn(one).length > 0 || one.terms.some(({ tag }) => OTHERS.has(tag) || tag === "frequency"))) return undefined;
  const whole = { from: clause.from, to: own.at(-1)?.to ?? clause.to };
  const words = tokens.slice(whole.from, whole.to).filter(({ kind: sort }) => sort === "word");
  const isOwn = isTwiceScored(ground, whole) || own.some((one) => isScored(ground, one)) || isMotion(whole, tokens)
    || isFelt({ words, terms: own.flatMap(({ terms }) => terms) });
  return isOwn ? whole : undefined;
}

/** The sentence as a whole tells how it went. */
function isOfSentence({ document: { tokens } }: Ground, own: readonly Meant[], { from, to }: Placed): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  return isRemark({ words, terms: own.flatMap(({ terms }) => terms) }) || isMotion({ from, to }, tokens);
}

/** The end of the first clause that tells that the treatment was given. */
function startOf({ document: { clauses }, kind }: Ground): number | undefined {
  return clauses.find((clause) => clause.mood === "done" && namesIn(clause).some(({ means }) => means === kind))?.from;
}

const OTHERS: ReadonlySet<Term["tag"]> = new Set([
  "cause", "because", "dx", "plan", "plan-of-care", "home", "signed", "supervision", "history", "not-done", "total", "timed", "other-weight", "abn",
]);
const SECTIONS: ReadonlySet<Meant["section"]> = new Set(["subjective", "history", "plan", "ahead", "sign"]);

/** A sentence of its own that names no service, no measure of one, no cause and nothing that is to come. */
function isFree({ document: { clauses }, kind }: Ground, { sentence, section, mood }: Meant): boolean {
  if (SECTIONS.has(section) || (mood !== "done" && mood !== "denied")) return false;
  const own = clausesIn(clauses, "sentence", sentence);
  const names = own.flatMap(namesIn);
  return names.every(({ means }) => means === kind) && !own.some(({ terms, quantities }) => terms.some(isOfElse)
    || quantities.some(({ unit }) => unit === "pound" || unit === "kilogram" || unit === "second"));
}

/** The "session" of "no pain during the session" counts none, and "the limp he came in with" gives no date. */
function isOfElse({ tag, means }: Term): boolean {
  return OTHERS.has(tag) || (tag === "frequency" && means !== "span");
}

const PATIENT: ReadonlySet<string> = new Set(["pt", "patient", "he", "she", "they", "who", "client", "afterward", "afterwards", "then"]);
const REACH = 4;

/** "He said the leg is quiet", "reports the numbness is half of what it was". */
function isSaid({ document: { tokens } }: Ground, { terms, from }: Meant): boolean {
  return terms.some((term) => term.tag === "outcome" && term.means === "said" && isOfPatient(tokens, from, term));
}

function isOfPatient(tokens: readonly Token[], start: number, { from }: Term): boolean {
  const before = tokens.slice(start, from).filter(({ kind }) => kind === "word");
  return before.length === 0 || before.slice(-REACH).some(({ text }) => PATIENT.has(text));
}

/** "Got up straight", "walked to the car without his cane", "could tie his boots unassisted". */
function isRisen({ document: { tokens } }: Ground, clause: Meant): boolean {
  const rise = clause.terms.find(({ tag, means }) => tag === "outcome" && means === "rose");
  const isLater = clause.terms.some(({ tag, means, to }) => tag === "after" && (means === "full" || to === clause.to));
  if (rise === undefined || (!isLater && clause.quantities.some(({ unit }) => unit === "minute"))) return false;
  return isBetter(clause) || tokens.slice(rise.from, clause.to).some(({ text }) => WELL.has(text));
}

const WELL: ReadonlySet<string> = new Set([
  "ok", "okay", "fine", "easily", "easier", "without", "w", "freely", "upright", "straight", "smiling", "unassisted", "unaided", "refreshed", "comfortable", "comfortably",
  "himself", "herself", "own", "well", "steady", "steadily", "now", "again", "fully", "normally",
]);

function isBetter({ terms }: Meant): boolean {
  return terms.some((one) => one.tag === "better" && !terms.some((other) => NO_CHANGE.has(other.tag) && other.from <= one.from && one.to <= other.to));
}

const NO_CHANGE: ReadonlySet<Term["tag"]> = new Set(["region", "position", "apparatus", "mode", "frequency"]);
const QUOTES: ReadonlySet<string> = new Set(["\"", "\u201c"]);

/** A quote by itself, or behind a verb. */
function isQuote({ document: { tokens } }: Ground, { from, to, terms }: Meant): boolean {
  const at = tokens.findIndex(({ text }, place) => place >= from && place < to && QUOTES.has(text));
  return at === from || (at > from && terms.some(({ tag }) => tag === "outcome" || tag === "better"));
}

const JOINTS: ReadonlySet<string> = new Set(["\u2192", "to", ">"]);
const TEN = 10;

/** `pain 5 → 3`, `NPRS 4 to 2`, `rot 30 → 50`, `HA 4>1`, `7/10 down to 4/10`. */
function isScored({ document: { tokens } }: Ground, { from, to, terms }: Meant): boolean {
  const isOf = terms.some(({ tag }) => tag === "symptom" || tag === "other-degrees" || tag === "region" || tag === "level" || tag === "score");
  for (let at = from + 1; at < to - 1; at++) {
    if (!JOINTS.has(tokens[at]?.text ?? "")) continue;
    const before = DOWN.has(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
    const isOfTen = isTenth(tokens, before - 2) && isTenth(tokens, at + 1);
    if (isOfTen || (isOf && isPair(tokens[before], tokens[at + 1], tokens[at]?.text !== "\u2192"))) return true;
  }
  return false;
}

/** "Left with 2/10 LBP vs 5/10 on arrival": two scores in one sentence. */
function isTwiceScored({ document: { tokens } }: Ground, { from, to }: Placed): boolean {
  let scores = 0;
  for (let at = from; at < to - 2; at++) if (isTenth(tokens, at)) scores++;
  return scores === 2;
}

const DOWN: ReadonlySet<string> = new Set(["down", "dropped", "decreased", "reduced"]);

/** `7/10` */
function isTenth(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "number" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.value === TEN;
}

function isPair(first: Token | undefined, second: Token | undefined, isLow: boolean): boolean {
  if (first?.kind !== "number" || second?.kind !== "number") return false;
  return !isLow || ((first.value ?? TEN + 1) <= TEN && (second.value ?? TEN + 1) <= TEN);
}

/** "No numbness", "thigh pain absent", "twinge gone": a symptom and that it is less or not there. */
function isGone(clause: Meant): boolean {
  const isLess = isBetter(clause) || clause.terms.some(({ tag, means }) => tag === "outcome" && means === "state");
  if (isLess && clause.to - clause.from < 3) return true;
  return clause.section !== "assessment" && isLess && clause.terms.some(({ tag }) => tag === "symptom" || tag === "not" || tag === "outcome");
}
