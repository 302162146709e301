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
  /** Of each slot how many bytes its value was made of, and the bytes, four in a word. */
  readonly #keys: Int32Array;
  readonly #width: number;
  /** The words of the value that is asked for. */
  readonly #words: Int32Array;
  #element = -1;
  #component = -1;

  constructor(make: Make<T>, { slots, longest }: Room = { slots: 1024, longest: 28 }) {
    this.#make = make;
    this.#made = new Array<T | undefined>(slots).fill(undefined);
    this.#longest = longest;
    this.#width = 1 + Math.ceil(longest / 4);
    this.#keys = new Int32Array(slots * this.#width);
    this.#words = new Int32Array(this.#width);
  }

  of(bytes: Uint8Array, start: number, end: number, separators: Separators): T {
    const length = end - start;
    if (length > this.#longest) return this.#make(bytes, start, end, separators);
    if (separators.component !== this.#component || separators.element !== this.#element) this.#forget(separators);
    const words = this.#words;
    let hash = length;
    let n = 0;
    words[n++] = length;
    for (let at = start; at < end; at += 4) {
      const word = at + 4 <= end ? wordAt(bytes, at) : lastWord(bytes, at, end);
      words[n++] = word;
      hash = Math.imul(hash ^ word, 0x01000193);
    }
    const slot = (hash ^ (hash >>> 13) ^ (hash >>> 22)) & (this.#made.length - 1);
    const held = this.#made[slot];
    if (held !== undefined && isSame(this.#keys, slot * this.#width, words, n)) return held;
    for (let i = 0; i < n; i++) this.#keys[slot * this.#width + i] = words[i] ?? 0;
    return this.#made[slot] = this.#make(bytes, start, end, separators);
  }

  #forget({ element, component }: Separators): void {
    this.#element = element;
    this.#component = component;
    this.#made.fill(undefined);
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** Of three bytes at most. */
function lastWord(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let i = at; i < end; i++) word = (word << 8) | (bytes[i] ?? 0);
  return word;
}

function isSame(keys: Int32Array, from: number, words: Int32Array, count: number): boolean {
  for (let n = 0; n < count; n++) if (keys[from + n] !== words[n]) return false;
  return true;
}
