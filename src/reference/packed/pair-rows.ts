import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { Citation } from "../citation.ts";
import type { PtpAnswer } from "../ptp.ts";
import type { PackedHead } from "./form.ts";
import { MARK, OPEN } from "./pack-pairs.ts";

/** Rows of pairs, by the number of the larger code: of a whole table, or of one code. */
export interface PairRows {
  readonly others: Uint16Array;
  /** First and last day of each row, two by two. */
  readonly days: Uint16Array;
  readonly marks: Uint8Array;
}

/** The answer to two codes that are no pair. */
export const NONE: PtpAnswer = { is: "none" };

/** Indicator 9 as it is packed. */
export const NEVER = 2;

/**
 * Between two places, the last of the rows with a code of this number that stands on the day; -1 where none does.
 * A row that never was in force (indicator 9) stands on none.
 */
export function standingRow({ others, days, marks }: PairRows, start: number, end: number, high: number, day: Day): number {
  for (let at = firstOf(others, start, end, high), row = -1; ; at++) {
    if (at >= end || others[at] !== high) return row;
    const stands = day >= (days[2 * at] ?? 0) && isUpTo(days[2 * at + 1] ?? 0, day);
    if (stands && ((marks[at] ?? 0) & MARK.indicator) !== NEVER) row = at;
  }
}

function firstOf(others: Uint16Array, start: number, end: number, high: number): number {
  let low = start;
  let top = end;
  while (low < top) {
    const middle = (low + top) >>> 1;
    if ((others[middle] ?? 0) < high) low = middle + 1;
    else top = middle;
  }
  return low;
}

function isUpTo(through: Day, day: Day): boolean {
  return through === OPEN || day <= through;
}

/** Puts rows of one edition into answers. */
export class PairAnswers {
  /** What is said of two codes that have no row: nearly every answer, so one for all. */
  readonly none: PtpAnswer;
  readonly #head: PackedHead;
  readonly #citations = new Map<Day, Citation>();

  constructor(head: PackedHead) {
    this.#head = head;
    this.none = head.whole ? NONE : { is: "uncovered" };
  }

  /** `isInOrder`: the number of `a` is the smaller one. */
  of({ marks, days }: PairRows, row: number, a: string, b: string, isInOrder: boolean): PtpAnswer {
    const mark = marks[row] ?? 0;
    const isFirst = isInOrder === ((mark & MARK.turned) === 0);
    return {
      is: "pair",
      column1: isFirst ? a : b,
      column2: isFirst ? b : a,
      indicator: (mark & MARK.indicator) === 0 ? 0 : 1,
      citation: this.#citationFrom(days[2 * row] ?? 0),
    };
  }

  /** Pairs begin on few days, so each citation is made once. */
  #citationFrom(day: Day): Citation {
    const before = this.#citations.get(day);
    if (before !== undefined) return before;
    const section = `Practitioner table ${this.#head.quarter}`;
    const citation: Citation = {
      source: "cms-ncci-ptp", section, from: formatIsoDay(day), checkedOn: this.#head.importedOn, confidence: "verified",
    };
    this.#citations.set(day, citation);
    return citation;
  }
}
