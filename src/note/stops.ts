import { JOINING, SHORT } from "./short-forms.ts";
import type { Token } from "./tokens.ts";

export function isCapital(text: string, token: Token): boolean {
  const sign = text.charAt(token.start);
  return sign !== sign.toLowerCase();
}

/** Whether a point ends its sentence, and does not only shorten a word or stand in a number. */
export function isFullStop(tokens: readonly Token[], at: number, text: string): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined || next.kind === "line") return true;
  const length = lengthOf(before);
  const isBeginning = begins(next, text) || isRate(tokens, at + 1);
  if (isAtQuote(tokens, at + 1, text)) return true;
  if (!next.apart) return isBeginning && length > 2;
  if (JOINING.has(before?.text ?? "")) return false;
  if (isLowStop(tokens, at, next)) return true;
  return !isShortened(before) || (isBeginning && (length > 1 || isTouching(tokens, at)));
}

function lengthOf(token: Token | undefined): number {
  return token?.text.length ?? 0;
}

/** `te 30min. ok after`: a point between a unit and a word, in a note without capitals. */
function isLowStop(tokens: readonly Token[], at: number, next: Token): boolean {
  const [number, unit] = [tokens[at - 2], tokens[at - 1]];
  const isUnitOf = UNITS.has(unit?.text ?? "") || (unit?.text === "m" && number?.kind === "number");
  return next.kind === "word" && isUnitOf && writesLow(tokens);
}

const UNITS: ReadonlySet<string> = new Set(["min", "mins", "lbs", "sec", "secs", "wks", "mot"]);
const FEW = 10;

/** Hardly a long word begins with a capital: then a sentence begins with none either, and the point behind a unit may end one. */
function writesLow(tokens: readonly Token[]): boolean {
  const known = low.get(tokens);
  if (known !== undefined) return known;
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 3);
  const isLow = words.filter(({ capital }) => capital === true).length * FEW <= words.length;
  low.set(tokens, isLow);
  return isLow;
}

const low = new WeakMap<readonly Token[], boolean>();

const QUOTES: ReadonlySet<string> = new Set(["\"", "\u201c", "\u201d"]);

/** `15 min. "Feels longer." 2 x week`: the point stands before a quote that begins there, or within one that ends a sentence. */
function isAtQuote(tokens: readonly Token[], at: number, text: string): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark === undefined || !QUOTES.has(mark.text)) return false;
  if (mark.apart) return next?.apart === false && next.kind === "word" && isCapital(text, next);
  return next === undefined || next.kind === "line" || next.kind === "number" || begins(next, text);
}

const WEEKS: ReadonlySet<string> = new Set(["wk", "week", "w", "mo", "month", "xwk"]);
const OF_RATE: ReadonlySet<string> = new Set(["x", "/", "per", "a", "times", "-"]);

/** The `2-3x/wk` of `68 deg. 2-3x/wk`: how often begins a sentence of its own. */
function isRate(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at - from < 6 && (tokens[at]?.kind === "number" || OF_RATE.has(tokens[at]?.text ?? ""))) at++;
  return tokens[from]?.kind === "number" && at > from + 1 && WEEKS.has(tokens[at]?.text ?? "");
}

function begins(next: Token, text: string): boolean {
  return next.kind === "word" ? isCapital(text, next) : isCode(next);
}

/** A full stop behind a letter that shortens no word of its own, and before more than an initial. */
function isTouching(tokens: readonly Token[], at: number): boolean {
  return (tokens[at + 1]?.text.length ?? 0) > 1 && (isUnit(tokens, at - 1) || isStroked(tokens, at - 1) || isInRow(tokens, at - 1));
}

/** `10 min. 97112 20 min` */
export function isCode(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d{5}$/.test(token.text);
}

/** The `m` of `97110 23m. IFC declined` and of `10 m. EMS`, the `a` of `8:25a. Traction`. */
function isUnit(tokens: readonly Token[], at: number): boolean {
  const [number, unit] = [tokens[at - 1], tokens[at]];
  return number?.kind === "number" && (unit?.text === "m" || (unit?.apart === false && ["s", "a", "p"].includes(unit.text)));
}

/** The `L` of `Area: T L. Adj T6`. */
function isInRow(tokens: readonly Token[], at: number): boolean {
  return [at, at - 1].every((place) => tokens[place]?.shouted === true && ["c", "t", "l"].includes(tokens[place]?.text ?? ""));
}

/** The `S` of `C/S. Pt felt relief`. */
function isStroked(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "/" && tokens[at]?.apart === false && tokens[at - 2]?.kind === "word";
}

function isShortened(word: Token | undefined): boolean {
  return word !== undefined && (SHORT.has(word.text) || (word.kind === "word" && word.text.length === 1));
}
