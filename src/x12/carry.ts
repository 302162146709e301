/** Bytes held over from one chunk to the next. Grows by doubling, so that chunks of one byte cost no more than large ones. */
export class Carry {
  length = 0;
  /** Where its first byte stands in the file. */
  offset = 0;
  #bytes = new Uint8Array(1024);

  start(bytes: Uint8Array, from: number, offset: number): void {
    this.length = 0;
    this.offset = offset;
    this.append(bytes, from, bytes.length);
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    const length = this.length + to - from;
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.length));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes.subarray(from, to), this.length);
    this.length = length;
  }

  /** A copy of what is held, which is held no longer. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.length);
    this.clear();
    return bytes;
  }

  clear(): void {
    this.length = 0;
    if (this.#bytes.length > 65_536) this.#bytes = new Uint8Array(1024);
  }
}
