import type { Separators } from "./separators.ts";

/** Makes something of the bytes from `start` to `end`. */
export type Make<T> = (bytes: Uint8Array, start: number, end: number, separators: Separators) => T;

interface Room {
  /** How many values are kept; a power of two. */
  readonly slots: number;
  /** In bytes: what is longer is made each time. */
  readonly longest: number;
}

/**
 * What is made of short values that come again and again (a service, a diagnosis), made once for all that are alike. It must hang on
 * those bytes and the separators alone, and never be written to. A fixed number of slots, the newest wins: memory stays flat whatever
 * the file holds.
 */
export class Remembered<T> {
  readonly #make: Make<T>;
  readonly #made: (T | undefined)[];
  readonly #longest: number;
  /** The bytes of each slot, and how many. */
  readonly #keys: Uint8Array;
  readonly #lengths: Uint8Array;
  #element = -1;
  #component = -1;

  constructor(make: Make<T>, { slots, longest }: Room = { slots: 1024, longest: 32 }) {
    this.#make = make;
    this.#made = new Array<T | undefined>(slots).fill(undefined);
    this.#longest = longest;
    this.#keys = new Uint8Array(slots * longest);
    this.#lengths = new Uint8Array(slots);
  }

  of(bytes: Uint8Array, start: number, end: number, separators: Separators): T {
    const length = end - start;
    const longest = this.#longest;
    if (length > longest) return this.#make(bytes, start, end, separators);
    if (separators.component !== this.#component || separators.element !== this.#element) this.#forget(separators);
    const slot = hashOf(bytes, start, end) & (this.#made.length - 1);
    const held = this.#made[slot];
    if (held !== undefined && this.#lengths[slot] === length && isSame(this.#keys, slot * longest, bytes, start, length)) return held;
    this.#lengths[slot] = length;
    for (let i = 0; i < length; i++) this.#keys[slot * longest + i] = bytes[start + i] ?? 0;
    return this.#made[slot] = this.#make(bytes, start, end, separators);
  }

  #forget({ element, component }: Separators): void {
    this.#element = element;
    this.#component = component;
    this.#made.fill(undefined);
  }
}

/** Two bytes at a time: each step waits for the one before. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 1 < end; i += 2) hash = Math.imul(hash ^ (bytes[i] ?? 0) ^ ((bytes[i + 1] ?? 0) << 8), 0x01000193);
  if (i < end) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 13) ^ (hash >>> 22);
}

function isSame(keys: Uint8Array, from: number, bytes: Uint8Array, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (keys[from + i] !== bytes[start + i]) return false;
  return true;
}
