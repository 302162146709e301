const FIRST = 262_144;
/** A unit of UTF-16 takes at most this many bytes as UTF-8. */
const WIDEST = 3;

const encoder = new TextEncoder();

/** Gathers texts as UTF-8 in one run of memory that is used again: no text waits to be encoded, and none is held twice. */
export class TextBytes {
  #bytes = new Uint8Array(FIRST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(text: string): void {
    this.#makeRoom(text.length * WIDEST);
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
  }

  /** What was gathered, as memory of its own; begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#size);
    this.#size = 0;
    return taken;
  }

  /** Hands over what was gathered, to be used before this is added to again; begins anew. */
  empty(into: (bytes: Uint8Array) => void): void {
    const bytes = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    if (bytes.length > 0) into(bytes);
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#size + more));
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }
}
