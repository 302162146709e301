const PAGE_BITS = 14;
const PAGE_ROWS = 1 << PAGE_BITS;

/** Rows of integers of four bytes, in pages: what is there is never copied, and no more than a page stands empty. */
export class Rows {
  size = 0;
  readonly #words: number;
  readonly #pages: Int32Array[] = [];

  constructor(words: number) {
    this.#words = words;
  }

  /** A row more, of noughts; its number. */
  add(): number {
    if ((this.size & (PAGE_ROWS - 1)) === 0) this.#pages.push(new Int32Array(PAGE_ROWS * this.#words));
    return this.size++;
  }

  /** -1 where there is no such row. */
  get(row: number, word: number): number {
    return this.#pages[row >> PAGE_BITS]?.[(row & (PAGE_ROWS - 1)) * this.#words + word] ?? -1;
  }

  set(row: number, word: number, value: number): void {
    const page = this.#pages[row >> PAGE_BITS];
    if (page) page[(row & (PAGE_ROWS - 1)) * this.#words + word] = value;
  }
}
