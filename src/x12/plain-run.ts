/** Fewer bytes than this are not worth a second view of them. */
const FEW = 64;
const [ONES, HIGH, SEVEN, BLANKS] = [0x01010101, 0x80808080, 0x7f7f7f7f, 0x20202020] as const;

/**
 * Passes over plain text four bytes at a time, up to a terminator. It knows the usual case alone: whatever is no plain text, and the last
 * few bytes of a chunk, it leaves to who looks at them one by one. One object serves for any number of chunks in turn.
 */
export class PlainRun {
  #bytes: Uint8Array | undefined;
  /** The whole memory that `#bytes` is a part of: words have to begin at a multiple of four. */
  #words: Int32Array = new Int32Array(0);

  /** The place of the first terminator from `at` on; -1 where a control character or the end of the bytes may come before it. */
  end(bytes: Uint8Array, at: number, terminator: number): number {
    if (bytes.length - at < FEW) return -1;
    if (bytes !== this.#bytes) this.#turnTo(bytes);
    const words = this.#words;
    const offset = bytes.byteOffset;
    const wanted = Math.imul(terminator, ONES);
    const last = (offset + bytes.length) >> 2;
    // Of the first word, the bytes before `at` do not count.
    let mask = -1 << (((offset + at) & 3) << 3);
    for (let n = (offset + at) >> 2; n < last; n++) {
      const word = words[n] ?? 0;
      const flags = (zeros(word ^ wanted) | controls(word)) & mask;
      if (flags !== 0) return verified(bytes, (n << 2) - offset + firstByte(flags), terminator);
      mask = -1;
    }
    return -1;
  }

  #turnTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#words = new Int32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2);
  }
}

/** The high bit of each byte that is zero, and perhaps of some after the first such. */
function zeros(word: number): number {
  return (word - ONES) & ~word & HIGH;
}

/** The same of each byte below 32, and of each 127. */
function controls(word: number): number {
  return ((word - BLANKS) | ((word & SEVEN) + ONES)) & ~word & HIGH;
}

/** Which of the four bytes is the first with its high bit set. */
function firstByte(flags: number): number {
  return (31 - Math.clz32(flags & -flags)) >> 3;
}

/** Also what keeps a machine that stores its bytes the other way round from going wrong: there it is slow. */
function verified(bytes: Uint8Array, at: number, terminator: number): number {
  return bytes[at] === terminator ? at : -1;
}
