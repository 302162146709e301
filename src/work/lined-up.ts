type Row<T> = readonly [was: T | undefined, is: T | undefined];

/** Two lists side by side in their orders, those that are equal in one row: as many as can be. Either side of a row may be empty. */
export function lined<T>(was: readonly T[], is: readonly T[], isEqual: (one: T, other: T) => boolean): readonly Row<T>[] {
  const most = longest(was, is, isEqual);
  const rows: Row<T>[] = [];
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    const [one, other] = [was[a], is[b]];
    if (one !== undefined && other !== undefined && isEqual(one, other)) {
      rows.push([one, other]);
      a++;
      b++;
    } else if (b >= is.length || (a < was.length && at(most, a + 1, b) >= at(most, a, b + 1))) {
      rows.push([one, undefined]);
      a++;
    } else {
      rows.push([undefined, other]);
      b++;
    }
  }
  return rows;
}

/** How many are equal at most of what follows each pair of places. */
function longest<T>(was: readonly T[], is: readonly T[], isEqual: (one: T, other: T) => boolean): readonly (readonly number[])[] {
  const most = Array.from({ length: was.length + 1 }, () => Array.from({ length: is.length + 1 }, () => 0));
  for (let a = was.length - 1; a >= 0; a--) {
    for (let b = is.length - 1; b >= 0; b--) {
      const row = most[a];
      const [one, other] = [was[a], is[b]];
      if (row === undefined || one === undefined || other === undefined) continue;
      row[b] = isEqual(one, other) ? at(most, a + 1, b + 1) + 1 : Math.max(at(most, a + 1, b), at(most, a, b + 1));
    }
  }
  return most;
}

function at(most: readonly (readonly number[])[], a: number, b: number): number {
  return most[a]?.[b] ?? 0;
}
