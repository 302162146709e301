import { boutsOf, sumOf } from "./bouts.ts";
import { amountAt, NUMBER_WORDS } from "./numbers.ts";
import type { Amount } from "./numbers.ts";
import type { Term } from "./terms.ts";
import { timerAt } from "./timers.ts";
import type { Token } from "./tokens.ts";

export type Unit = "minute" | "second" | "pound" | "kilogram" | "newton" | "percent" | "degree" | "none";

/** A number with its unit, tokens `from` up to `to`; `most` where the words give a range. */
export interface Quantity {
  readonly value: number;
  readonly most?: number;
  /** The number that is written second. */
  readonly second?: number;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** True for `x15`. */
  readonly times?: boolean;
  /** True where it was reckoned from a start and an end. */
  readonly clocked?: boolean;
  /** The start and the end that it was reckoned from, in minutes after midnight. */
  readonly clock?: readonly [start: number, end: number];
  /** True for the two numbers of `60/20`: the greater is the value. */
  readonly paired?: boolean;
}

const UNITS: ReadonlySet<string> = new Set(["minute", "second", "pound", "kilogram", "newton", "percent", "degree"]);
const RANGE: ReadonlySet<string> = new Set(["-", "–", "—", "to", "or"]);

/** Every quantity outside the tokens that something else (a date, a time of day, a level of the spine) has taken. */
export function findQuantities(tokens: readonly Token[], terms: readonly Term[], taken: (at: number) => boolean): Quantity[] {
  const units = unitsByStart(terms);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (taken(at) || !isOpening(tokens[at])) continue;
    const quantity = hourAt(tokens, at) ?? countedAt(tokens, amountAt(tokens, at), units);
    if (quantity === undefined) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

/** A number, or a word that begins one or tells a part of an hour. */
function isOpening(token: Token | undefined): boolean {
  return token?.kind === "number" || (token?.kind === "word" && (OPENING.has(token.text) || COUNTING.has(token.text)));
}

const COUNTING: ReadonlySet<string> = new Set(NUMBER_WORDS);

type Units = ReadonlyMap<number, Term>;

function unitsByStart(terms: readonly Term[]): Units {
  return new Map(terms.filter(({ tag }) => UNITS.has(tag)).map((term) => [term.from, term]));
}

function countedAt(tokens: readonly Token[], first: Amount | undefined, units: Units): Quantity | undefined {
  return first === undefined ? undefined : boutsAt(tokens, first.from, units) ?? quantityAt(tokens, first, units);
}

function quantityAt(tokens: readonly Token[], first: Amount, units: Units): Quantity | undefined {
  const { from } = first;
  if (isCode(tokens[from])) return undefined;
  const times = isTimes(tokens[from - 1]);
  const start = times ? from - 1 : from;
  const unit = unitAfter(tokens, first.to, units);
  const second = isMachine(tokens, from, unit) || isOfSets(tokens, from, first.to) ? undefined : secondOf(tokens, unit?.to ?? first.to, tokens[from - 1]?.text === "between");
  const both = second === undefined ? undefined : withSecond(tokens, first, second, unit?.unit, units);
  if (both !== undefined) return { ...both, from: start, ...(times ? { times } : {}) };
  return { value: first.value, ...(unit ?? { unit: "none", to: first.to }), from: start, ...(times ? { times } : {}) };
}

/** `3 bouts of 3 minutes` is nine, `10+5 min` fifteen. */
function boutsAt(tokens: readonly Token[], from: number, units: Units): Quantity | undefined {
  const bouts = boutsOf(tokens, from) ?? sumOf(tokens, from);
  const unit = bouts === undefined ? undefined : unitAfter(tokens, bouts.to, units);
  return bouts === undefined || unit?.unit !== "minute" ? undefined : { value: bouts.minutes, unit: "minute", from, to: unit.to };
}

/** `97012` counts nothing. */
function isCode(token: Token | undefined): boolean {
  return token?.kind === "number" && token.text.length === 5 && !/[.,]/.test(token.text);
}

function isTimes(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "x" || token.text === "×");
}

interface Joined { readonly amount: Amount; readonly paired: boolean }

