/** Numbers above this are in no list that is kept: a claim of the guide has 50 lines, nearly all have fewer than ten. */
const HIGHEST = 30;
/** More lists than the lines of a file's claims come together in; beyond it the memory begins anew. */
const MOST = 4096;

/** Lists of line numbers, one for all that are alike: most of what is said of a claim's lines names the same few. */
export class NumberLists {
  readonly #lists = new Map<number, readonly number[]>();

  /** The list of the first `count` of these numbers, which ascend. It is shared: nobody writes to it. */
  of(numbers: readonly number[], count = numbers.length): readonly number[] {
    const set = setOf(numbers, count);
    if (set === TOO_HIGH) return numbers.slice(0, count);
    const held = this.#lists.get(set);
    if (held !== undefined) return held;
    if (this.#lists.size >= MOST) this.#lists.clear();
    const made = numbers.slice(0, count);
    this.#lists.set(set, made);
    return made;
  }
}

const TOO_HIGH = -1;

/** A bit for each number. */
function setOf(numbers: readonly number[], count: number): number {
  let set = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? TOO_HIGH;
    if (number < 0 || number > HIGHEST) return TOO_HIGH;
    set |= 1 << number;
  }
  return set;
}
