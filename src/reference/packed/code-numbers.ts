import { CODE_KEYS, codeKey } from "./code-key.ts";

/** Keys of a page: 2 to this power. */
const PAGE_SHIFT = 7;
const PAGE_KEYS = 1 << PAGE_SHIFT;

/**
 * The number of each code of a table: its place in the sorted list of their keys. Kept by key in pages, of which there are only those
 * with a code in them: some 200 KB, which stay in a processor's own memory, where a plain table by key (1.2 MB) does not.
 */
export class CodeNumbers {
  /** Where the page of a key lies; the page at 0 is empty and serves for all keys that have none. */
  readonly #pages = new Uint16Array(Math.ceil(CODE_KEYS / PAGE_KEYS));
  /** Numbers, one higher. */
  readonly #numbers: Uint16Array;

  /** `codes`: keys, ascending. */
  constructor(codes: Uint32Array) {
    const pages = this.#pages;
    let used = 0;
    for (const key of codes) {
      if (pages[key >>> PAGE_SHIFT] === 0) pages[key >>> PAGE_SHIFT] = ++used;
    }
    const numbers = new Uint16Array((used + 1) * PAGE_KEYS);
    for (let number = 0; number < codes.length; number++) {
      const key = codes[number] ?? 0;
      numbers[placeOf(pages[key >>> PAGE_SHIFT] ?? 0, key)] = number + 1;
    }
    this.#numbers = numbers;
  }

  /** -1 for a code that the table does not name. */
  of(code: string): number {
    const key = codeKey(code);
    return key < 0 ? -1 : (this.#numbers[placeOf(this.#pages[key >>> PAGE_SHIFT] ?? 0, key)] ?? 0) - 1;
  }
}

function placeOf(page: number, key: number): number {
  return (page << PAGE_SHIFT) + (key & (PAGE_KEYS - 1));
}
