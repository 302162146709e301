import { SegmentView } from "./segment.ts";
import type { Separators } from "./separators.ts";

/** Of each segment: where it starts and ends in the bytes, and its tag as a number. */
const WIDTH = 3;
/** Segments are rarely shorter than this, terminator included. */
const SHORT = 16;

/**
 * Segments that follow each other in one stretch of bytes, three integers each. What keeps some of them keeps the table and
 * their rows, from 0; a view of one is made when it is asked for.
 */
export class SegmentTable {
  readonly #bytes: Uint8Array;
  readonly #base: number;
  readonly #ordinal: number;
  readonly #separators: Separators;
  #rows: Int32Array;
  #count = 0;

  /** `base`: where `bytes[0]` stands in the file. `ordinal`: the number in the file of the first segment to come. */
  constructor(bytes: Uint8Array, base: number, ordinal: number, separators: Separators) {
    this.#bytes = bytes;
    this.#base = base;
    this.#ordinal = ordinal;
    this.#separators = separators;
    this.#rows = new Int32Array(WIDTH * (2 + Math.floor(bytes.length / SHORT)));
  }

  /** Writes a segment down, and turns the view to it. */
  lend(view: SegmentView, start: number, end: number, code: number): void {
    const row = this.#count++;
    const at = row * WIDTH;
    if (at === this.#rows.length) this.#grow();
    this.#rows[at] = start;
    this.#rows[at + 1] = end;
    this.#rows[at + 2] = code;
    if (view.table !== this) view.enter(this, this.#bytes, this.#separators);
    view.turnTo(row, start, end, code, this.#base + start, this.#ordinal + row);
  }

  /** The tag of a row as a number. */
  code(row: number): number {
    return this.#rows[row * WIDTH + 2] ?? 0;
  }

  /** A view of a row that lasts. */
  view(row: number): SegmentView {
    const start = this.#rows[row * WIDTH] ?? 0;
    const end = this.#rows[row * WIDTH + 1] ?? 0;
    return new SegmentView(this.#bytes, start, end, this.#base + start, this.#ordinal + row, this.#separators);
  }

  #grow(): void {
    const grown = new Int32Array(2 * this.#rows.length);
    grown.set(this.#rows);
    this.#rows = grown;
  }
}
