import { amountAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";

/** A length of time or a time of day, from one token up to another. */
export interface Timed { readonly minutes: number; readonly to: number }

/** Before `15:00` that is fifteen minutes on a timer and no time of day. */
const OF_TIMER: ReadonlySet<string> = new Set(["timer", "elapsed", "duration", "runtime", "length", "x"]);
const BETWEEN: ReadonlySet<string> = new Set([":", "set", "to", "at", "for", "of", "was", "is"]);

/** `00:18:00`, `0:15`, `15:00 min`, `timer set to 15:00`: a length of time with a colon in it. */
export function timerAt(tokens: readonly Token[], from: number): Timed | undefined {
  const pair = pairAt(tokens, from);
  if (pair === undefined) return undefined;
  const isLong = isColon(tokens, from + 3);
  if (pair.first === 0) return { minutes: pair.second, to: isLong ? from + 5 : from + 3 };
  if (pair.second !== 0 || isLong) return undefined;
  const isCounted = /^(?:mins?|minutes?)$/.test(tokens[from + 3]?.text ?? "");
  return isCounted ? { minutes: pair.first, to: from + 4 } : afterTimer(tokens, from, pair.first) ?? beforeTimer(tokens, from, pair.first);
}

const CLOCKWORK: ReadonlySet<string> = new Set(["timer", "stopwatch", "display", "counter", "clock"]);

/** `10:00 on the stopwatch` */
function beforeTimer(tokens: readonly Token[], from: number, minutes: number): Timed | undefined {
  const words = [3, 4, 5].map((step) => tokens[from + step]?.text ?? "");
  const isOn = (words[0] === "on" || words[0] === "by") && CLOCKWORK.has(words[1] === "the" ? words[2] ?? "" : words[1] ?? "");
  return isOn ? { minutes, to: from + 3 } : undefined;
}

/** Two numbers with a colon between, the second of two digits. */
function pairAt(tokens: readonly Token[], from: number): { readonly first: number; readonly second: number } | undefined {
  const [first, second] = [tokens[from]?.value, tokens[from + 2]?.value];
  const isPair = isColon(tokens, from + 1) && tokens[from + 2]?.text.length === 2;
  return isPair && first !== undefined && second !== undefined && second < 60 ? { first, second } : undefined;
}

function afterTimer(tokens: readonly Token[], from: number, minutes: number): Timed | undefined {
  let at = from - 1;
  while (BETWEEN.has(tokens[at]?.text ?? "")) at--;
  return OF_TIMER.has(tokens[at]?.text ?? "") ? { minutes, to: from + 3 } : undefined;
}

/** A colon between two numbers, nothing else between. */
function isColon(tokens: readonly Token[], at: number): boolean {
  const [colon, next] = [tokens[at], tokens[at + 1]];
  return colon?.text === ":" && !colon.apart && next?.kind === "number" && !next.apart;
}

const AHEAD: ReadonlySet<string> = new Set(["at", "from", "until", "till", "to", "by"]);
const PARTS: Readonly<Partial<Record<string, number>>> = { half: 30, quarter: 15 };

/** A time of day in words, after `at`, `from` or `until`: `ten past nine`, `quarter to ten`, `nine thirty`. */
export function spokenClockAt(tokens: readonly Token[], from: number): Timed | undefined {
  if (!AHEAD.has(tokens[from - 1]?.text ?? "") || tokens[from]?.kind !== "word") return undefined;
  const part = PARTS[tokens[from]?.text ?? ""];
  const first = part === undefined ? amountAt(tokens, from) : { value: part, to: from + 1 };
  if (first === undefined) return undefined;
  const sign = SIGNS[tokens[first.to]?.text ?? ""];
  return sign === undefined ? hourAndMinutes(tokens, first) : beside(tokens, first, sign);
}

const SIGNS: Readonly<Partial<Record<string, 1 | -1>>> = { past: 1, after: 1, to: -1 };

/** `nine thirty`, `ten oh five` */
function hourAndMinutes(tokens: readonly Token[], hour: { readonly value: number; readonly to: number }): Timed | undefined {
  const isOh = tokens[hour.to]?.text === "oh";
  const minutes = tokens[hour.to]?.kind === "word" ? amountAt(tokens, isOh ? hour.to + 1 : hour.to) : undefined;
  if (minutes === undefined || hour.value < 1 || hour.value > 12 || minutes.value < 5 || minutes.value >= 60) return undefined;
  return { minutes: hour.value * 60 + minutes.value, to: minutes.to };
}

/** So many minutes past or to an hour. */
function beside(tokens: readonly Token[], minutes: { readonly value: number; readonly to: number }, sign: 1 | -1): Timed | undefined {
  const hour = tokens[minutes.to + 1]?.kind === "word" ? amountAt(tokens, minutes.to + 1) : undefined;
  if (hour === undefined || hour.value < 1 || hour.value > 12 || minutes.value >= 60) return undefined;
  return { minutes: hour.value * 60 + sign * minutes.value, to: hour.to };
}
