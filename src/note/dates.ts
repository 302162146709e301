import { dayOf } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import { amountAt, NUMBER_WORDS } from "./numbers.ts";
import { dayFirst } from "./date-order.ts";
import { isInRow, isWeekday } from "./date-rows.ts";
import type { Token } from "./tokens.ts";

/** A date as a note writes it; without a year it is no day yet. */
export interface WrittenDate {
  readonly day: Day | undefined;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly from: number;
  readonly to: number;
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"] as const;
const SEPARATORS: ReadonlySet<string> = new Set(["/", "-", "."]);

/**
 * Every date of the text: `3/2/26`, `03-02-2026`, `2026-03-02`, `March 2nd, 2026`, `2 Mar 26`, `3/2`.
 * Month first, as in America, unless that is no month.
 */
export function findDates(tokens: readonly Token[], taken: (at: number) => boolean, asked?: Day): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const date = taken(at) ? undefined : dateAt(tokens, at);
    if (date === undefined) continue;
    dates.push(asked === undefined ? date : dayFirst(date, tokens, asked));
    at = date.to - 1;
  }
  return dates;
}

function dateAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  if (tokens[from]?.kind !== "number" && !OPENING.has(tokens[from]?.text ?? "")) return undefined;
  if (tokens[from]?.kind !== "number") return namedAt(tokens, from) ?? spokenFirstAt(tokens, from) ?? allSpokenAt(tokens, from);
  return isoAt(tokens, from) ?? slashedAt(tokens, from) ?? dayFirstAt(tokens, from) ?? packedAt(tokens, from) ?? bareAt(tokens, from);
}

function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === "number" && !token.text.includes(".") ? token.value : undefined;
}

function isJoined(tokens: readonly Token[], at: number, sign?: string): boolean {
  const token = tokens[at];
  if (token === undefined || token.apart || tokens[at + 1]?.apart === true) return false;
  return sign === undefined ? SEPARATORS.has(token.text) : token.text === sign;
}

function isoAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const year = numberAt(tokens, from);
  if (year === undefined || year < 1900 || year > 2100 || !isJoined(tokens, from + 1) || !isJoined(tokens, from + 3)) return undefined;
  return written(year, numberAt(tokens, from + 2), numberAt(tokens, from + 4), from, from + 5);
}

function slashedAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const month = numberAt(tokens, from);
  const dayOfMonth = numberAt(tokens, from + 2);
  if (month === undefined || dayOfMonth === undefined || !isJoined(tokens, from + 1)) return dotted(tokens, from);
  const sign = tokens[from + 1]?.text;
  const year = numberAt(tokens, from + 4);
  if (year !== undefined && isJoined(tokens, from + 3, sign)) {
    return written(fullYear(year, tokens[from + 4]?.text ?? ""), month, dayOfMonth, from, from + 5);
  }
  return sign === "/" || (sign === "-" && from === 0) ? yearless(tokens, month, dayOfMonth, from) : undefined;
}

const LEADS: ReadonlySet<string> = new Set(["for", "date", "on", "is", "of", "dated", "dos", "visit"]);

/** `for 5 11 26`, as it is spoken. */
function bareAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const [month, dayOfMonth, year] = [0, 1, 2].map((step) => numberAt(tokens, from + step));
  const isYear = tokens[from + 2]?.text.length === 2 && (year ?? 0) > 20;
  if (!LEADS.has(tokens[from - 1]?.text ?? "") || !isYear || year === undefined || (month ?? 99) > 12) return undefined;
  return written(fullYear(year, "26"), month, dayOfMonth, from, from + 3);
}

/** `3.2.26` and `03.02.2026` are read as a number, a full stop and a number. */
function dotted(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const parts = (tokens[from]?.kind === "number" ? tokens[from]?.text ?? "" : "").split(".");
  const year = numberAt(tokens, from + 2);
  if (parts.length !== 2 || year === undefined || !isJoined(tokens, from + 1, ".")) return undefined;
  return written(fullYear(year, tokens[from + 2]?.text ?? ""), Number(parts[0]), Number(parts[1]), from, from + 3);
}

