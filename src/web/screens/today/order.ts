import { recall, remember } from "../../tab-memory.ts";

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

/** The row from which a claim was opened, so that the way back leads to it, or to what stands there then. */
let place = recalled();

function recalled(): number | undefined {
  const text = recall("place") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function setPlace(index: number | undefined): void {
  place = index;
  remember("place", index === undefined ? undefined : String(index));
}

/** The next or the one before was opened from a claim. */
export function movePlace(by: 1 | -1): void {
  if (place !== undefined) setPlace(Math.max(0, place + by));
}

/** Where to go on. It holds until somebody does something there (`setPlace`): the list may be drawn twice before it is whole. */
export function placeLeft(): number | undefined {
  return place;
}
