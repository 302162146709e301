import type { Quantity } from "../quantities.ts";
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

const LONGEST = 60;

/** `on for 12.`, `for fifteen,`: of the pull, with nothing after it that it could count. */
export function isForSo({ document: { tokens }, kind }: Ground, { from, to, value, most }: Quantity): boolean {
  const next = tokens[to];
  const isEnd = next === undefined || next.kind === "line" || [".", ",", ";"].includes(next.text);
  return kind === "97012" && isEnd && tokens[from - 1]?.text === "for" && most === undefined && value >= FEWEST && value <= LONGEST;
}
