import type { SegmentView } from "./segment.ts";

/** More elements than any segment has; what follows is not indexed. */
const MOST = 128;

/**
 * Where the elements of one segment stand, found in one pass: for a segment of which several elements are wanted.
 * One object serves for any number of segments in turn. Positions are in `segment.bytes`, not in the file.
 */
export class ElementIndex {
  /** How many elements follow the tag. */
  count = 0;
  readonly #bounds = new Int32Array(MOST + 2);

  load({ bytes, start, end, separators }: Pick<SegmentView, "bytes" | "start" | "end" | "separators">): this {
    const separator = separators.element;
    let count = 0;
    for (let i = start; i < end; i++) {
      if (bytes[i] === separator && count <= MOST) this.#bounds[count++] = i;
    }
    this.#bounds[count] = end;
    this.count = Math.min(count, MOST);
    return this;
  }

  /** The first byte of an element, from 1; the end of the segment for one that it does not have. */
  start(element: number): number {
    return element > this.count ? this.#bounds[this.count] ?? 0 : (this.#bounds[element - 1] ?? 0) + 1;
  }

  /** Exclusive. */
  end(element: number): number {
    return this.#bounds[Math.min(element, this.count)] ?? 0;
  }
}
