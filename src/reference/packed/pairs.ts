import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { Citation } from "../citation.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { CODE_KEYS, codeKey } from "./code-key.ts";
import type { Packed, PackedHead } from "./form.ts";
import { bitOf, MARK, OPEN } from "./pack-pairs.ts";
import type { PairRow } from "./pack-pairs.ts";

/** One edition of pairs, looked up by codes or, in a hot loop, by numbers. */
export interface PackedPairs extends PtpTable {
  /** The number of a code in this table; -1 for one that no pair names. */
  numberOf(code: string): number;
  /** The place of the row that stands on a day for two numbers; -1 where none does. */
  rowOf(a: number, b: number, day: Day): number;
  /** Every row, to be packed again with others. */
  rows(): Iterable<PairRow>;
}

const NONE: PtpAnswer = { is: "none" };
/** Indicator 9 as it is packed. */
const NEVER = 2;
const UNCOVERED: PtpAnswer = { is: "uncovered" };

/** Opens a packed table of pairs: a bit says at once that two codes have no row, and rows are searched only where it is set. */
export function packedPairs(packed: Packed): PackedPairs {
  return new Pairs(packed);
}

class Pairs implements PackedPairs {
  readonly #head: PackedHead;
  readonly #codes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #others: Uint16Array;
  readonly #days: Uint16Array;
  readonly #marks: Uint8Array;
  readonly #bits: Uint32Array;
  /** The number of each code, one higher, by its key. */
  readonly #numbers = new Uint16Array(CODE_KEYS);
  readonly #citations = new Map<Day, Citation>();

  constructor(packed: Packed) {
    this.#head = packed.head;
    this.#codes = packed.u32("codes");
    this.#starts = packed.u32("rows");
    this.#others = packed.u16("others");
    this.#days = packed.u16("days");
    this.#marks = packed.u8("marks");
    this.#bits = packed.u32("bits");
    this.#codes.forEach((key, number) => { this.#numbers[key] = number + 1; });
  }

  numberOf(code: string): number {
    const key = codeKey(code);
    return key < 0 ? -1 : (this.#numbers[key] ?? 0) - 1;
  }

  rowOf(a: number, b: number, day: Day): number {
    if (a < 0 || b < 0) return -1;
    // The smaller and the larger without a branch: which comes first cannot be foretold, and a wrong guess costs as much as the look-up.
    const over = (a - b) & ((a - b) >> 31);
    const low = b + over;
    const high = a - over;
    const bit = bitOf(low, high);
    return ((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31) & 1) === 0 ? -1 : this.#searched(low, high, day);
  }

  /** The last of the rows of two codes that stands on the day; a row that never was in force (indicator 9) stands on none. */
  #searched(low: number, high: number, day: Day): number {
    const end = this.#starts[low + 1] ?? 0;
    for (let at = this.#firstOf(this.#starts[low] ?? 0, end, high), row = -1; ; at++) {
      if (at >= end || this.#others[at] !== high) return row;
      const stands = day >= (this.#days[2 * at] ?? 0) && isUpTo(this.#days[2 * at + 1] ?? 0, day);
      if (stands && ((this.#marks[at] ?? 0) & MARK.indicator) !== NEVER) row = at;
    }
  }

  #firstOf(start: number, end: number, high: number): number {
    let low = start;
    let top = end;
    while (low < top) {
      const middle = (low + top) >>> 1;
      if ((this.#others[middle] ?? 0) < high) low = middle + 1;
      else top = middle;
    }
    return low;
  }

  find(a: string, b: string, day: Day): PtpAnswer {
    if (a === b) return NONE;
    const row = this.rowOf(this.numberOf(a), this.numberOf(b), day);
    if (row >= 0) return this.#answerOf(row, a, b);
    return this.#head.whole ? NONE : UNCOVERED;
  }

  #answerOf(row: number, a: string, b: string): PtpAnswer {
    const mark = this.#marks[row] ?? 0;
    const isFirst = (this.numberOf(a) < this.numberOf(b)) === ((mark & MARK.turned) === 0);
    return {
      is: "pair",
      column1: isFirst ? a : b,
      column2: isFirst ? b : a,
      indicator: (mark & MARK.indicator) === 0 ? 0 : 1,
      citation: this.#citationFrom(this.#days[2 * row] ?? 0),
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

  * rows(): Iterable<PairRow> {
    for (let low = 0; low < this.#codes.length; low++) {
      const end = this.#starts[low + 1] ?? 0;
      for (let at = this.#starts[low] ?? 0; at < end; at++) {
        yield this.#rowAt(at, this.#codes[low] ?? 0, this.#codes[this.#others[at] ?? 0] ?? 0);
      }
    }
  }

  #rowAt(at: number, low: number, high: number): PairRow {
    const mark = this.#marks[at] ?? 0;
    const isTurned = (mark & MARK.turned) !== 0;
    const through = this.#days[2 * at + 1] ?? OPEN;
    const indicator = mark & MARK.indicator;
    return {
      column1: isTurned ? high : low,
      column2: isTurned ? low : high,
      indicator: indicator === NEVER ? 9 : indicator === 1 ? 1 : 0,
      from: this.#days[2 * at] ?? 0,
      ...(through === OPEN ? {} : { through }),
      part: mark >>> MARK.partShift,
    };
  }
}

function isUpTo(through: Day, day: Day): boolean {
  return through === OPEN || day <= through;
}