function secondOf(tokens: readonly Token[], at: number, isBetween: boolean): Joined | undefined {
  const join = tokens[at];
  if (join === undefined) return undefined;
  const amount = amountAt(tokens, at + 1);
  if (amount === undefined) return undefined;
  if (UNITS_BILLED.has(tokens[amount.to]?.text ?? "")) return undefined;
  if (join.text === "/" || (join.text === ":" && !join.apart && tokens[at + 1]?.apart === false)) return { amount, paired: true };
  return RANGE.has(join.text) || (isBetween && join.text === "and") ? { amount, paired: false } : undefined;
}

/** The 1 of `97110 x 15 - 1 unit` is the end of no range. */
const UNITS_BILLED: ReadonlySet<string> = new Set(["unit", "units"]);

/** `15-20 min`, `15 min to 20 min`, `60/20 sec`; two numbers without a unit are two numbers, or no quantity at all. */
function withSecond(tokens: readonly Token[], first: Amount, { amount, paired }: Joined, own: Unit | undefined, units: Units) {
  const after = unitAfter(tokens, amount.to, units);
  if (own !== undefined && after?.unit !== own) return undefined;
  const [value, most] = first.value <= amount.value ? [first.value, amount.value] : [amount.value, first.value];
  const { unit, to } = after ?? { unit: "none" as const, to: amount.to };
  if (paired) return { value: most, unit, to, paired };
  if (after === undefined && tokens[first.to]?.text === "or") return undefined;
  return { value, most, second: amount.value, unit, to };
}

/** `bridges 2x15 - 26 min`: a dash that stands apart behind sets and repetitions parts two things. */
function isOfSets(tokens: readonly Token[], from: number, to: number): boolean {
  return isTimes(tokens[from - 1]) && tokens[from - 2]?.kind === "number" && tokens[to]?.apart === true && tokens[to + 1]?.apart === true;
}

const MACHINES: ReadonlySet<string> = new Set(["treadmill", "bike", "ube", "nustep", "elliptical"]);

/** `treadmill 10 min - 23 min`: the dash parts two things. */
function isMachine(tokens: readonly Token[], from: number, unit: Measured | undefined): boolean {
  return unit !== undefined && MACHINES.has(tokens[from - 1]?.text ?? "") && tokens[unit.to]?.apart === true && tokens[unit.to + 1]?.apart === true;
}

/** `12 consecutive minutes` */
const BETWEEN: ReadonlySet<string> = new Set(["consecutive", "full", "total", "continuous", "additional", "timed", "uninterrupted", "more", "whole", "solid", "treatment"]);

interface Measured { readonly unit: Unit; readonly to: number }

function unitAfter(tokens: readonly Token[], to: number, units: Units): Measured | undefined {
  const isPassed = tokens[to]?.text === "-" || BETWEEN.has(tokens[to]?.text ?? "");
  const at = isPassed && units.has(to + 1) ? to + 1 : to;
  const term = units.get(at);
  if (term !== undefined && !isLabel(tokens, term)) return { unit: term.tag as Unit, to: term.to };
  return isNextCell(tokens, to) ? undefined : signAfter(tokens, to);
}

/** The `Lb` of `Min: 15  Lb: 66` and of `min 15  lb 66` labels the next number. */
function isLabel(tokens: readonly Token[], { from, to }: Term): boolean {
  const isWide = (tokens[from]?.start ?? 0) - (tokens[from - 1]?.end ?? 0) > 1;
  if (isWide && tokens[to]?.kind === "number") return true;
  const [sign, next] = [tokens[to], tokens[to + 1]];
  // A leader of dots (`75 lb .... 15 min`) parts two cells.
  return sign?.text === ":" && sign.end - sign.start === 1 && tokens[from]?.apart === true && next?.kind === "number";
}

