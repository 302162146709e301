import type { Random } from "../random.ts";
import type { Text } from "../text.ts";

/** Makes a worse file of a file. `other` is another file of the pool, to take parts from. */
export type Mutator = (text: Text, random: Random, other: Text) => Text;

/** A length that is mostly small and seldom huge. */
export function size(random: Random, most: number): number {
  return 1 + Math.floor(most ** random.next());
}

/** A start and an end within `length`, mostly close together. */
export function range(random: Random, length: number): readonly [start: number, end: number] {
  const start = random.int(length + 1);
  return [start, Math.min(length, start + size(random, Math.max(1, length)))];
}

/** The list with others put in; no argument list, for there may be a hundred thousand. */
export function inserted<T>(list: readonly T[], at: number, more: readonly T[]): readonly T[] {
  return list.slice(0, at).concat(more, list.slice(at));
}