/** `3/2` alone may as well be a score (`5/10`, `4/5`) or a pair of seconds: only a likely day is taken. */
function yearless(tokens: readonly Token[], month: number, dayOfMonth: number, from: number): WrittenDate | undefined {
  const after = tokens[from + 3]?.text ?? "";
  const before = tokens[from - 1]?.text ?? "";
  if (COUNTED.has(before) || (isScore(month, dayOfMonth) && !isWeekday(tokens[from - 1]) && !isInRow(tokens, from, isScore)) || after === "/" || before === "/" || after === "%" || /^(?:sec|second|lbs?$|min|pain|strength|wk|week|x)/.test(after)) return undefined;
  return { day: undefined, month, dayOfMonth, from, to: from + 3 };
}

/** `visit 4/12` is the fourth of twelve. */
const COUNTED: ReadonlySet<string> = new Set(["visit", "session", "tx", "treatment", "#", "no", "of", "pain", "vas", "nprs", "strength", "mmt", "rated"]);

/** `7/10` pain, `4/5` strength, and what is no day of any month. */
function isScore(month: number, dayOfMonth: number): boolean {
  if (month > 12 || dayOfMonth > 31 || month === 0 || dayOfMonth === 0) return true;
  return dayOfMonth === 10 || (dayOfMonth === 5 && month <= 5);
}

function namedAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const month = monthOf(tokens[from]);
  if (month === undefined) return undefined;
  const at = tokens[from + 1]?.text === "." || tokens[from + 1]?.text === "the" ? from + 2 : from + 1;
  const spoken = spokenDay(tokens, at) ?? countedDay(tokens, at);
  if (spoken !== undefined) return withYear(tokens, month, spoken.value, from, spoken.to);
  const dayOfMonth = numberAt(tokens, at);
  if (dayOfMonth === undefined || dayOfMonth > 31 || dayOfMonth < 1) return undefined;
  return withYear(tokens, month, dayOfMonth, from, isOrdinal(tokens[at + 1]) ? at + 2 : at + 1);
}

/** The `twenty two` of "January twenty two twenty twenty six". */
function countedDay(tokens: readonly Token[], at: number): Spoken | undefined {
  const counted = tokens[at]?.kind === "word" ? amountAt(tokens, at) : undefined;
  if (counted === undefined || counted.value > 31) return undefined;
  return (spokenYear(tokens, counted.to) ?? shortYear(tokens, counted.to)) === undefined ? undefined : counted;
}

/** `063026` at the head of a note or after a word that leads to a date. */
function packedAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const text = tokens[from]?.kind === "number" ? tokens[from]?.text ?? "" : "";
  if (!/^\d{6}$/.test(text) || (from > 0 && !LEADS.has(tokens[from - 1]?.text ?? ""))) return undefined;
  return written(fullYear(Number(text.slice(4)), text.slice(4)), Number(text.slice(0, 2)), Number(text.slice(2, 4)), from, from + 1);
}

/** `the twelfth of August`, `this fifteenth day of April`, `seventh May`, `ten april two thousand twenty-six` */
function spokenFirstAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const counted = amountAt(tokens, from);
  const spoken = spokenDay(tokens, from) ?? (counted !== undefined && counted.value <= 31 ? counted : undefined);
  if (spoken === undefined) return undefined;
  const day = tokens[spoken.to]?.text === "day" ? spoken.to + 1 : spoken.to;
  const at = tokens[day]?.text === "of" ? day + 1 : day;
  const month = monthOf(tokens[at]);
  const date = month === undefined ? undefined : withYear(tokens, month, spoken.value, from, at + 1);
  const isOrdinal = spokenDay(tokens, from) !== undefined;
  return isOrdinal || date?.day !== undefined ? date : undefined;
}

/** `four fifteen twenty six` at the head of a note or after a word that leads to a date. */
function allSpokenAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  if (from > 0 && !LEADS.has(tokens[from - 1]?.text ?? "")) return undefined;
  const month = amountAt(tokens, from);
  const day = month === undefined || month.value > 12 ? undefined : amountAt(tokens, month.to);
  const year = day === undefined ? undefined : spokenYear(tokens, day.to) ?? shortYear(tokens, day.to);
  if (month === undefined || day === undefined || year === undefined) return undefined;
  return written(year.value, month.value, day.value, from, year.to);
}

/** The `twenty six` of a date spoken in numbers alone. */
function shortYear(tokens: readonly Token[], at: number): Spoken | undefined {
  const year = amountAt(tokens, at);
  return year !== undefined && year.value > 20 && year.value < 50 ? { value: 2000 + year.value, to: year.to } : undefined;
}

