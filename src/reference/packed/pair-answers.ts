import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { Citation } from "../citation.ts";
import type { PtpAnswer } from "../ptp.ts";
import type { PackedHead } from "./form.ts";
import type { PairRow } from "./pack-pairs.ts";
import { MARK, NEVER, OPEN } from "./pair-terms.ts";
import type { SaidRows } from "./pair-terms.ts";

/** The answer to two codes that are no pair. */
export const NONE: PtpAnswer = { is: "none" };

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
  of({ marks, days }: SaidRows, row: number, a: string, b: string, isInOrder: boolean): PtpAnswer {
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

/** A row as it was packed, for the keys of its two codes, the smaller first. */
export function pairRowOf({ marks, days }: SaidRows, row: number, low: number, high: number): PairRow {
  const mark = marks[row] ?? 0;
  const isTurned = (mark & MARK.turned) !== 0;
  const through = days[2 * row + 1] ?? OPEN;
  const indicator = mark & MARK.indicator;
  return {
    column1: isTurned ? high : low,
    column2: isTurned ? low : high,
    indicator: indicator === NEVER ? 9 : indicator === 1 ? 1 : 0,
    from: days[2 * row] ?? 0,
    ...(through === OPEN ? {} : { through }),
    part: mark >>> MARK.partShift,
  };
}
