import type { Cell } from "./cells.ts";

/** Segments that say one thing: the elements that say it, then those that say what kind of thing it is. */
const SHAPES: Readonly<Record<string, readonly [main: readonly number[], kinds: readonly number[]]>> = {
  AMT: [[2], [1]], DTM: [[2], [1]], DTP: [[3], [1, 2]], GE: [[1, 2], []], HL: [[1, 2], [3, 4]], IEA: [[1, 2], []], LQ: [[2], [1]], LX: [[1], []],
  N3: [[1, 2], []], N4: [[1, 2, 3, 4], []], PRV: [[3], [1, 2]], QTY: [[2], [1]], REF: [[2, 3], [1]], SE: [[1, 2], []], ST: [[1, 2, 3], []],
  AK2: [[1, 2, 3], []], NTE: [[2], [1]], K3: [[1], []],
};
/** Formats say nothing to a person once the date is written out. */
const MUTE = new Set(["DTP02"]);

/** The values of a short segment on one row: `DTP03 2026-03-02 (DTP01 472 service, DTP02 D8)`; `undefined` for one that needs a table. */
export function compactText(tag: string, cells: readonly Cell[]): string | undefined {
  const shape = SHAPES[tag];
  if (!shape || cells.length === 0) return undefined;
  const [main, kinds] = shape.map((elements) => pick(tag, elements, cells));
  if (!main || !kinds || main.length + kinds.length !== cells.length) return undefined;
  const beside = kinds.length === 0 ? "" : `(${kinds.map(cellText).join(", ")})`;
  return [main.map(cellText).join(" · "), beside].filter((part) => part !== "").join(" ");
}

function pick(tag: string, elements: readonly number[], cells: readonly Cell[]): readonly Cell[] {
  const positions = elements.map((element) => `${tag}${String(element).padStart(2, "0")}`);
  return cells.filter(({ position }) => positions.includes(position));
}

function cellText({ position, text, words }: Cell): string {
  return words === "" || MUTE.has(position) ? `${position} ${text}` : `${position} ${text} ${words}`;
}
