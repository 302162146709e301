import type { Placed } from "./document.ts";
import { copiedLines } from "./copied.ts";
import { hasService } from "./fields.ts";
import type { Filled } from "./moods.ts";
import { clauseAt } from "./standing.ts";
import type { Token } from "./tokens.ts";

/** "(Carried forward from 03/13: traction 10 min. Response: sore.)": all that stands in the brackets; and all of a copied line. */
export function copiedIn(clauses: readonly Filled[], tokens: readonly Token[]): readonly Placed[] {
  const marks = clauses.flatMap(({ terms }) => terms.filter(({ tag, from }) => tag === "copied" && tokens[from - 1]?.text === "("));
  const lines = copiedLines(clauses.flatMap(({ terms }) => terms), tokens);
  return [...lines, ...marks.map(({ from }) => {
    const length = tokens.slice(from, from + LONGEST_COPY).findIndex(({ text }) => text === ")");
    return { from, to: length < 0 ? from : from + length };
  })];
}

/** Tokens of what was copied. */
const LONGEST_COPY = 400;

/** The "(was 50 lb)" of "60 lb (was 50 lb)". */
export function isFormer({ from, quantities }: Filled, tokens: readonly Token[]): boolean {
  return tokens[from]?.text === "was" && tokens[from - 1]?.text === "(" && quantities[0]?.from === from + 1;
}

/** The bracket of such a clause ends what it tells. */
export function isClosed({ to }: Placed, tokens: readonly Token[]): boolean {
  if (tokens[to]?.text !== ")") return false;
  let at = to;
  while (at > to - LONGEST && tokens[at]?.text !== "(") at--;
  return tokens[at]?.text === "(" && tokens[at + 1]?.text === "was";
}

/**
 * "12 min (3 less than last time), 14 lb", "on the motorized unit (not the Y-strap), 14 lb": a measure, or a name and a "not", go before
 * a bracket, and what follows goes on from it, whatever stands within.
 */
export function isBehindBrackets<T extends Filled>({ from, sentence }: Filled, clauses: readonly T[], tokens: readonly Token[]): boolean {
  const close = tokens[from - 1]?.text === ")" ? from - 1 : from - 2;
  const open = tokens[close]?.text === ")" ? openingOf(tokens, close) : undefined;
  const before = open === undefined ? undefined : clauseAt(clauses, open - 1);
  if (open === undefined || before?.sentence !== sentence) return false;
  return before.quantities.some(({ unit }) => unit !== "none") || (tokens[open + 1]?.text === "not" && hasService(before));
}

/** The bracket that a closing one belongs to, shortly before it. */
function openingOf(tokens: readonly Token[], close: number): number | undefined {
  let open = close;
  while (open > close - LONGEST && tokens[open]?.text !== "(") open--;
  return tokens[open]?.text === "(" ? open : undefined;
}

/** Tokens between brackets. */
const LONGEST = 24;

const UPS: ReadonlySet<string> = new Set(["up", "down", "increased", "decreased", "raised", "lowered", "reduced"]);

/** The middle of "16 min traction, up 4 min from last visit, 60 lb". */
function isRise({ from, to }: Placed, tokens: readonly Token[]): boolean {
  return [",", "("].includes(tokens[from - 1]?.text ?? "") && UPS.has(tokens[from]?.text ?? "") && tokens.slice(from, to).some(({ text }) => text === "from");
}

/** The middle of "twelve pounds, not the ten she had on Monday, to the neck". */
export function isAside(clause: Placed, tokens: readonly Token[]): boolean {
  const { from, to } = clause;
  if (isRise(clause, tokens)) return true;
  return tokens[from]?.text === "not" && tokens[from - 1]?.text === "," && tokens[to]?.text === ",";
}
