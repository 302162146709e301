import { Pages, roomOf } from "./pages.ts";
import type { Room } from "./pages.ts";

/** Words of four bytes in a page: 32 KB, as much as one fetch from a spill should cost. */
const PAGE_WORDS = 1 << 13;

/** Rows of integers of four bytes, in pages: what is there is never copied, and no more than a page stands empty. */
export class Rows {
  size = 0;
  readonly #words: number;
  /** Rows in a page. */
  readonly #rows: number;
  readonly #pages: Pages<Int32Array<ArrayBuffer>>;

  /** `words`: how many make a row. */
  constructor(words: number, room: Room = roomOf(undefined)) {
    this.#words = words;
    this.#rows = Math.floor(PAGE_WORDS / words);
    this.#pages = new Pages(room, (length) => new Int32Array(length));
  }

  /** A row more; its number. */
  add(...words: readonly number[]): number {
    const row = this.size++;
    const at = row % this.#rows;
    const page = at === 0 ? this.#pages.push(this.#rows * this.#words) : this.#pages.at(this.#pages.count - 1);
    let to = at * this.#words;
    if (page !== undefined) for (const word of words) page[to++] = word;
    return row;
  }

  /** -1 where there is no such row. */
  get(row: number, word: number): number {
    return this.#pages.at(Math.floor(row / this.#rows))?.[(row % this.#rows) * this.#words + word] ?? -1;
  }
}
