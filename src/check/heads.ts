const FIRST_SIZE = 1024;
const NOTHING = -1;

/**
 * The newest row of each hash: an open table of row numbers, 6 to 12 bytes a hash. The hash itself stands in the row and is
 * asked for there.
 */
export class Heads {
  readonly #keyOf: (row: number) => number;
  #slots = new Int32Array(FIRST_SIZE).fill(NOTHING);
  #count = 0;

  constructor(keyOf: (row: number) => number) {
    this.#keyOf = keyOf;
  }

  /** The newest row of a hash; -1 where there is none. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key)] ?? NOTHING;
  }

  /** Makes a row, which has this hash already, the newest; answers the one before it, or -1. */
  put(key: number, row: number): number {
    const slot = this.#slotOf(key);
    const before = this.#slots[slot] ?? NOTHING;
    this.#slots[slot] = row;
    if (before === NOTHING && ++this.#count * 3 > this.#slots.length * 2) this.#grow();
    return before;
  }

  /** Where a hash stands, or would stand. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? NOTHING;
      if (row === NOTHING || this.#keyOf(row) === key) return slot;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(NOTHING);
    for (const row of old) if (row !== NOTHING) this.#slots[this.#slotOf(this.#keyOf(row))] = row;
  }
}
