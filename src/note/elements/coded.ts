import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { startingIn, startingNear } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";
import type { Ground } from "./element.ts";

/** Units are never that many, minutes hardly ever fewer. */
export const FEWEST = 5;
const MOST = 60;
/** A greater number behind the bare name may be a pull. */
const LONG = 30;
const OPENING: ReadonlySet<string> = new Set(["(", ":", "-", "\u2013", "="]);

/** `97012 (15)`, `97110: 23, 97140: 10`, `Traction (15)`, `IST 10.`, `traction neck 10,`: minutes without unit, right after the name. */
export function isCoded({ kind, document: { terms, tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  if (!isMinutes(quantity)) return false;
  if (isOfRollers(tokens, quantity)) return true;
  if (!endsPart(tokens, clause, quantity) || tokens[quantity.to]?.text === "%") return false;
  if (isListed(tokens, quantity)) return true;
  const opened = opensAt(tokens, quantity);
  const place = startingNear(terms, opened)
    .find(({ tag, from, to }) => (tag === "region" || tag === "level") && to === opened && from >= clause.from);
  const at = place?.from ?? behindBrackets(terms, tokens, opened);
  return startingNear(terms, at).some(({ tag, to }) => tag === "service" && to === at)
    && (isCode(tokens[at - 1]) || standsAlone(kind, tokens, clause, quantity, opened));
}

function endsPart(tokens: readonly Token[], clause: Meant, { to }: Quantity): boolean {
  return to === clause.to || endsCell(tokens, { to }) || isBeforeUnits(tokens, to);
}

const UNITS: ReadonlySet<string> = new Set(["unit", "units", "u"]);

/** Behind the 15 of `97110 x 15 - 1 unit`. */
function isBeforeUnits(tokens: readonly Token[], at: number): boolean {
  const number = OPENING.has(tokens[at]?.text ?? "") ? at + 1 : at;
  return tokens[number]?.kind === "number" && UNITS.has(tokens[number + 1]?.text ?? "");
}

/** Past the sign, the "total" or the units before a number. */
function opensAt(tokens: readonly Token[], { from }: Quantity): number {
  const summed = isSummed(tokens, from) ? from - 1 : from;
  const opened = OPENING.has(tokens[summed - 1]?.text ?? "") ? summed - 1 : summed;
  return behindUnits(tokens, opened);
}

/** The token behind the name of `TE x1 unit (15)`, or the same. */
function behindUnits(tokens: readonly Token[], at: number): number {
  if (!UNITS.has(tokens[at - 1]?.text ?? "") || tokens[at - 2]?.kind !== "number") return at;
  return ["x", "\u00d7", ":", "-", ","].includes(tokens[at - 3]?.text ?? "") ? at - 3 : at - 2;
}

function isSummed(tokens: readonly Token[], from: number): boolean {
  return SUMMING.has(tokens[from - 1]?.text ?? "");
}

const ROLLERS: ReadonlySet<string> = new Set(["ist", "rollers", "roller", "intersegmental", "spinalator"]);
const OTHER_UNITS: ReadonlySet<string> = new Set(["x", "%", "/", "-", "reps", "visits", "sessions", "passes", "level", "speed"]);

/** `IST 10 full spine`: rollers have no weight, and a number right behind their name counts minutes whatever follows. */
function isOfRollers(tokens: readonly Token[], { from, to, value, unit }: Quantity): boolean {
  const at = ["table", "tbl", "bed", "x"].includes(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  return unit === "none" && value <= LONG && ROLLERS.has(tokens[at]?.text ?? "") && tokens[to]?.kind !== "number" && !OTHER_UNITS.has(tokens[to]?.text ?? "");
}

/** The token after the name of `IST (rollers) 10`. */
function behindBrackets(terms: readonly Term[], tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ")" || startingIn(terms, at - MOST_WORDS, at).some(({ tag }) => tag === "label")) return at;
  const words = tokens.slice(Math.max(0, at - 1 - MOST_WORDS), at - 1);
  const open = words.findLastIndex(({ kind, text }) => kind === "mark" && text === "(");
  return open >= 0 && words.slice(open + 1).every(({ kind }) => kind === "word") ? at - 1 - words.length + open : at;
}

/** `TE total    22` */
const SUMMING: ReadonlySet<string> = new Set(["total", "tot", "time", "totals"]);

const MOST_WORDS = 4;

/** `lumb trx x15`, `roller table x 10`: at once behind the service's name, or the region that it was given to. */
export function isBehindName({ document: { terms }, kind }: Ground, { from }: Placed): boolean {
  const near = startingNear(terms, from);
  const place = near.find(({ tag, to }) => (tag === "region" || tag === "level") && to === from);
  return near.some(({ tag, means, to }) => tag === "service" && means === kind && to === (place?.from ?? from));
}

const WIDE = 2;
const LISTED_LONGEST = 45;

function endsCell(tokens: readonly Token[], { to }: Pick<Quantity, "to">): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  return last !== undefined && (next === undefined || next.text === "|" || next.start - last.end >= WIDE);
}

/** `97110 ROM/strength      24` among other such lines: a code at the head of a line, and a number in a cell of its own at its end. */
function isListed(tokens: readonly Token[], { from, value }: Quantity): boolean {
  if (value > LISTED_LONGEST) return false;
  const numbers = listedIn.get(tokens) ?? new Set(linesOf(tokens).flatMap((line) => numberOf(tokens, line) ?? []));
  listedIn.set(tokens, numbers);
  return numbers.size > 1 && numbers.has(from);
}

/** The numbers of such lines in a note: every bare number asks for them. */
const listedIn = new WeakMap<readonly Token[], ReadonlySet<number>>();

interface Line { readonly from: number; readonly to: number }

function linesOf(tokens: readonly Token[]): readonly Line[] {
  const ends: number[] = [];
  tokens.forEach(({ kind }, at) => { if (kind === "line") ends.push(at); });
  return [...ends, tokens.length].map((to, index) => ({ from: (ends[index - 1] ?? -1) + 1, to }));
}

/** The first number of a coded line that stands in a cell of its own, with nothing behind it but what is in brackets. */
function numberOf(tokens: readonly Token[], { from, to }: Line): number | undefined {
  if (!isCode(tokens[from])) return undefined;
  let at = from + 1;
  while (at < to && !(tokens[at]?.kind === "number" && opensCell(tokens, at))) at++;
  if (isUnits(tokens, at, to)) at++;
  const next = tokens[at + 1];
  return at < to && (at + 1 === to || next?.text === "(" || endsCell(tokens, { to: at + 1 })) ? at : undefined;
}

const MOST_UNITS = 6;

/** `97110  2  28`: a few units, and behind them alone in the next cell as many minutes as they stand for. */
function isUnits(tokens: readonly Token[], at: number, to: number): boolean {
  const [units, minutes] = [tokens[at], tokens[at + 1]];
  return at + 2 === to && minutes?.kind === "number" && opensCell(tokens, at + 1) && isAsMany(units?.value ?? 0, minutes.value ?? 0);
}

const UNIT = 15;
const FEWEST_OF_UNIT = 8;

/** So many units are billed for so many minutes; one of them for whatever a pack or a pull took. */
export function isAsMany(units: number, minutes: number): boolean {
  if (!Number.isInteger(units) || units < 1 || units > MOST_UNITS || minutes < FEWEST) return false;
  return units === 1 ? minutes <= LONG : Math.abs(minutes - units * UNIT) <= FEWEST_OF_UNIT;
}

function opensCell(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]];
  return before !== undefined && own !== undefined && (before.text === ":" || before.text === "|" || own.start - before.end >= WIDE);
}

function isMinutes({ value }: Quantity): boolean {
  return value >= FEWEST && value <= MOST && Number.isInteger(value);
}

function isCode(token: Token | undefined): boolean {
  return /^\d{5}$/.test(token?.text ?? "");
}

/** Between a name and its minutes; behind that of a pull a number may be its weight. */
const SIGNS: ReadonlySet<string> = new Set([":", "-", "\u2013", "="]);

/** In brackets, or the last thing of its clause. */
function standsAlone(kind: string, tokens: readonly Token[], clause: Meant, quantity: Quantity, at: number): boolean {
  const { value, from, to } = quantity;
  const isEnd = endsPart(tokens, clause, quantity);
  if (isSummed(tokens, from) && isEnd) return true;
  const sign = tokens[at]?.text ?? "";
  if (kind !== "97012" && to === clause.to && at === from - 1 && SIGNS.has(sign)) return true;
  return isBracketed(tokens, quantity, at) || (isEnd && at === from && value <= LONG);
}

function isBracketed(tokens: readonly Token[], { from, to }: Quantity, at: number): boolean {
  return tokens[to]?.text === ")" && (tokens[at]?.text === "(" || tokens[from - 1]?.text === "(");
}
