import { known } from "../../claim/index.ts";
import type { Known } from "../../claim/index.ts";

const SLOTS = 1024;
const slots = Array.from({ length: SLOTS }, (_, value): Known<number> => known(value));

/**
 * `known(value)`, the same object for values that come again and again: the amounts, days and units of a file are few.
 * A fixed number of slots, the newest wins.
 */
export function knownNumber(value: number): Known<number> {
  const slot = (value ^ (value >>> 10)) & (SLOTS - 1);
  const held = slots[slot];
  if (held?.known && Object.is(held.value, value)) return held;
  return slots[slot] = { known: true, value };
}
