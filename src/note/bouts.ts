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
