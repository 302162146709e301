/** Bits that one count stands for: a line of a processor's memory, so that counting on from it touches no other. */
const RUN_SHIFT = 9;
/** Words of 32 bits in a run. */
const RUN_WORDS = 1 << (RUN_SHIFT - 5);
/** Bits of a run: a part of the bits can be counted in by itself where it begins at a multiple of it. */
export const RUN_BITS = 1 << RUN_SHIFT;

/** How many bits of a word are set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** For each run of bits: how many are set before it. */
export function countsOf(bits: Uint32Array): Uint32Array {
  const counts = new Uint32Array(Math.ceil(bits.length / RUN_WORDS));
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    if (word % RUN_WORDS === 0) counts[word / RUN_WORDS] = count;
    count += ones(bits[word] ?? 0);
  }
  return counts;
}

/** A row of bits in which each that is set has a place: how many are set before it. */
export class CountedBits {
  readonly #bits: Uint32Array;
  readonly #counts: Uint32Array;

  /** `counts`: see `countsOf`. */
  constructor(bits: Uint32Array, counts: Uint32Array) {
    this.#bits = bits;
    this.#counts = counts;
  }

  /** The place of a bit; -1 where it is not set. */
  placeOf(bit: number): number {
    return ((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31) & 1) === 0 ? -1 : this.before(bit);
  }

  /** How many bits are set before this one, set or not. */
  before(bit: number): number {
    const last = bit >>> 5;
    let count = (this.#counts[bit >>> RUN_SHIFT] ?? 0) + ones((this.#bits[last] ?? 0) & ((1 << (bit & 31)) - 1));
    for (let word = last & -RUN_WORDS; word < last; word++) count += ones(this.#bits[word] ?? 0);
    return count;
  }
}
