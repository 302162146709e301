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
  const order = orderOf(named, part, clause);
  if (order !== undefined) return (order === "ahead" ? next : last).means;
  const isOfLast = isAcross(tokens, part, next) || isInRow(named, next, part, clause);
  return (!isOfLast && isNearer(tokens, part, last, next) ? next : last).means;
}

/** The next name stands close by, and closer than the last one. */
function isNearer(tokens: readonly Token[], part: Placed, last: Placed, next: Placed): boolean {
  const ahead = next.from - part.to;
  return ahead < CLOSE && (ahead < part.from - last.to || tokens[part.to]?.text === "of");
}

/** Of minutes, where every one in the clause has its name behind it ("20 min ex and 15 min lumbar trxn"), or every one before it. */
function orderOf(named: readonly Term[], { from }: Placed, { quantities }: Meant): "ahead" | "behind" | undefined {
  const minutes = quantities.filter(({ unit }) => unit === "minute");
  if (minutes.length < 2 || !minutes.some((one) => one.from === from)) return undefined;
  const starts = [0, ...minutes.map((one) => one.from), Infinity];
  const counts = starts.slice(1).map((end, at) => named.filter((name) => name.from >= (starts[at] ?? 0) && name.from < end).length);
  if (counts[0] === 0) return counts.slice(1).every((count) => count > 0) ? "ahead" : undefined;
  return counts.at(-1) === 0 && counts.slice(0, -1).every((count) => count > 0) ? "behind" : undefined;
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