function dayFirstAt(tokens: readonly Token[], from: number): WrittenDate | undefined {
  const dayOfMonth = numberAt(tokens, from);
  if (dayOfMonth === undefined || dayOfMonth > 31 || dayOfMonth < 1) return undefined;
  const sign = isOrdinal(tokens[from + 1]) ? from + 2 : from + 1;
  const at = tokens[sign]?.text === "of" || tokens[sign]?.text === "-" ? sign + 1 : sign;
  const month = monthOf(tokens[at]);
  if (month === undefined || isCountBefore(tokens, sign)) return undefined;
  return withYear(tokens, month, dayOfMonth, from, tokens[at + 1]?.text === "-" ? at + 2 : at + 1);
}

/** Of "visit 9 of 12 - Nov 6, 2026" the dash parts a count from the day. */
function isCountBefore(tokens: readonly Token[], sign: number): boolean {
  return tokens[sign]?.text === "-" && tokens[sign]?.apart === true && namedAt(tokens, sign + 1)?.day !== undefined;
}

const ORDINALS = [
  "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
  "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
];

interface Spoken { readonly value: number; readonly to: number }

const TENS: Readonly<Partial<Record<string, number>>> = { twenty: 20, thirty: 30, thirtieth: 30 };

/** `fourth`, `twenty first` */
function spokenDay(tokens: readonly Token[], at: number): Spoken | undefined {
  const word = tokens[at]?.text ?? "";
  const tens = TENS[word] ?? 0;
  if (word === "thirtieth") return { value: tens, to: at + 1 };
  const next = tens === 0 ? at : tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const value = ORDINALS.indexOf(tokens[next]?.text ?? "") + 1;
  return value > 0 && (tens === 0 || value < 10) ? { value: tens + value, to: next + 1 } : undefined;
}

/** Months by their names, and by the first three and four letters of them. */
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((name, at) => [name, name.slice(0, 3), name.slice(0, 4)].map((form) => [form, at + 1] as const)),
);

/** Every word that a date can begin with; any other is none, and most words are others. */
const OPENING: ReadonlySet<string> = new Set([...MONTH_BY_NAME.keys(), ...ORDINALS, ...Object.keys(TENS), ...NUMBER_WORDS]);

function monthOf(token: Token | undefined): number | undefined {
  return token?.kind === "word" ? MONTH_BY_NAME.get(token.text) : undefined;
}

function isOrdinal(token: Token | undefined): boolean {
  return token !== undefined && !token.apart && /^(?:st|nd|rd|th)$/.test(token.text);
}

function withYear(
  tokens: readonly Token[], month: number, dayOfMonth: number, from: number, to: number,
): WrittenDate | undefined {
  const at = [to, to + 1].find((place) => ![",", "'", "\u2019", "of"].includes(tokens[place]?.text ?? "")) ?? to + 2;
  const year = spokenYear(tokens, at) ?? (tokens[at]?.kind === "word" ? shortYear(tokens, at) : writtenYear(tokens, at));
  return year === undefined ? { day: undefined, month, dayOfMonth, from, to } : written(year.value, month, dayOfMonth, from, year.to);
}

/** `twenty twenty six` */
function spokenYear(tokens: readonly Token[], at: number): Spoken | undefined {
  if (tokens[at]?.text === "two" && tokens[at + 1]?.text === "thousand") return shortYear(tokens, tokens[at + 2]?.text === "and" ? at + 3 : at + 2);
  const rest = tokens[at]?.text === "twenty" ? amountAt(tokens, at + 1) : undefined;
  return rest !== undefined && rest.value > 19 && rest.value < 50 ? { value: 2000 + rest.value, to: rest.to } : undefined;
}

function writtenYear(tokens: readonly Token[], at: number): Spoken | undefined {
  const year = numberAt(tokens, at);
  const text = tokens[at]?.text ?? "";
  const isShort = text.length === 2 && tokens[at - 1]?.text !== ",";
  const isLong = text.length === 4 && year !== undefined && year > 1900 && year < 2100;
  return year !== undefined && (isShort || isLong) ? { value: fullYear(year, text), to: at + 1 } : undefined;
}

function fullYear(year: number, text: string): number {
  if (text.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function written(
  year: number, month: number | undefined, dayOfMonth: number | undefined, from: number, to: number,
): WrittenDate | undefined {
  if (month === undefined || dayOfMonth === undefined || year < 1900 || year > 2100) return undefined;
  if (month > 12 && dayOfMonth <= 12) return written(year, dayOfMonth, month, from, to);
  const day = dayOf(year, month, dayOfMonth);
  return day === undefined ? undefined : { day, month, dayOfMonth, from, to };
}
