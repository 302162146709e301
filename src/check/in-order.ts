/** A set of places in a list of known length: a bit each. */
export class Places {
  readonly #words: number[];

  constructor(most: number) {
    this.#words = new Array<number>(Math.ceil(most / BITS)).fill(0);
  }

  add(place: number): void {
    const word = Math.trunc(place / BITS);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << place % BITS);
  }

  count(): number {
    let count = 0;
    for (const word of this.#words) for (let rest = word; rest !== 0; rest &= rest - 1) count++;
    return count;
  }

  /** Least first. */
  list(): readonly number[] {
    return this.#words.flatMap((word, at) => {
      const own: number[] = [];
      for (let bit = 0; bit < BITS; bit++) if ((word & (1 << bit)) !== 0) own.push(at * BITS + bit);
      return own;
    });
  }
}

/** As many as JavaScript keeps in a small number. */
const BITS = 30;

/** The first of some ascending numbers that is not less than `least`: its place, or the length where all are less. */
export function firstNotBefore(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Longer lists are sorted by the language's own means, which make work lists of their own for lists of any length. */
const FEW = 24;

/** Sorts in place; what is equal keeps its order. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): readonly T[] {
  if (list.length > FEW) return list.sort(compare);
  for (let at = 1; at < list.length; at++) {
    const one = list[at] as T;
    let to = at;
    for (; to > 0 && compare(list[to - 1] as T, one) > 0; to--) list[to] = list[to - 1] as T;
    list[to] = one;
  }
  return list;
}

/** Numbers in ascending order, each once; the same list where it is so already. */
export function ascending(numbers: readonly number[]): readonly number[] {
  return isAscending(numbers) ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** Two ascending lists as one. */
export function joined(first: readonly number[], second: readonly number[]): readonly number[] {
  return ascending([...first, ...second]);
}

function isAscending(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at++) if ((numbers[at - 1] ?? 0) >= (numbers[at] ?? 0)) return false;
  return true;
}
