import { dayOf } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { isBypassModifier, isDistinctServiceModifier } from "../../reference/index.ts";
import type { PtpTable } from "../../reference/index.ts";
import type { BilledLine, DayFacts } from "../facts.ts";
import type { Fills } from "../outcome.ts";
import { saysExcluded } from "./excluded.ts";
import { inColumns } from "./in-columns.ts";
import type { PairOfLines, PairsOfDay } from "./in-columns.ts";
import { onceFor } from "../once.ts";
import { pairsOfMany } from "./pairs-of-many.ts";

export type { PairOfLines, PairsOfDay } from "./in-columns.ts";

/** A day of more lines than this is not looked through two by two. */
const FEW = 100;

/** Every two lines of a day, at least one of them this claim's, looked up in the table. */
export function pairsOf(facts: DayFacts, ptp: PtpTable): PairsOfDay {
  if (last?.facts === facts && last.ptp === ptp) return last.pairs;
  const pairs = facts.lines.length <= FEW ? everyPair(facts, ptp) : pairsOfMany(facts, ptp);
  last = { facts, ptp, pairs };
  return pairs;
}

/** Five rules ask of one day in turn. */
let last: { readonly facts: DayFacts; readonly ptp: PtpTable; readonly pairs: PairsOfDay } | undefined;

/** Takes time by the square of the lines. */
export function everyPair({ lines, day }: DayFacts, ptp: PtpTable): PairsOfDay {
  const met: PairOfLines[] = [];
  const uncovered: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const one = lines[i];
      const other = lines[j];
      if (!one || !other || (!one.own && !other.own) || one.procedure === other.procedure) continue;
      const answer = ptp.find(one.procedure, other.procedure, day);
      if (answer.is === "none") continue;
      if (answer.is === "pair") met.push(inColumns(answer, one, other));
      else if (!saysExcluded(one) && !saysExcluded(other)) addOwn(uncovered, one, other);
    }
  }
  return { met, uncovered };
}

/** The numbers of those of the two lines that are this claim's, each once. */
function addOwn(numbers: number[], ...lines: readonly BilledLine[]): void {
  for (const { own, number } of lines) if (own && !numbers.includes(number)) numbers.push(number);
}

/** The pairs of a day of which neither line says that it is excluded. */
export function coveredPairs(facts: DayFacts, ptp: PtpTable): readonly PairOfLines[] {
  return coveredOf(pairsOf(facts, ptp));
}

/** Two rules ask it of the same pairs. */
const coveredOf = onceFor(({ met }: PairsOfDay): readonly PairOfLines[] =>
  (met.length === 0 ? met : met.filter(({ first, second }) => !saysExcluded(first) && !saysExcluded(second))));

/** From this day of service 59 and the X modifiers open a pair from either column; before it, from column 2 only. */
export const EITHER_COLUMN_FROM: Day = dayOf(2019, 7, 1) ?? 0;

/** The modifier that bypasses this pair, if its indicator lets any: column 2 is looked at first. */
export function bypassOf({ first, second }: PairOfLines, day: Day): string | undefined {
  return second.modifiers.find((modifier) => isBypassModifier(modifier, second.procedure))
    ?? first.modifiers.find((modifier) => isBypassModifier(modifier, first.procedure)
      && (day >= EITHER_COLUMN_FROM || !isDistinctServiceModifier(modifier)));
}

/** `line 2`, `line 2 of claim A17`. */
export function placeOfLine({ own, number, claim }: Pick<BilledLine, "own" | "number" | "claim">): string {
  return own ? `line ${number}` : `line ${number} of claim ${claim}`;
}

/** The numbers of those lines that are this claim's. */
export function ownNumbers(...lines: readonly Pick<BilledLine, "own" | "number">[]): readonly number[] {
  return lines.flatMap(({ own, number }) => (own ? [number] : []));
}

/** Both codes and where they stand, for the `{names}` of what a rule says. */
export function pairFills({ pair, first, second }: PairOfLines): Fills {
  return { column1: pair.column1, column2: pair.column2, first: placeOfLine(first), second: placeOfLine(second) };
}
