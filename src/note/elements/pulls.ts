import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import { amountAt } from "../numbers.ts";
import type { Quantity } from "../quantities.ts";
import { clauseAt, clauseBeside, clausesIn, startingNear } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { isOfNamed, labelClause } from "./element.ts";
import type { Ground } from "./element.ts";
import { inPounds } from "./pounds.ts";

/** In a text spoken without a stop, what was lifted stands far from what pulled. */
const FAR = 12;
/** No patient weighs so little, in pounds: a `wt 16 lb` beside the traction is its pull. */
const LIGHT = 90;
const PERSON: ReadonlySet<string> = new Set(["pt", "patient", "he", "she", "wt", "bw"]);

/** A weight of the body or of something lifted. The bare word may be the weight on a halter: where its sentence names the traction. */
export function isOfBody(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { unit } = quantity;
  if (isNoPull(ground, quantity)) return true;
  return !(unit === "none" && isOfHead(ground, quantity)) && isWeighed(ground, clause, quantity);
}

function isWeighed(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { from, value, unit } = quantity;
  const isNear = (term: Placed): boolean => from - term.to < FAR && term.from - from < FAR;
  const weights = [...clause.terms.filter(isNear), ...clause.from === from ? labelClause(ground, clause)?.terms ?? [] : []].filter(({ tag }) => tag === "other-weight");
  const isLight = inPounds(value, unit) <= LIGHT && ground.services.near(clause, quantity) === ground.kind;
  if (isLight && isWeightOf(ground.document.tokens, clause, quantity)) return false;
  if (weights.length === 0 && isNextOfBody(ground, clause, quantity)) return true;
  return PERSON.has(ground.document.tokens[from - 1]?.text ?? "") || weights.some(({ means }) => means !== "any" || !isOfNamed(ground, clause));
}

function isNoPull(ground: Ground, quantity: Quantity): boolean {
  return isBag(ground, quantity) || isOfPerson(ground, quantity);
}

const PERSONS: ReadonlySet<string> = new Set(["pt", "patient", "male", "female", "man", "woman", "adult"]);

/** The weight of a "150 lb pt"; no "60 lb pt tolerated it". */
function isOfPerson({ document: { tokens } }: Ground, { to }: Quantity): boolean {
  const [person, next] = [tokens[to], tokens[to + 1]];
  return person?.kind === "word" && PERSONS.has(person.text) && next?.kind !== "word" && next?.text !== ":";
}

/** The second of "grip 60 lb R, 75 lb L": a clause of its own that says nothing but the other figure. */
function isNextOfBody({ document: { clauses } }: Ground, clause: Meant, { from, value, unit }: Quantity): boolean {
  const before = clauseBeside(clauses, clause, -1);
  if (before?.sentence !== clause.sentence || from !== clause.from || clause.to - clause.from > FEW) return false;
  return before.terms.some(({ tag, means }) => tag === "other-weight" && means !== "any") && before.quantities.some((one) => one.unit === unit && one.value !== value);
}

const FEW = 3;

