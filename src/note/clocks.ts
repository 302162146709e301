import type { Quantity } from "./quantities.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** A time of day. */
interface Clock {
  /** After midnight. */
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
}

const NEAR = 7;
const HALF_DAY = 720;
const LONGEST = 240;

/** Times of day that stand in pairs, as the minutes between them; `taken` is every token of a time of day. */
export function findClocked(tokens: readonly Token[], terms: readonly Term[]): { readonly spans: readonly Quantity[]; readonly taken: ReadonlySet<number> } {
  const clocks = allClocks(tokens);
  const taken = new Set(clocks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const spans: Quantity[] = [];
  for (let at = 0; at + 1 < clocks.length; at++) {
    const [first, second] = [clocks[at], clocks[at + 1]];
    if (first === undefined || second === undefined || !belong(first, second, tokens, terms)) continue;
    const minutes = between(first, second);
    if (minutes <= 0 || minutes > LONGEST) continue;
    spans.push({ value: minutes, unit: "minute", from: first.from, to: second.to, clocked: true });
    at++;
  }
  return { spans, taken };
}

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
  const [hour, colon, minute] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (hour?.kind !== "number" || colon?.text !== ":" || minute?.kind !== "number" || minute.text.length !== 2 || colon.apart || minute.apart) return undefined;
  const [hours, minutes] = [hour.value ?? 99, minute.value ?? 99];
  if (hours > 23 || minutes > 59) return undefined;
  const half = halfOfDay(tokens, from + 3);
  const shift = half?.name === "p" && hours < 12 ? HALF_DAY : half?.name === "a" && hours === 12 ? -HALF_DAY : 0;
  return { minutes: hours * 60 + minutes + shift, from, to: half?.to ?? from + 3 };
}

/** `am`, `p.m.`, `a`. */
function halfOfDay(tokens: readonly Token[], at: number): { readonly name: string; readonly to: number } | undefined {
  const text = tokens[at]?.text ?? "";
  if (text === "am" || text === "pm") return { name: text[0] ?? "", to: at + 1 };
  if (text !== "a" && text !== "p") return undefined;
  if (tokens[at + 1]?.text === "." && tokens[at + 2]?.text === "m") return { name: text, to: tokens[at + 3]?.text === "." ? at + 4 : at + 3 };
  return tokens[at]?.apart ? undefined : { name: text, to: at + 1 };
}

function belong(first: Clock, second: Clock, tokens: readonly Token[], terms: readonly Term[]): boolean {
  if (second.from - first.to > NEAR) return false;
  const gap = tokens.slice(first.to, second.from).map(({ text }) => text);
  if (gap.some((text) => text === "-" || text === "–" || text === "—" || text === "to" || text === "until" || text === "till" || text === "thru")) return true;
  return terms.some(({ tag, from }) => tag === "stop" && from >= first.to && from < second.from);
}

/** Over noon without am and pm, `11:50 - 12:05` and `12:50 - 1:05` are still short spans. */
function between(first: Clock, second: Clock): number {
  const minutes = second.minutes - first.minutes;
  return minutes < 0 ? minutes + HALF_DAY : minutes > HALF_DAY ? minutes - HALF_DAY : minutes;
}
