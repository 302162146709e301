import type { Day } from "../../claim/index.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { CODE_KEYS, codeKey } from "./code-key.ts";
import type { Packed } from "./form.ts";
import { bitOf, MARK, OPEN } from "./pack-pairs.ts";
import type { PairRow } from "./pack-pairs.ts";
import { NEVER, NONE, PairAnswers, standingRow } from "./pair-rows.ts";
import type { PairRows } from "./pair-rows.ts";

/** One edition of pairs, looked up by codes or, in a hot loop, by numbers. */
export interface PackedPairs extends PtpTable {
  /** The number of a code in this table; -1 for one that no pair names. */
  numberOf(code: string): number;
  /** The place of the row that stands on a day for two numbers; -1 where none does. */
  rowOf(a: number, b: number, day: Day): number;
  /** Every row, to be packed again with others. */
  rows(): Iterable<PairRow>;
}

/** Opens a packed table of pairs: a bit says at once that two codes have no row, and rows are searched only where it is set. */
export function packedPairs(packed: Packed): PackedPairs {
  return new Pairs(packed);
}

class Pairs implements PackedPairs {
  readonly #codes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #rows: PairRows;
  readonly #bits: Uint32Array;
  /** The number of each code, one higher, by its key. */
  readonly #numbers = new Uint16Array(CODE_KEYS);
  readonly #answers: PairAnswers;

  constructor(packed: Packed) {
    this.#answers = new PairAnswers(packed.head);
    this.#codes = packed.u32("codes");
    this.#starts = packed.u32("rows");
    this.#rows = { others: packed.u16("others"), days: packed.u16("days"), marks: packed.u8("marks") };
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
    if (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31) & 1) === 0) return -1;
    return standingRow(this.#rows, this.#starts[low] ?? 0, this.#starts[low + 1] ?? 0, high, day);
  }

  find(a: string, b: string, day: Day): PtpAnswer {
    if (a === b) return NONE;
    const first = this.numberOf(a);
    const second = this.numberOf(b);
    const row = this.rowOf(first, second, day);
    return row < 0 ? this.#answers.none : this.#answers.of(this.#rows, row, a, b, first < second);
  }

  * rows(): Iterable<PairRow> {
    for (let low = 0; low < this.#codes.length; low++) {
      const end = this.#starts[low + 1] ?? 0;
      for (let at = this.#starts[low] ?? 0; at < end; at++) {
        yield this.#rowAt(at, this.#codes[low] ?? 0, this.#codes[this.#rows.others[at] ?? 0] ?? 0);
      }
    }
  }

  #rowAt(at: number, low: number, high: number): PairRow {
    const { marks, days } = this.#rows;
    const mark = marks[at] ?? 0;
    const isTurned = (mark & MARK.turned) !== 0;
    const through = days[2 * at + 1] ?? OPEN;
    const indicator = mark & MARK.indicator;
    return {
      column1: isTurned ? high : low,
      column2: isTurned ? low : high,
      indicator: indicator === NEVER ? 9 : indicator === 1 ? 1 : 0,
      from: days[2 * at] ?? 0,
      ...(through === OPEN ? {} : { through }),
      part: mark >>> MARK.partShift,
    };
  }
}