/** `wt=16lb`, `wt 16 lb`; "Weight 65 lbs" only where it is a field of its own. */
function isWeightOf(tokens: readonly Token[], clause: Meant, { from, to }: Quantity): boolean {
  const at = [":", "="].includes(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  const isField = at < from - 1 || (at === clause.from && to === clause.to);
  return tokens[at]?.text === "wt" || (tokens[at]?.text === "weight" && isField);
}

/** Tokens between a quantity and a word that turns it. */
export const REACH = 6;

/** The size of the bag in "15 lb water bag filled to 11 lb". */
function isBag({ document: { tokens } }: Ground, { to }: Quantity): boolean {
  const words = tokens.slice(to, to + REACH).map(({ text }) => text);
  return words.includes("bag") && words.some((word, at) => word === "filled" && words[at + 1] === "to");
}

/** The lower pull of a cycle: `min 30 lb`, `30 lb at rest`, in a line of its own too; where a higher one is told. */
export function isLowPull({ document: { clauses, tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  const sentence = clausesIn(clauses, "sentence", clause.sentence);
  const minutes = sentence.flatMap(({ quantities }) => quantities.filter(({ unit }) => unit === "minute"));
  const isMinute = ({ from }: Placed): boolean => minutes.some((one) => one.from <= from && from < one.to);
  const turns = sentence.flatMap(({ quantities }) => quantities.filter(({ unit }) => unit === "none" || unit === "second"));
  // The `off` of `30 s on, 10 off, 80 lb` is told by the number before it.
  const isTurn = ({ from }: Placed): boolean => tokens[from]?.text === "off" && turns.some(({ to }) => to === from);
  const marks = sentence.flatMap(({ terms }) => terms).filter((term) => (term.tag === "low" || term.tag === "pull") && !isMinute(term) && !isTurn(term));
  const lows = marks.filter(({ tag }) => tag === "low");
  const isInner = (term: Placed & { readonly tag: string }): boolean => term.tag === "pull" && lows.some((low) => low.from <= term.from && term.to <= low.to);
  const before = marks.filter((term) => !isInner(term))
    .findLast(({ to }) => to <= quantity.from && quantity.from - to < REACH && !hasNumber(tokens, to, quantity.from, turns));
  const after = marks.find(({ from }) => from >= quantity.to && from - quantity.to < 2);
  const isAfter = after !== undefined && amountAt(tokens, after.to) === undefined;
  const isLow = isAfter && after.tag === "low" ? true : before?.tag === "low";
  const isHigher = ({ unit, value }: Quantity): boolean => value > quantity.value && (unit === quantity.unit || quantity.unit === "none");
  // The unit of "max 60 / min 30 lbs" stands behind the second.
  return isLow && (turns.some(({ unit, value, to }) => unit === "none" && value > quantity.value && to <= quantity.from)
    || clauses.some(({ mood, quantities }) => mood === "done" && quantities.some(isHigher)));
}

/** Any but the seconds of "rest 20 sec at 35 lb". */
function hasNumber(tokens: readonly Token[], from: number, to: number, turns: readonly Quantity[]): boolean {
  const isTurn = (at: number): boolean => turns.some((turn) => turn.unit === "second" && turn.from <= at && at < turn.to);
  return tokens.slice(from, to).some(({ kind }, at) => kind === "number" && !isTurn(from + at));
}

const LEAST_BARE = 31;
const MOST_BARE = 150;

/** The 85 of `lumbar, hook-lying, 85, interm` and `L/S @ 85, int, sup`: no minutes are as many, and no sentence but of a pull says so. */
export function isBarePull({ document: { clauses, tokens }, kind }: Ground, clause: Meant, quantity: Quantity): boolean {
  const { from, to, value, most, paired, times } = quantity;
  if (kind !== "97012" || most !== undefined || paired === true || times === true || value < LEAST_BARE || value > MOST_BARE) return false;
  if (isAtMinutes(tokens, clause, from)) return true;
  const isAlone = clause.to === to && (clause.from === from || tokens[from - 1]?.text === "@");
  const own = isAlone ? clausesIn(clauses, "sentence", clause.sentence) : [];
  const has = (tag: string): boolean => own.some(({ terms }) => terms.some((term) => term.tag === tag));
  const isWeighed = own.some(({ quantities }) => quantities.some(({ unit }) => unit === "pound" || unit === "kilogram" || unit === "percent"));
  return has("mode") && has("position") && !isWeighed;
}

/** `12 min @ 40` */
function isAtMinutes(tokens: readonly Token[], { quantities }: Meant, from: number): boolean {
  return tokens[from - 1]?.text === "@" && quantities.some((one) => one.unit === "minute" && one.to === from - 1);
}

/** No patient weighs so little, and the pull of a form without a unit is seldom more. */
const MOST_OF_FIELD = LIGHT;

/** `Weight: 12` among the fields of the traction, and the 16 under the sign of `Cerv traction  #    16`. */
export function isOfHead(ground: Ground, quantity: Quantity): boolean {
  const { most, times, paired, value } = quantity;
  if (ground.kind !== "97012" || most !== undefined || times === true || paired === true || value > MOST_OF_FIELD) return false;
  return isUnderSign(ground, quantity) || isBehindSign(ground, quantity) || isOfField(ground, quantity);
}

function isUnderSign({ document: { tokens, terms }, kind }: Ground, { from }: Quantity): boolean {
  const sign = tokens[from - 1];
  if (sign?.text !== "#" || !sign.apart || tokens[from]?.apart !== true) return false;
  return startingNear(terms, from - 1).some(({ tag, means, to }) => tag === "service" && means === kind && to === from - 1);
}

const OF_PULL: ReadonlySet<string> = new Set(["region", "level", "mode", "position"]);

/** `TXN: LUMBAR #70 INT`: behind what tells of the pull; no "session #8". */
function isBehindSign({ document: { tokens, terms } }: Ground, { from, value }: Quantity): boolean {
  const sign = tokens[from - 1];
  if (sign?.text !== "#" || tokens[from]?.apart === true || value < LEAST_PULL) return false;
  return startingNear(terms, from - 1).some(({ tag, to }) => to === from - 1 && OF_PULL.has(tag));
}

const LEAST_PULL = 5;

function isOfField({ document: { tokens, clauses }, services, kind }: Ground, { from, to }: Quantity): boolean {
  const at = tokens[from - 1]?.text === ":" ? from - 2 : from - 1;
  if (tokens[at]?.text !== "wt" && (tokens[at]?.text !== "weight" || at === from - 1)) return false;
  const clause = clauseAt(clauses, from);
  return clause?.to === to && services.near(clause, { from, to }) === kind;
}
