/** ` Did you mean "…"?` where one of the known words is close to what was written; empty otherwise. */
export function didYouMean(written: string, known: readonly string[]): string {
  const most = Math.max(1, Math.floor(written.length / 4));
  const [best] = known
    .map((word) => ({ word, steps: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, steps }) => steps <= most || (written.length > 3 && word.endsWith(`/${written}`)))
    .sort((a, b) => a.steps - b.steps);
  return best === undefined ? "" : ` Did you mean "${best.word}"?`;
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
