import type { Day } from "../claim/index.ts";
import type { Citation } from "./citation.ts";
import { PTP_COVERED, PTP_ROWS, PTP_UNSETTLED } from "./ptp-data.ts";
import type { TableInfo } from "./table.ts";

/** A pair of codes that one provider may not both be paid for on one day: column 1 is paid, column 2 denied. */
export interface PtpPair {
  readonly is: "pair";
  readonly column1: string;
  readonly column2: string;
  /** 0 nothing bypasses it, 1 a modifier may. */
  readonly indicator: 0 | 1;
  readonly citation: Citation;
}

/** `none`: both codes are covered and no pair stands. `uncovered`: this table cannot say. */
export type PtpAnswer = PtpPair | { readonly is: "none" } | { readonly is: "uncovered" };

/** NCCI procedure-to-procedure pairs. The order of the two codes does not matter; a code with itself is `none`. */
export interface PtpTable {
  find(a: string, b: string, day: Day): PtpAnswer;
}

const NONE: PtpAnswer = { is: "none" };
const UNCOVERED: PtpAnswer = { is: "uncovered" };
const CITATION: Citation = { source: "ncci-ptp-2021", confidence: "secondary" };

/** Codes become small integers, so a pair is one integer key and a look-up allocates nothing. */
function buildIndex(): { numbers: Map<string, number>; answers: Map<number, PtpAnswer>; pairs: number } {
  const numbers = new Map(PTP_COVERED.split(" ").map((code, index) => [code, index]));
  const answers = new Map<number, PtpAnswer>();
  const key = (a: string, b: string): number => keyOf(numbers.get(a) ?? NaN, numbers.get(b) ?? NaN, numbers.size);
  for (const [column1, row] of Object.entries(PTP_ROWS)) {
    for (const { column2, indicator } of readRow(row)) {
      answers.set(key(column1, column2), { is: "pair", column1, column2, indicator, citation: CITATION });
    }
  }
  const pairs = answers.size;
  for (const [a, others] of PTP_UNSETTLED) {
    for (const b of others.split(" ")) answers.set(key(a, b), UNCOVERED);
  }
  return { numbers, answers, pairs };
}

function readRow(row: string): { column2: string; indicator: 0 | 1 }[] {
  return row.split(" ").map((cell) => ({ column2: cell.slice(0, 5), indicator: cell.endsWith(":0") ? 0 : 1 }));
}

function keyOf(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}

const { numbers, answers, pairs } = buildIndex();

/** The pairs that ship: one vintage, second-hand, so it answers alike for every day and its citation says how old it is. */
export const starterPtp: PtpTable = {
  find(a, b) {
    if (a === b) return NONE;
    const first = numbers.get(a);
    const second = numbers.get(b);
    if (first === undefined || second === undefined) return UNCOVERED;
    return answers.get(keyOf(first, second, numbers.size)) ?? NONE;
  },
};

/** What is said of the shipped pairs; those left unsettled are counted, for the file lists them. */
export const ptpInfo: TableInfo = { name: "ncci-ptp", quarter: "2021", rows: pairs, source: "ncci-ptp-2021", confidence: "secondary" };
