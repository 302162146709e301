const held = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The parts of each text of a rule's list (`GA+GY`), always at the same sign. A list is parted once: it is asked for on every line. */
export function parted(list: readonly string[], sign: string): readonly (readonly string[])[] {
  const known = held.get(list) ?? list.map((text) => text.split(sign));
  held.set(list, known);
  return known;
}