/** `12#`, `30"`, `15'`. A `#` may stand apart, but not as the number sign of what follows. */
function signAfter(tokens: readonly Token[], to: number): Measured | undefined {
  const [sign, next] = [tokens[to], tokens[to + 1]];
  if (sign === undefined) return undefined;
  if (sign.text === "#" && (!sign.apart || next?.kind !== "number")) return { unit: "pound", to: to + 1 };
  if (sign.text === "n" && sign.shouted === true && next?.text !== ":") return { unit: "newton", to: to + 1 };
  if (sign.text === "s" && next?.text !== ":") return { unit: "second", to: to + 1 };
  return starAfter(tokens, to) ?? touching(tokens, to);
}

/** The `S` of a column of modes is no unit of the number in the column before. */
function isNextCell(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;
}

/** What follows the star of `20* flexion`, typed for the sign of degrees. */
const ANGLED: ReadonlySet<string> = new Set(["flexion", "flex", "extension", "ext", "angle", "incline", "of"]);

function starAfter(tokens: readonly Token[], to: number): Measured | undefined {
  const sign = tokens[to];
  return sign?.text === "*" && !sign.apart && ANGLED.has(tokens[to + 1]?.text ?? "") ? { unit: "degree", to: to + 1 } : undefined;
}

function touching(tokens: readonly Token[], to: number): Measured | undefined {
  const sign = tokens[to];
  if (sign === undefined || sign.apart || (!isPrime(sign) && isModel(tokens, to - 1))) return undefined;
  const unit = TOUCHING[sign.text];
  if (unit === undefined || isHeight(tokens, to)) return undefined;
  return isPrime(sign) && isPrime(tokens[to + 1]) ? { unit: "second", to: to + 2 } : { unit, to: to + 1 };
}

/** The foot sign of `5'6"`. */
function isHeight(tokens: readonly Token[], sign: number): boolean {
  const inches = tokens[sign + 1];
  return isPrime(tokens[sign]) && inches?.kind === "number" && !inches.apart && (tokens[sign - 1]?.value ?? 0) < 8;
}

/** `Triton 6M` is a model, `L tx 15m` none; behind a wide gap a cell of its own begins. */
function isModel(tokens: readonly Token[], at: number): boolean {
  const [name, number] = [tokens[at - 1], tokens[at]];
  return name !== undefined && number !== undefined && MODELS.has(name.text) && (name.text !== "tx" || (number.value ?? 0) < 10) && number.start - name.end < 2;
}

const MODELS: ReadonlySet<string> = new Set(["triton", "model", "tx", "drx", "series", "eltrac", "unit"]);

/** Signs that count where nothing parts them from the number: `15'`, `15m`. */
const TOUCHING: Readonly<Partial<Record<string, Unit>>> = { "'": "minute", "\u2019": "minute", "\u2032": "minute", m: "minute", "\"": "second", "\u201d": "second" };

function isPrime(token: Token | undefined): boolean {
  return token !== undefined && !token.apart && (token.text === "'" || token.text === "’" || token.text === "′");
}

const HALVES: readonly (readonly [words: readonly string[], minutes: number])[] = [
  [["half", "an", "hour"], 30], [["half", "hour"], 30], [["half", "-", "hour"], 30], [["quarter", "of", "an", "hour"], 15], [["quarter", "hour"], 15], [["quarter", "hr"], 15], [["half", "hr"], 30], [["1", "/", "2", "hr"], 30], [["1", "/", "4", "hr"], 15], [["1", "/", "4", "hour"], 15], [["3", "/", "4", "hr"], 45], [["3", "/", "4", "hour"], 45], [["1", "/", "2", "hour"], 30],
  [["three", "quarters", "of", "an", "hour"], 45], [["an", "hour"], 60], [["one", "hour"], 60], [["1", "hour"], 60], [["1", "hr"], 60],
];
const OPENING: ReadonlySet<string> = new Set(HALVES.map(([[first = ""]]) => first));

function hourAt(tokens: readonly Token[], from: number): Quantity | undefined {
  const half = OPENING.has(tokens[from]?.text ?? "")
    ? HALVES.find(([words]) => words.every((word, index) => tokens[from + index]?.text === word))
    : undefined;
  if (half !== undefined) return { value: half[1], unit: "minute", from, to: from + half[0].length };
  const timer = timerAt(tokens, from);
  return timer === undefined ? undefined : { value: timer.minutes, unit: "minute", from, to: timer.to };
}
