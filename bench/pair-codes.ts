/** The codes of the invented table of pairs: digits for the most part, some that begin with a letter. */
export const PAIR_CODES: readonly string[] = Array.from({ length: 12_000 }, (_, index) =>
  index < 10_000 ? String(10_000 + 9 * index) : `${"AGJL".charAt(index % 4)}${1000 + Math.floor(index / 4)}`);
