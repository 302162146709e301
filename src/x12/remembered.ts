const SLOTS = 1024;
const LONGEST = 32;

/** Makes something of the bytes from `start` to `end`; `separator` parts components. */
export type Make<T> = (bytes: Uint8Array, start: number, end: number, separator: number) => T;

/**
 * What is made of short values that come again and again (a procedure with its modifiers, a diagnosis), made once for many.
 * It must hang on those bytes and the separator alone, and never be written to. A fixed number of slots, the newest wins: memory stays
 * flat whatever the file holds. What is longer than 32 bytes is made each time.
 */
export class Remembered<T> {
  readonly #make: Make<T>;
  #made: (T | undefined)[] = [];
  /** The bytes of each slot, and how many. */
  readonly #keys = new Uint8Array(SLOTS * LONGEST);
  readonly #lengths = new Uint8Array(SLOTS);
  #separator = -1;

  constructor(make: Make<T>) {
    this.#make = make;
  }

  of(bytes: Uint8Array, start: number, end: number, separator: number): T {
    const length = end - start;
    if (length > LONGEST) return this.#make(bytes, start, end, separator);
    if (separator !== this.#separator) this.#forget(separator);
    let hash = length;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const held = this.#made[slot];
    if (held !== undefined && this.#lengths[slot] === length && isSame(this.#keys, slot * LONGEST, bytes, start, length)) return held;
    this.#lengths[slot] = length;
    for (let i = 0; i < length; i++) this.#keys[slot * LONGEST + i] = bytes[start + i] ?? 0;
    return this.#made[slot] = this.#make(bytes, start, end, separator);
  }

  #forget(separator: number): void {
    this.#separator = separator;
    this.#made = new Array<T | undefined>(SLOTS).fill(undefined);
  }
}

function isSame(keys: Uint8Array, from: number, bytes: Uint8Array, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (keys[from + i] !== bytes[start + i]) return false;
  return true;
}
