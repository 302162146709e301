import { remembering } from "../../claim/remembering.ts";
import type { Day } from "../../claim/index.ts";
import type { PtpAnswer } from "../ptp.ts";
import { CodeNumbers } from "./code-numbers.ts";
import type { Packed } from "./form.ts";
import type { PairRow } from "./pack-pairs.ts";
import { NONE, PairAnswers, pairRowOf } from "./pair-answers.ts";
import { stands } from "./pair-terms.ts";
import type { SaidRows } from "./pair-terms.ts";
import type { PackedPairs } from "./pairs.ts";

/** Codes whose rows are held, some 2 KB each. */
const MOST_HELD = 2048;

/** Rows of one code, by the number of the other, which is the larger one. */
interface CodeRows extends SaidRows {
  readonly start: number;
  readonly others: Uint16Array;
}

/** Whether a table of pairs was packed in the first form, which no importer writes any more. */
export function isFirstForm({ head }: Packed): boolean {
  return Object.hasOwn(head.columns, "others");
}

/**
 * Pairs in the first form, whole or in parts: sorted by the smaller number, and of each row other code, days and mark.
 * Its bits are not looked at: a code's rows are searched by halves. Slower than the form of today, and right.
 */
export class FirstFormPairs implements PackedPairs {
  readonly #packed: Packed;
  readonly #codes: Uint32Array;
  readonly #numbers: CodeNumbers;
  readonly #starts: Uint32Array;
  readonly #answers: PairAnswers;
  readonly #rowsOf = remembering(MOST_HELD, (low: number): CodeRows => {
    const [start = 0, end = 0] = [this.#starts[low], this.#starts[low + 1]];
    const packed = this.#packed;
    const [others, days, marks] = [packed.u16("others", start, end), packed.u16("days", 2 * start, 2 * end), packed.u8("marks", start, end)];
    return { start, others, days, marks };
  });

  constructor(packed: Packed) {
    this.#packed = packed;
    this.#codes = packed.u32("codes");
    this.#numbers = new CodeNumbers(this.#codes);
    this.#starts = packed.u32("rows");
    this.#answers = new PairAnswers(packed.head);
  }

  numberOf(code: string): number {
    return this.#numbers.of(code);
  }

  rowOf(a: number, b: number, day: Day): number {
    if (a < 0 || b < 0) return -1;
    const rows = this.#rowsOf(Math.min(a, b));
    const row = standingRow(rows, Math.max(a, b), day);
    return row < 0 ? -1 : rows.start + row;
  }

  find(a: string, b: string, day: Day): PtpAnswer {
    if (a === b) return NONE;
    const [first, second] = [this.numberOf(a), this.numberOf(b)];
    if (first < 0 || second < 0) return this.#answers.none;
    const rows = this.#rowsOf(Math.min(first, second));
    const row = standingRow(rows, Math.max(first, second), day);
    return row < 0 ? this.#answers.none : this.#answers.of(rows, row, a, b, first < second);
  }

  * rows(): Iterable<PairRow> {
    for (let low = 0; low < this.#codes.length; low++) {
      const rows = this.#rowsOf(low);
      for (const [at, high] of rows.others.entries()) yield pairRowOf(rows, at, this.#codes[low] ?? 0, this.#codes[high] ?? 0);
    }
  }
}

/** The last of the rows with a code of this number that stands on the day; -1 where none does. */
function standingRow(rows: CodeRows, high: number, day: Day): number {
  const { others } = rows;
  for (let at = firstOf(others, high), row = -1; ; at++) {
    if (others[at] !== high) return row;
    if (stands(rows, at, day)) row = at;
  }
}

function firstOf(others: Uint16Array, high: number): number {
  let low = 0;
  let top = others.length;
  while (low < top) {
    const middle = (low + top) >>> 1;
    if ((others[middle] ?? 0) < high) low = middle + 1;
    else top = middle;
  }
  return low;
}
