import type { Day } from "../../claim/index.ts";
import { CODE_KEYS } from "./code-key.ts";
import { countsOf } from "./counted-bits.ts";
import { pack } from "./form.ts";
import type { PackedSays } from "./form.ts";
import { MARK, NEVER, OPEN, TermPacker } from "./pair-terms.ts";

/** A pair as its maker lists it, codes as keys (`codeKey`). */
export interface PairRow {
  readonly column1: number;
  readonly column2: number;
  readonly indicator: 0 | 1 | 9;
  readonly from: Day;
  /** The last day on which it stands; absent for a pair that still does. */
  readonly through?: Day;
  /** Which part of the download held it, 0 where it came whole. */
  readonly part: number;
}

/** Codes are numbered so that half a square of bits fits the integers of a machine. */
const MOST_CODES = 46_340;

/**
 * Gathers pairs in flat memory, then packs them: a bit for every two codes says whether they are a pair, and the pairs, in the order of
 * those bits, have a number each that says which terms are theirs. Who looks one up counts the bits before its own.
 */
export class PairPacker {
  #keys = new Uint32Array(2 * 65_536);
  #days = new Uint16Array(2 * 65_536);
  #marks = new Uint8Array(65_536);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add({ column1, column2, indicator, from, through, part }: PairRow): void {
    if (this.#count === this.#marks.length) this.#grow();
    const at = this.#count++;
    this.#keys[2 * at] = column1;
    this.#keys[2 * at + 1] = column2;
    this.#days[2 * at] = Math.max(0, from);
    this.#days[2 * at + 1] = through ?? OPEN;
    this.#marks[at] = (indicator === 9 ? NEVER : indicator) | (part << MARK.partShift);
  }

  #grow(): void {
    const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T => { to.set(from); return to; };
    this.#keys = grown(this.#keys, new Uint32Array(2 * this.#keys.length));
    this.#days = grown(this.#days, new Uint16Array(2 * this.#days.length));
    this.#marks = grown(this.#marks, new Uint8Array(2 * this.#marks.length));
  }

  /** The place, as added, of a row that says again of two codes what another says from the same day; undefined where none does. */
  repeated(): number | undefined {
    const { codes, numbers } = this.#numbered();
    const order = this.#order(numbers, codes.length);
    for (let index = 1, start = 0; index < order.length; index++) {
      const at = order[index] ?? 0;
      if (!this.#isOfPair(order[start] ?? 0, at)) start = index;
      for (let other = start; other < index; other++) {
        if (this.#isSame(order[other] ?? 0, at)) return at;
      }
    }
    return undefined;
  }

  #isOfPair(a: number, b: number): boolean {
    const [keys, first, second] = [this.#keys, 2 * a, 2 * b];
    return (keys[first] === keys[second] && keys[first + 1] === keys[second + 1])
      || (keys[first] === keys[second + 1] && keys[first + 1] === keys[second]);
  }

  #isSame(a: number, b: number): boolean {
    return this.#keys[2 * a] === this.#keys[2 * b] && this.#days[2 * a] === this.#days[2 * b];
  }

  /** Throws RangeError for more codes than the form can number. */
  pack(says: Omit<PackedSays, "rows">): Uint8Array {
    const { codes, numbers } = this.#numbered();
    const bits = new Uint32Array(Math.ceil(bitOf(0, codes.length) / 32));
    const terms = new Uint32Array(this.#count);
    const packer = new TermPacker();
    let pairs = 0;
    let before = -1;
    for (const at of this.#order(numbers, codes.length)) {
      const [low, high, turned] = this.#place(at, numbers);
      const bit = bitOf(low, high);
      const isOfLast = bit === before;
      if (!isOfLast) pairs++;
      before = bit;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      const said = isOfLast ? terms[pairs - 1] ?? -1 : -1;
      terms[pairs - 1] = packer.after(said, this.#days[2 * at] ?? 0, this.#days[2 * at + 1] ?? OPEN, (this.#marks[at] ?? 0) | turned);
    }
    const columns = { codes, bits, counts: countsOf(bits), ...packer.columns(terms.subarray(0, pairs)) };
    return pack({ ...says, rows: this.#count }, columns, 2);
  }

  /** The codes in use, in order, and the number of each by its key. */
  #numbered(): { codes: Uint32Array; numbers: Uint16Array } {
    const used = new Uint8Array(CODE_KEYS);
    for (let at = 0; at < 2 * this.#count; at++) used[this.#keys[at] ?? 0] = 1;
    const codes = Uint32Array.from(used.reduce<number[]>((list, is, key) => { if (is === 1) list.push(key); return list; }, []));
    if (codes.length > MOST_CODES || codes.length ** 2 * this.#count > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`A table of pairs may name at most ${MOST_CODES} codes, and some hundred million pairs.`);
    }
    const numbers = new Uint16Array(CODE_KEYS);
    codes.forEach((key, number) => { numbers[key] = number; });
    return { codes, numbers };
  }

  #place(at: number, numbers: Uint16Array): readonly [low: number, high: number, turned: number] {
    const first = numbers[this.#keys[2 * at] ?? 0] ?? 0;
    const second = numbers[this.#keys[2 * at + 1] ?? 0] ?? 0;
    return first < second ? [first, second, 0] : [second, first, MARK.turned];
  }

  /** Rows by their two codes, the larger number first, then as they came: one number each, so that a sort needs no comparing function. */
  #order(numbers: Uint16Array, size: number): Uint32Array {
    const sorted = new Float64Array(this.#count);
    for (let at = 0; at < this.#count; at++) {
      const [low, high] = this.#place(at, numbers);
      sorted[at] = (high * size + low) * this.#count + at;
    }
    return Uint32Array.from(sorted.sort(), (value) => value % this.#count);
  }
}

/** The place of an unordered pair in half a square, `low` below or at `high`; with `low` 0, where the bits of `high` begin. */
export function bitOf(low: number, high: number): number {
  return (Math.imul(high, high + 1) >>> 1) + low;
}
