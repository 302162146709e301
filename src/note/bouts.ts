import { amountAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";

/** Equal pulls with a pause between them: all their minutes, and the token after the last word that says so but for the unit. */
export interface Bouts { readonly minutes: number; readonly to: number }

const NAMES: ReadonlySet<string> = new Set(["bouts", "bout", "rounds", "round", "blocks", "block", "sets", "pulls", "bursts", "periods", "intervals"]);
const EACH: ReadonlySet<string> = new Set(["x", "×", "of", "@", "at", "for"]);
const MOST = 6;

/** `3 x 5`, `3 bouts of 3`, `three rounds x 2`: a small number of times, a name where `of` is to tell them, and how long each was. */
export function boutsOf(tokens: readonly Token[], from: number): Bouts | undefined {
  const times = amountAt(tokens, from);
  if (times === undefined || times.value < 2 || times.value > MOST || !Number.isInteger(times.value)) return undefined;
  const at = NAMES.has(tokens[times.to]?.text ?? "") ? times.to + 1 : times.to;
  const sign = tokens[at]?.text ?? "";
  const isTold = at > times.to ? EACH.has(sign) : sign === "x" || sign === "×";
  const each = isTold ? amountAt(tokens, at + 1) : undefined;
  return each === undefined ? undefined : { minutes: times.value * each.value, to: each.to };
}

const MORE: ReadonlySet<string> = new Set(["another", "additional", "further", "more", "again"]);
const MINUTES = /^(?:m|min|mins|minutes?|')$/;

/**
 * `10+5`, `8 min + 7 min`, `10 min plus another 5`: two turns of one pull, and how long both were. Before a word behind the second unit a
 * `+` alone may part two services.
 */
export function sumOf(tokens: readonly Token[], from: number): Bouts | undefined {
  const first = amountAt(tokens, from);
  if (first === undefined || first.value < 1) return undefined;
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const hasUnit = MINUTES.test(textAt(first.to));
  const sign = hasUnit ? first.to + 1 : first.to;
  const at = OPENING.has(textAt(sign + 1)) ? sign + 2 : sign + 1;
  const isMore = JOINS.has(textAt(sign)) && MORE.has(textAt(at));
  if (!isMore && textAt(sign) !== "+") return undefined;
  const second = amountAt(tokens, isMore ? at + 1 : at);
  if (!isMore && hasUnit && (second === undefined || !endsAt(tokens, second.to))) return undefined;
  return second === undefined ? undefined : { minutes: first.value + second.value, to: second.to };
}

/** A unit, and behind it no word that it could be the minutes of. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return MINUTES.test(tokens[at]?.text ?? "") && (next?.kind !== "word" || PASSING.has(next.text));
}

const PASSING: ReadonlySet<string> = new Set(["with", "w", "at", "on", "supine", "prone", "static", "intermittent"]);
const OPENING: ReadonlySet<string> = new Set(["an", "for"]);
const JOINS: ReadonlySet<string> = new Set(["+", "plus", "and", "then"]);
