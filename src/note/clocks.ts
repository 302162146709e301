import type { Quantity } from "./quantities.ts";
import { startingIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import { spokenClockAt, timerAt } from "./timers.ts";
import type { Token } from "./tokens.ts";

/** A time of day. */
interface Clock {
  /** After midnight. */
  readonly minutes: number;
  /** The half of the day is told: by am or pm, or by four digits. */
  readonly isWhole: boolean;
  readonly from: number;
  readonly to: number;
}

const NEAR = 7;
const HALF_DAY = 720;
const LONGEST = 240;

export interface Clocked {
  /** Minutes between two times of day that stand in a pair. */
  readonly spans: readonly Quantity[];
  /** Every token of a time of day. */
  readonly taken: ReadonlySet<number>;
}

export function findClocked(tokens: readonly Token[], terms: readonly Term[]): Clocked {
  const clocks = allClocks(tokens);
  const taken = new Set(clocks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const spans: Quantity[] = [];
  const paired = new Set<Clock>();
  for (let at = 0; at + 1 < clocks.length; at++) {
    const [first, second] = [clocks[at], clocks[at + 1]];
    if (first === undefined || second === undefined || !belong(first, second, tokens, terms)) continue;
    const minutes = between(first, second);
    if (minutes <= 0 || minutes > LONGEST) continue;
    spans.push({ value: minutes, unit: "minute", from: first.from, to: second.to, clocked: true, clock: boundsOf(first, second) });
    paired.add(first).add(second);
    at++;
  }
  return { spans: [...spans, ...chainedIn(clocks.filter((clock) => !paired.has(clock)), tokens)], taken };
}

const FEWEST_STARTS = 3;
const LONGEST_TURN = 90;

/** `9:10 heat, 9:20 traction, 9:35 exercise, 10:00 done`: when each thing began, which ended the one before. */
function chainedIn(clocks: readonly Clock[], tokens: readonly Token[]): readonly Quantity[] {
  const runs: Clock[][] = [];
  for (const clock of clocks.filter((one) => isStart(tokens, one))) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && isNextStart(last, clock, tokens)) runs.at(-1)?.push(clock);
    else runs.push([clock]);
  }
  return runs.filter(({ length }) => length >= FEWEST_STARTS).flatMap((run) => run.slice(1).map((second, at) => {
    const first = run[at] ?? second;
    const place = { from: first.from, to: second.to };
    return { ...place, value: between(first, second), unit: "minute" as const, clocked: true, clock: boundsOf(first, second) };
  }));
}

const BEFORE_START: ReadonlySet<string> = new Set([",", ";", ".", "\n", "|", "-", "/", "at", "then", "and"]);

/** At the beginning of a line or of what a comma parts, and a word behind it. */
function isStart(tokens: readonly Token[], { from, to }: Clock): boolean {
  const before = tokens[from - 1];
  const next = tokens[to]?.text === "-" || tokens[to]?.text === ":" ? tokens[to + 1] : tokens[to];
  return (before === undefined || BEFORE_START.has(before.text)) && next?.kind === "word";
}

/** Soon after, with words between and no other number. */
function isNextStart(first: Clock, second: Clock, tokens: readonly Token[]): boolean {
  const minutes = between(first, second);
  const gap = tokens.slice(first.to, second.from);
  return minutes > 0 && minutes <= LONGEST_TURN && gap.length <= FARTHEST && gap.every(({ kind }) => kind !== "number");
}

const FARTHEST = 16;

function allClocks(tokens: readonly Token[]): Clock[] {
  const clocks: Clock[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const clock = clockAt(tokens, at);
    if (clock === undefined) continue;
    clocks.push(clock);
    at = clock.to - 1;
  }
  return clocks;
}

function clockAt(tokens: readonly Token[], from: number): Clock | undefined {
  if (tokens[from]?.kind !== "number") return spokenAt(tokens, from);
  if (timerAt(tokens, from) !== undefined) return undefined;
  return isClock(tokens, from) ? colonAt(tokens, from) : dottedAt(tokens, from) ?? militaryAt(tokens, from);
}

function colonAt(tokens: readonly Token[], from: number): Clock | undefined {
  const [hours, minutes] = [tokens[from]?.value ?? 99, tokens[from + 2]?.value ?? 99];
  if (hours > 23 || minutes > 59) return undefined;
  const half = halfOfDay(tokens, from + 3);
  const own = { minutes: hours * 60 + minutes + shiftOf(half?.name, hours), from };
  return half === undefined ? { ...own, isWhole: hours > 12, to: from + 3 } : { ...own, isWhole: true, to: half.to };
}

function spokenAt(tokens: readonly Token[], from: number): Clock | undefined {
  const spoken = spokenClockAt(tokens, from);
  return spoken === undefined ? undefined : { ...spoken, isWhole: false, from };
}

const OPENING: ReadonlySet<string> = new Set(["-", "–", "—", "to", "until", "till"]);
const SHORT = 90;
/** Lower numbers with two decimals are doses: `1.20-1.50 W/cm2`. */
const FIRST_HOUR = 7;

