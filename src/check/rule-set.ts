/** Some rules by their place in the catalogue, a bit each. */
export class RuleSet {
  readonly #words: Int32Array;

  /** `size`: how many rules the catalogue has. */
  constructor(size: number) {
    this.#words = new Int32Array((size + 31) >>> 5);
  }

  /** True where it was not in it yet. */
  add(order: number): boolean {
    const before = this.#words[order >>> 5] ?? 0;
    const bit = 1 << (order & 31);
    this.#words[order >>> 5] = before | bit;
    return (before & bit) === 0;
  }

  /** Takes in another set of the same catalogue. */
  addAll(others: RuleSet): void {
    const words = this.#words;
    for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (others.#words[at] ?? 0);
  }

  clear(): void {
    this.#words.fill(0);
  }

  /** The first place from this one on that is in it; -1 after the last. */
  next(from: number): number {
    const words = this.#words;
    let rest = (words[from >>> 5] ?? 0) & (-1 << (from & 31));
    for (let at = from >>> 5; at < words.length; rest = words[++at] ?? 0) {
      if (rest !== 0) return 32 * at + 31 - Math.clz32(rest & -rest);
    }
    return -1;
  }

  isSame(other: RuleSet): boolean {
    const words = this.#words;
    for (let at = 0; at < words.length; at++) if (words[at] !== other.#words[at]) return false;
    return true;
  }

  /** The same for sets that are the same. */
  get hash(): number {
    let hash = 0;
    for (const word of this.#words) hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
    return hash;
  }

  copy(): RuleSet {
    const made = new RuleSet(this.#words.length * 32);
    made.addAll(this);
    return made;
  }
}
