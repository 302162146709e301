import type { PtpPair } from "../../reference/index.ts";
import type { BilledLine } from "../facts.ts";

/** Two lines of one day on which an NCCI pair stands. */
export interface PairOfLines {
  readonly pair: PtpPair;
  /** The line of column 1, which is paid. */
  readonly first: BilledLine;
  /** The line of column 2, which is denied unless a modifier bypasses the pair. */
  readonly second: BilledLine;
}

export interface PairsOfDay {
  readonly met: readonly PairOfLines[];
  /** This claim's lines with a neighbour of which the table cannot tell. */
  readonly uncovered: readonly number[];
}

export function inColumns(pair: PtpPair, one: BilledLine, other: BilledLine): PairOfLines {
  return pair.column1 === one.procedure ? { pair, first: one, second: other } : { pair, first: other, second: one };
}