/** `8.35-8.50`, `11.50 to 12.05`: two of them with a dash between, not far apart, and neither with a unit. */
function dottedAt(tokens: readonly Token[], from: number): Clock | undefined {
  const own = dotted(tokens[from]);
  if (own === undefined) return undefined;
  const isFirst = OPENING.has(tokens[from + 1]?.text ?? "") && isSoonAfter(own, dotted(tokens[from + 2]));
  const isSecond = OPENING.has(tokens[from - 1]?.text ?? "") && isSoonAfter(dotted(tokens[from - 2]), own);
  return isFirst || isSecond ? { minutes: own, isWhole: false, from, to: from + 1 } : undefined;
}

function isSoonAfter(first: number | undefined, second: number | undefined): boolean {
  if (first === undefined || second === undefined || first < FIRST_HOUR * 60) return false;
  const minutes = second - first < 0 ? second - first + HALF_DAY : second - first;
  return minutes > 0 && minutes <= SHORT;
}

/** Hours, a point and two digits of minutes, after midnight. */
function dotted(token: Token | undefined): number | undefined {
  const [hours = "", minutes = "", ...more] = token?.kind === "number" ? token.text.split(".") : [];
  if (more.length > 0 || minutes.length !== 2 || hours === "" || Number(minutes) > 59 || Number(hours) > 19) return undefined;
  return Number(hours) * 60 + Number(minutes);
}

const PAIRED = [-4, -3, -2, -1, 1, 2, 3, 4];

/** `1327` close to another such number: no year, and no code. */
function militaryAt(tokens: readonly Token[], from: number): Clock | undefined {
  const own = military(tokens[from]);
  const isPaired = own !== undefined && PAIRED.some((step) => military(tokens[from + step]) !== undefined);
  return isPaired ? { minutes: own, isWhole: true, from, to: from + 1 } : undefined;
}

function military(token: Token | undefined): number | undefined {
  if (token?.kind !== "number" || token.text.length !== 4 || token.text.includes(".")) return undefined;
  const [hours, minutes] = [Number(token.text.slice(0, 2)), Number(token.text.slice(2))];
  return hours >= 5 && hours <= 19 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** Digits, a colon, two digits, nothing between. */
function isClock(tokens: readonly Token[], from: number): boolean {
  const [hour, colon, minute] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (hour?.kind !== "number" || minute?.kind !== "number" || minute.text.length !== 2) return false;
  return colon?.text === ":" && !colon.apart && !minute.apart;
}

function shiftOf(half: string | undefined, hours: number): number {
  if (half === "p" && hours < 12) return HALF_DAY;
  return half === "a" && hours === 12 ? -HALF_DAY : 0;
}

const HALVES: readonly (readonly string[])[] = [["am"], ["pm"], ["a", ".", "m", "."], ["p", ".", "m", "."], ["a", ".", "m"], ["p", ".", "m"], ["a"], ["p"]];

/** `am`, `p.m.`, `a`: the half of the day and where its words end. A lone letter must touch the digits. */
function halfOfDay(tokens: readonly Token[], at: number): { readonly name: string; readonly to: number } | undefined {
  const signs = HALVES.find((words) => words.every((word, index) => tokens[at + index]?.text === word));
  const name = signs?.[0]?.charAt(0);
  if (signs === undefined || name === undefined) return undefined;
  const isLoose = signs.length === 1 && signs[0]?.length === 1 && tokens[at]?.apart === true;
  return isLoose ? undefined : { name, to: at + signs.length };
}

function belong(first: Clock, second: Clock, tokens: readonly Token[], terms: readonly Term[]): boolean {
  if (second.from - first.to > NEAR) return false;
  const gap = tokens.slice(first.to, second.from).map(({ text }) => text);
  if (gap.length === 0) return true;
  if (gap.some((text) => text === "-" || text === "–" || text === "—" || text === "to" || text === "until" || text === "till" || text === "thru" || text === "off")) return true;
  return startingIn(terms, first.to, second.from).some(({ tag }) => tag === "stop");
}

/** No office opens before: where no half of the day is told, an earlier hour is of the afternoon. */
const OPENS = 360;

/** The start and the end, each after midnight; the half of the day that one of them tells is of both. */
function boundsOf(first: Clock, second: Clock): readonly [number, number] {
  const length = between(first, second);
  const start = second.isWhole && !first.isWhole ? second.minutes - length : first.minutes;
  const isAfternoon = !first.isWhole && !second.isWhole && start < OPENS;
  return isAfternoon ? [start + HALF_DAY, start + HALF_DAY + length] : [start, start + length];
}

/** Over noon without am and pm, `11:50 - 12:05` and `12:50 - 1:05` are still short spans. */
function between(first: Clock, second: Clock): number {
  const minutes = second.minutes - first.minutes;
  return minutes < 0 ? minutes + HALF_DAY : minutes > HALF_DAY ? minutes - HALF_DAY : minutes;
}
