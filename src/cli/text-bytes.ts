const FIRST = 262_144;
/** A unit of UTF-16 takes at most this many bytes as UTF-8. */
const WIDEST = 3;

/** Memory of this size that nobody has written to. Its buffer is all its own. */
function fresh(size: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(size);
}

/** Gathers texts as UTF-8 in one run of memory that is used again: no text waits to be encoded, and none is held twice. */
export class TextBytes {
  #bytes = fresh(FIRST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** A buffer writes in its middle as it is; a `TextEncoder` would need a view made for every text. */
  add(text: string): void {
    this.#makeRoom(text.length * WIDEST);
    this.#size += this.#bytes.write(text, this.#size);
  }

  /** What was gathered, as memory of its own; begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#size));
    this.#size = 0;
    return taken;
  }

  /** What was gathered, with the memory that it lies in; begins anew in `spare`, or in memory of its own. */
  giveAway(spare: ArrayBuffer | undefined): Uint8Array<ArrayBuffer> {
    const given = new Uint8Array(this.#bytes.buffer, 0, this.#size);
    this.#bytes = spare === undefined ? fresh(FIRST) : Buffer.from(spare);
    this.#size = 0;
    return given;
  }

  /** Hands over what was gathered, to be used before this is added to again; begins anew. */
  empty(into: (bytes: Uint8Array) => void): void {
    const bytes = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    if (bytes.length > 0) into(bytes);
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const grown = fresh(Math.max(2 * this.#bytes.length, this.#size + more));
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }
}
