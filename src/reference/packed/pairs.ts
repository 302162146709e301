import type { Day } from "../../claim/index.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { CodeNumbers } from "./code-numbers.ts";
import { CountedBits } from "./counted-bits.ts";
import { FirstFormPairs, isFirstForm } from "./first-form.ts";
import type { Packed } from "./form.ts";
import { bitOf } from "./pack-pairs.ts";
import type { PairRow } from "./pack-pairs.ts";
import { NONE, PairAnswers, pairRowOf } from "./pair-answers.ts";
import { PairTerms, termsOf } from "./pair-terms.ts";

/** One edition of pairs, looked up by codes or, in a hot loop, by numbers. */
export interface PackedPairs extends PtpTable {
  /** The number of a code in this table; -1 for one that no pair names. */
  numberOf(code: string): number;
  /** The row that stands on a day for two numbers, as the table counts those in which it says what is its own; -1 where none does. */
  rowOf(a: number, b: number, day: Day): number;
  /** Every row, to be packed again with others. */
  rows(): Iterable<PairRow>;
}

/** Opens a packed table of pairs: a bit says at once that two codes have no row, and no more is looked at but where it is set. */
export function packedPairs(packed: Packed): PackedPairs {
  return isFirstForm(packed) ? new FirstFormPairs(packed) : new Pairs(packed);
}

class Pairs implements PackedPairs {
  readonly #codes: Uint32Array;
  readonly #numbers: CodeNumbers;
  /** Held here too: nearly every look-up ends at it. */
  readonly #bits: Uint32Array;
  readonly #pairs: CountedBits;
  readonly #terms: Uint16Array | Uint32Array;
  readonly #said: PairTerms;
  readonly #answers: PairAnswers;

  constructor(packed: Packed) {
    this.#answers = new PairAnswers(packed.head);
    this.#codes = packed.u32("codes");
    this.#numbers = new CodeNumbers(this.#codes);
    this.#bits = packed.u32("bits");
    this.#pairs = new CountedBits(this.#bits, packed.u32("counts"));
    this.#terms = termsOf(packed);
    this.#said = new PairTerms(packed);
  }

  numberOf(code: string): number {
    return this.#numbers.of(code);
  }

  rowOf(a: number, b: number, day: Day): number {
    if (a < 0 || b < 0) return -1;
    // The smaller and the larger without a branch: which comes first cannot be foretold, and a wrong guess costs as much as the look-up.
    const over = (a - b) & ((a - b) >> 31);
    const bit = bitOf(b + over, a - over);
    return ((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31) & 1) === 0 ? -1 : this.#standing(bit, day);
  }

  #standing(bit: number, day: Day): number {
    return this.#said.standing(this.#terms[this.#pairs.before(bit)] ?? NaN, day);
  }

  find(a: string, b: string, day: Day): PtpAnswer {
    const first = this.numberOf(a);
    const second = this.numberOf(b);
    if (first === second) return first >= 0 || a === b ? NONE : this.#answers.none;
    const row = this.rowOf(first, second, day);
    return row < 0 ? this.#answers.none : this.#answers.of(this.#said, row, a, b, first < second);
  }

  * rows(): Iterable<PairRow> {
    for (let high = 0, place = 0; high < this.#codes.length; high++) {
      for (let low = 0; low < high; low++) {
        if (this.#pairs.placeOf(bitOf(low, high)) < 0) continue;
        const [start, end] = this.#said.rowsOf(this.#terms[place++] ?? NaN);
        for (let row = start; row < end; row++) yield pairRowOf(this.#said, row, this.#codes[low] ?? 0, this.#codes[high] ?? 0);
      }
    }
  }
}
