/** A number above this, or below zero, is kept apart: a claim of the guide has 50 lines, nearly all have fewer than ten. */
const HIGHEST = 30;
/** More lists than the lines of a file's claims come together in; beyond it the memory begins anew. */
const MOST = 4096;

/** Line numbers while they are gathered, each once: a bit for a low one. */
export class NumberSet {
  bits = 0;
  high: Set<number> | undefined;

  add(number: number): void {
    if (number >= 0 && number <= HIGHEST) this.bits |= 1 << number;
    else (this.high ??= new Set()).add(number);
  }

  clear(): void {
    this.bits = 0;
    this.high = undefined;
  }
}

/** Lists of line numbers, one for all that are alike: most of what is said of a claim's lines names the same few. */
export class NumberLists {
  readonly #lists = new Map<number, readonly number[]>();

  /** The numbers of a set in ascending order. The list is shared: nobody writes to it. */
  of({ bits, high }: NumberSet): readonly number[] {
    if (high !== undefined) return [...lowOf(bits), ...high].sort((a, b) => a - b);
    const held = this.#lists.get(bits);
    if (held !== undefined) return held;
    if (this.#lists.size >= MOST) this.#lists.clear();
    const made = lowOf(bits);
    this.#lists.set(bits, made);
    return made;
  }
}

function lowOf(bits: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number <= HIGHEST; number++) if ((bits >>> number) & 1) numbers.push(number);
  return numbers;
}
