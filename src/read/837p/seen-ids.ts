const FIRST_SIZE = 1024;

/**
 * Remembers which claim ids a file has used, in 8 bytes each: two 32-bit hashes, not the text.
 * Two ids of the same hashes would be taken for one; in a million claims the odds of that are below one in ten million.
 */
export class SeenIds {
  #slots = new Uint32Array(FIRST_SIZE * 2);
  #count = 0;

  /** Adds the id that is written in these bytes. True when it was there already. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    let low = 0x811c9dc5;
    let high = 0x9e3779b9;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x85ebca6b);
      high ^= high >>> 13;
    }
    if (this.#count * 3 > this.#slots.length) this.#grow();
    return this.#put((low >>> 0) || 1, high >>> 0);
  }

  #put(low: number, high: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    for (let slot = (low ^ high) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot * 2];
      if (held === low && this.#slots[slot * 2 + 1] === high) return true;
      if (held !== 0) continue;
      this.#slots[slot * 2] = low;
      this.#slots[slot * 2 + 1] = high;
      this.#count++;
      return false;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#count = 0;
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) this.#put(old[i] ?? 0, old[i + 1] ?? 0);
  }
}
