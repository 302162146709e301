const FIRST_SIZE = 1024;
const NOTHING = -1;

/** The newest row of each hash: an open table of hashes and row numbers, 12 to 24 bytes a hash. */
export class Heads {
  /** A hash, and the row that stands for it, or -1, in turn. */
  #slots = empty(FIRST_SIZE);
  #count = 0;

  /** The newest row of a hash; -1 where there is none. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key) + 1] ?? NOTHING;
  }

  /** Makes a row the newest of a hash; answers the one before it, or -1. */
  put(key: number, row: number): number {
    const before = this.#replace(key, row);
    if (before === NOTHING && ++this.#count * 3 > this.#slots.length) this.#grow();
    return before;
  }

  #replace(key: number, row: number): number {
    const slot = this.#slotOf(key);
    const before = this.#slots[slot + 1] ?? NOTHING;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = row;
    return before;
  }

  /** Where a hash stands, or would stand. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (key * 2) & mask; ; slot = (slot + 2) & mask) {
      if (this.#slots[slot + 1] === NOTHING || this.#slots[slot] === key) return slot;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = empty(old.length);
    for (let at = 0; at < old.length; at += 2) {
      const [key = 0, row = NOTHING] = [old[at], old[at + 1]];
      if (row !== NOTHING) this.#replace(key, row);
    }
  }
}

/** Room for so many hashes. */
function empty(size: number): Int32Array {
  return new Int32Array(size * 2).fill(NOTHING);
}
