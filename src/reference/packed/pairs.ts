import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { CODE_KEYS, codeKey, codeOfKey } from "./code-key.ts";
import type { Packed } from "./form.ts";
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
const UNCOVERED: PtpAnswer = { is: "uncovered" };

/** Opens a packed table of pairs: a bit says at once that two codes have no row, and rows are searched only where it is set. */
export function packedPairs(packed: Packed): PackedPairs {
  const { head } = packed;
  const codes = packed.u32("codes");
  const starts = packed.u32("rows");
  const others = packed.u16("others");
  const days = packed.u16("days");
  const marks = packed.u8("marks");
  const bits = packed.u32("bits");
  const numbers = new Uint16Array(CODE_KEYS);
  codes.forEach((key, number) => { numbers[key] = number + 1; });
  const missing = head.whole ? NONE : UNCOVERED;

  function numberOf(code: string): number {
    const key = codeKey(code);
    return key < 0 ? -1 : (numbers[key] ?? 0) - 1;
  }

  function rowOf(a: number, b: number, day: Day): number {
    if (a < 0 || b < 0) return -1;
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const bit = bitOf(low, high);
    return ((bits[bit >>> 5] ?? 0) >>> (bit & 31) & 1) === 0 ? -1 : searched(low, high, day);
  }

  /** The last of the rows of two codes that stands on the day; a row that never was in force (indicator 9) stands on none. */
  function searched(low: number, high: number, day: Day): number {
    const end = starts[low + 1] ?? 0;
    for (let at = firstOf(starts[low] ?? 0, end, high), row = -1; ; at++) {
      if (at >= end || others[at] !== high) return row;
      const stands = day >= (days[2 * at] ?? 0) && isUpTo(days[2 * at + 1] ?? 0, day);
      if (stands && ((marks[at] ?? 0) & MARK.indicator) !== 2) row = at;
    }
  }

  function firstOf(start: number, end: number, high: number): number {
    let low = start;
    let top = end;
    while (low < top) {
      const middle = (low + top) >>> 1;
      if ((others[middle] ?? 0) < high) low = middle + 1;
      else top = middle;
    }
    return low;
  }

  function find(a: string, b: string, day: Day): PtpAnswer {
    if (a === b) return NONE;
    const row = rowOf(numberOf(a), numberOf(b), day);
    return row < 0 ? missing : answerOf(row, a, b);
  }

  function answerOf(row: number, a: string, b: string): PtpAnswer {
    const mark = marks[row] ?? 0;
    const isFirst = (numberOf(a) < numberOf(b)) === ((mark & MARK.turned) === 0);
    const from = formatIsoDay(days[2 * row] ?? 0);
    return {
      is: "pair",
      column1: isFirst ? a : b,
      column2: isFirst ? b : a,
      indicator: (mark & MARK.indicator) === 0 ? 0 : 1,
      citation: { source: "cms-ncci-ptp", section: `Practitioner table ${head.quarter}`, from, checkedOn: head.importedOn, confidence: "verified" },
    };
  }

  function* rows(): Iterable<PairRow> {
    for (let low = 0; low < codes.length; low++) {
      for (let at = starts[low] ?? 0; at < (starts[low + 1] ?? 0); at++) yield rowAt(at, codes[low] ?? 0, codes[others[at] ?? 0] ?? 0);
    }
  }

  function rowAt(at: number, low: number, high: number): PairRow {
    const mark = marks[at] ?? 0;
    const isTurned = (mark & MARK.turned) !== 0;
    const through = days[2 * at + 1] ?? OPEN;
    const indicator = mark & MARK.indicator;
    return {
      column1: isTurned ? high : low,
      column2: isTurned ? low : high,
      indicator: indicator === 2 ? 9 : indicator === 1 ? 1 : 0,
      from: days[2 * at] ?? 0,
      ...(through === OPEN ? {} : { through }),
      part: mark >>> MARK.partShift,
    };
  }

  return { numberOf, rowOf, find, rows };
}

function isUpTo(through: Day, day: Day): boolean {
  return through === OPEN || day <= through;
}

/** A row as words, for a message. */
export function pairWords({ column1, column2 }: Pick<PairRow, "column1" | "column2">): string {
  return `${codeOfKey(column1)} with ${codeOfKey(column2)}`;
}
