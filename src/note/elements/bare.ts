import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { raisedIn } from "../services.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { FEWEST } from "./coded.ts";
import type { Ground } from "./element.ts";

/** Tokens before a `min` within which a `max` is its counterpart. */
const REACH = 6;

/** Of `MAX: 78  MIN: 39` and `max 88 lb, min 44` the second counts no minutes. */
export function isLeast({ document: { tokens } }: Ground, { from }: Quantity): boolean {
  const at = tokens[from - 1]?.text === ":" ? from - 2 : from - 1;
  if (tokens[at]?.text !== "min") return false;
  const before = tokens.slice(Math.max(0, at - REACH), at);
  return before.slice(before.findLastIndex(({ kind }) => kind === "line") + 1).some(({ text }) => text === "max" || text === "maximum");
}

/** The `35 min` of `70 lb max / 35 min`; behind a comma as few as 28 are minutes. */
export function isLeastBehind({ document: { tokens } }: Ground, { from, to, value }: Quantity): boolean {
  if (tokens[from - 1]?.text === "," && value <= MOST_ALONE) return false;
  return tokens[to - 1]?.text === "min" && PARTS.has(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.text === "max";
}

const PARTS: ReadonlySet<string> = new Set(["/", ",", "("]);
const LONGEST = 60;
const MOST_ALONE = 30;

/** Between "for" and its number. */
const MORE: ReadonlySet<string> = new Set(["another", "about", "only", "just", "roughly", "around", "nearly", "almost"]);

/** "Pulling for thirty seconds and resting for ten": a turn of the cycle. */
const TURNS: ReadonlySet<string> = new Set(["resting", "rest", "rests", "relaxing", "releasing", "off", "relax", "holding", "hold"]);

/** `on for 12.`, `for another fifteen`, `for fifteen,`: of the pull, with nothing after it that it could count. */
export function isForSo({ document: { tokens, clauses }, kind }: Ground, clause: Meant, { from, to, value, most }: Quantity): boolean {
  const next = tokens[to];
  const isEnd = next === undefined || next.kind === "line" || [".", ",", ";"].includes(next.text);
  if (kind !== "97012" || !isEnd || !isBehindFor(tokens, from) || isOtherTurn(tokens, clausesIn(clauses, "sentence", clause.sentence), from)) return false;
  return most === undefined && value >= FEWEST && value <= LONGEST;
}

/** "Pulling for forty seconds and letting go for twenty": the number behind such seconds counts seconds too. */
function isOtherTurn(tokens: readonly Token[], sentence: readonly Meant[], from: number): boolean {
  const before = sentence.flatMap(({ quantities }) => quantities).findLast(({ to }) => to <= from);
  return before?.unit === "second" && from - before.to < REACH && tokens.slice(before.to, from).some(({ text }) => JOINING.has(text));
}

const JOINING: ReadonlySet<string> = new Set(["and", "then", "with", "but", "/"]);

function isBehindFor(tokens: readonly Token[], from: number): boolean {
  const lead = MORE.has(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  return tokens[lead]?.text === "for" && !TURNS.has(tokens[lead - 1]?.text ?? "");
}

/** The fifteen of "ten minutes was not enough, so I raised it to fifteen" and of "prev 12 min, now 15". */
export function isRaised({ document: { tokens, clauses } }: Ground, clause: Meant, { from }: Quantity): boolean {
  const before = clauseBeside(clauses, clause, -1);
  const isNow = tokens[from - 1]?.text === "now" && before?.mood === "past";
  if (before?.sentence !== clause.sentence || (raisedIn(clause, tokens) !== from && !isNow)) return false;
  return before.quantities.length > 0 && before.quantities.every(({ unit }) => unit === "minute");
}

/** The 15 of `Tx: low back, motorized, 15, 65#`: by its place, in the sentence of a pull that has a weight and no minutes. */
export function isBetweenCommas(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { document: { clauses, tokens }, kind } = ground;
  if (kind !== "97012" || quantity.value < FEWEST || quantity.value > MOST_ALONE) return false;
  const own = clausesIn(clauses, "sentence", clause.sentence);
  if (!standsAlone(clause, quantity) && !(own.at(-1) === clause && endsBehindDash(tokens, clause, quantity))) return false;
  const units = new Set(own.flatMap(({ quantities }) => quantities.map(({ unit }) => unit)));
  const isNamed = own.some(({ terms, from }) => from <= quantity.from
    && terms.some(({ tag, means, to }) => tag === "service" && means === kind && to <= quantity.from));
  return isNamed && !units.has("minute") && (units.has("pound") || units.has("kilogram"));
}

function standsAlone({ from, to }: Meant, quantity: Quantity): boolean {
  return from === quantity.from && to === quantity.to;
}

/** The 15 of `trx 60# prone - 15`. */
function endsBehindDash(tokens: readonly Token[], clause: Meant, { from, to }: Quantity): boolean {
  const dash = tokens[from - 1];
  return clause.to === to && dash?.text === "-" && dash.apart && tokens[from]?.apart === true;
}

const FEWEST_BETWEEN = 8;
const COUNTS: ReadonlySet<string> = new Set(["visit", "session", "#", "of", "level", "stage", "step", "program", "setting", "@", "at", "to", "by", "no", "prn", "+"]);

/** The 15 of `ltx 80/40 15 60/20 sup` and `lumbar traction 60 lb 15 supine`: the one bare number of a clause, right behind the pull. */
export function isOnlyBare({ document: { tokens }, kind }: Ground, clause: Meant, quantity: Quantity): boolean {
  if (kind !== "97012" || !isFit(quantity) || COUNTS.has(tokens[quantity.from - 1]?.text ?? "") || OTHERS.has(tokens[quantity.to]?.text ?? "")) return false;
  const isNamed = clause.terms.some(({ tag, means, to }) => tag === "service" && means === kind && to <= quantity.from);
  const others = clause.quantities.filter((one) => one !== quantity);
  const isOfPull = ({ unit, paired }: Quantity): boolean => paired === true || unit === "pound" || unit === "second";
  const isNext = ({ from, unit }: Quantity): boolean => from === quantity.to && unit === "pound" && isBehindPlace(clause, quantity);
  return isNamed && others.every(isOfPull) && others.some((one) => one.to === quantity.from || isNext(one));
}

/** The 15 of `trx lum 15 65#`: right behind the name or its region. */
function isBehindPlace({ terms }: Meant, { from }: Quantity): boolean {
  return terms.some(({ tag, to }) => to === from && (tag === "region" || tag === "level" || tag === "service"));
}

function isFit({ value, most }: Quantity): boolean {
  return most === undefined && value >= FEWEST_BETWEEN && value <= MOST_ALONE && Number.isInteger(value);
}

/** Signs behind which it counts something else. */
const OTHERS: ReadonlySet<string> = new Set(["%", "/", "reps", "sets"]);
