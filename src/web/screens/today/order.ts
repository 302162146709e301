/** The claims in the order in which the list last showed them, so that a claim's next one can be opened from it. */
let order: readonly string[] = [];

export function setOrder(keys: readonly string[]): void {
  order = keys;
}

/** The claim after or before one; none at the ends, or where the list did not show it. */
export function neighbour(key: string, by: 1 | -1): string | undefined {
  const at = order.indexOf(key);
  return at < 0 ? undefined : order[at + by];
}
