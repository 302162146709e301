/**
 * A map from numbers other than 0 (tags, short codes) that is made once and asked all the time: open addressing in flat memory.
 * At most half of its slots are taken.
 */
export class ByCode<T> {
  readonly #codes: Int32Array;
  readonly #values: (T | undefined)[];
  readonly #shift: number;

  constructor(entries: readonly (readonly [code: number, value: T])[]) {
    const bits = Math.max(2, 33 - Math.clz32(entries.length));
    this.#shift = 32 - bits;
    this.#codes = new Int32Array(1 << bits);
    this.#values = new Array<T | undefined>(1 << bits).fill(undefined);
    for (const [code, value] of entries) {
      const slot = this.#slotOf(code);
      this.#codes[slot] = code;
      this.#values[slot] = value;
    }
  }

  get(code: number): T | undefined {
    return this.#values[this.#slotOf(code)];
  }

  /** Where the code stands, or the free slot where it would. */
  #slotOf(code: number): number {
    const codes = this.#codes;
    let slot = Math.imul(code, 0x9e3779b1) >>> this.#shift;
    while (codes[slot] !== code && codes[slot] !== 0) slot = (slot + 1) & (codes.length - 1);
    return slot;
  }
}

/** The longest text that fits into one number. */
const LONGEST = 4;

/** Up to four bytes as one number, which no other text has; 0 for none, -1 for a longer text. */
export function packed(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST) return -1;
  let code = 0;
  for (let i = start; i < end; i++) code = (code << 8) | (bytes[i] ?? 0);
  return code;
}

/** The same of a text in ASCII. */
export function packedText(text: string): number {
  return packed(new TextEncoder().encode(text), 0, text.length);
}
