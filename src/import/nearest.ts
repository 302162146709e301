/** The names nearest to a word that was mistyped, nearest first; only those that are near. */
export function closest(word: string, names: readonly string[], most = 3): readonly string[] {
  const reach = Math.max(2, Math.floor(word.length / 3));
  return within(reach, word, names, (name) => word.length > 3 && name.includes(word.toLowerCase())).slice(0, most);
}

/** ` Did you mean "…"?` where one of the known words is close to what was written; empty otherwise. */
export function didYouMean(written: string, known: readonly string[]): string {
  const reach = Math.max(1, Math.floor(written.length / 4));
  const [best] = within(reach, written, known, (name) => written.length > 3 && name.endsWith(`/${written.toLowerCase()}`));
  return best === undefined ? "" : ` Did you mean "${best}"?`;
}

/** The names at most `reach` steps away, nearest first and then by name; one that holds the word as a part counts as one step away. */
function within(reach: number, word: string, names: readonly string[], holds: (name: string) => boolean): readonly string[] {
  return names
    .map((name) => ({ name, steps: holds(name.toLowerCase()) ? 1 : distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ steps }) => steps <= reach)
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Letters to change, add, take away, or to swap with the next (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwap ? (before[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same, swapped));
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}
