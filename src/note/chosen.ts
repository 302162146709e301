import { isIn } from "./document.ts";
import type { Placed } from "./document.ts";
import type { Meant } from "./moods.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

const CLOSE = 3;
const WIDE = 2;

/** Of several services in one clause: the one that follows at once ("15 min of traction") in the same cell, else the last named before. */
export function chosen(named: readonly Term[], part: Placed, clause: Meant, tokens: readonly Token[]): string | undefined {
  if (named.length < 2) return named[0]?.means;
  const inside = named.find((term) => isIn(part, term) || isIn(term, part));
  const next = named.find(({ from }) => from >= part.to);
  const last = named.findLast(({ to }) => to <= part.from);
  if (inside !== undefined) return inside.means;
  if (last === undefined || next === undefined) return (last ?? next)?.means;
  const isOfLast = isAcross(tokens, part, next) || isInRow(named, next, part, clause);
  return (!isOfLast && isNearer(tokens, part, last, next) ? next : last).means;
}

/** The next name stands close by, and closer than the last one. */
function isNearer(tokens: readonly Token[], part: Placed, last: Placed, next: Placed): boolean {
  const ahead = next.from - part.to;
  return ahead < CLOSE && (ahead < part.from - last.to || tokens[part.to]?.text === "of");
}

/** What the minutes of a clause are of that take turns with its names; `means` is what was named before it. */
export interface Turn { readonly means: string | undefined }

/**
 * Of minutes, where every one in the clause has its name behind it ("20 min ex and 15 min lumbar trxn"), or every one before it, the first
 * perhaps before a bracket (`traction (97012) 15 min ther ex 20 min`).
 */
export function inTurn(all: readonly Term[], part: Placed, { from: start, quantities }: Meant, tokens: readonly Token[]): Turn | undefined {
  const minutes = quantities.filter(({ unit }) => unit === "minute");
  if (minutes.length < 2 || !minutes.some(({ from }) => from === part.from)) return undefined;
  const starts = [0, ...minutes.map(({ from }) => from), Infinity];
  const counts = starts.slice(1).map((end, at) => all.filter(({ from }) => from >= (starts[at] ?? 0) && from < end).length);
  const isFull = (some: readonly number[]): boolean => some.every((count) => count > 0);
  if (counts[0] === 0 && isFull(counts.slice(1))) return { means: all.find(({ from }) => from >= part.to)?.means };
  if (counts.at(-1) !== 0 || !isFull(counts.slice(1, -1))) return undefined;
  return counts[0] !== 0 || tokens[start - 1]?.text === ")" ? { means: all.findLast(({ to }) => to <= part.from)?.means } : undefined;
}

const LEADS: ReadonlySet<string> = new Set([",", ";", ":", "\n", "+", "/"]);

/** The first name behind `(12 min) lumbar traction, (20 min) exercise`: minutes in brackets that open what a comma or a line parts. */
export function behindBrackets(clause: Meant, next: Meant | undefined, named: NamesOf, tokens: readonly Token[]): string | undefined {
  if (next?.from !== clause.to + 1 || !isInBrackets(clause, tokens)) return undefined;
  const [first] = named(next);
  return first !== undefined && first.from - next.from <= CLOSE ? first.means : undefined;
}

type NamesOf = (clause: Meant) => readonly Term[];

/** Minutes and nothing else, in brackets of their own at such a place. */
function isInBrackets({ from, to, quantities }: Meant, tokens: readonly Token[]): boolean {
  const [only] = quantities;
  const isMinutes = quantities.length === 1 && only?.unit === "minute" && only.from === from && only.to === to;
  if (!isMinutes || tokens[from - 1]?.text !== "(" || tokens[to]?.text !== ")") return false;
  const before = tokens[from - 2];
  return before === undefined || LEADS.has(before.text);
}

/** Right behind the part, a wide gap away. */
function isAcross(tokens: readonly Token[], part: Placed, next: Placed): boolean {
  return next.from === part.to && (tokens[part.to]?.start ?? 0) - (tokens[part.to - 1]?.end ?? 0) >= WIDE;
}

/** `MHP 15 min traction 60 lb 15 min`, `TRACT 12# X10MIN LUMB MHP X15`: a row of names, each with its numbers behind it. */
function isInRow(named: readonly Term[], next: Term, part: Placed, { quantities, terms }: Meant): boolean {
  const isPlace = terms.some(({ tag, from, to }) => tag === "region" && from === part.to && to === next.from);
  if ((next.from !== part.to && !isPlace) || !quantities.some(({ from }) => from === part.from)) return false;
  return quantities.every(({ from }) => from > (named[0]?.from ?? 0))
    && quantities.some(({ unit, times, from }) => from >= next.to && (times === true || (unit === "minute" && from > next.to)));
}
