import { entryOf } from "../../claim/index.ts";
import { positionOf } from "../../x12/index.ts";
import type { Cell } from "./cells.ts";

/** Segments that say one thing: the elements that say it, then those that say what kind of thing it is. */
const SHAPES: Readonly<Record<string, readonly [main: readonly number[], kinds: readonly number[]]>> = {
  AMT: [[2], [1]], DTM: [[2], [1]], DTP: [[3], [1, 2]], LQ: [[2], [1]], NTE: [[2], [1]], PRV: [[3], [1, 2]], QTY: [[2], [1]],
  REF: [[2, 3], [1]],
  AK2: [[1, 2, 3], []], HL: [[1, 2], [3, 4]], K3: [[1], []], LX: [[1], []], N3: [[1, 2], []], N4: [[1, 2, 3, 4], []],
  ST: [[1, 2, 3], []], SE: [[1, 2], []], GE: [[1, 2], []], IEA: [[1, 2], []],
};
/** Values whose words say nothing beside the segment's own name. */
const MUTE = new Set(["DTP02", "HL03", "PRV02"]);

/**
 * The values of a short segment, each a piece that is kept together on a row: `DTP03 2026-03-02`, `(DTP01 472 = service,`, `DTP02 D8)`.
 * `undefined` for a segment that needs a table.
 */
export function compactPieces(tag: string, cells: readonly Cell[]): readonly string[] | undefined {
  const shape = entryOf(SHAPES, tag);
  if (!shape || cells.length === 0) return undefined;
  const [main = [], kinds = []] = shape.map((elements) => pick(tag, elements, cells).map(cellText));
  if (main.length + kinds.length !== cells.length) return undefined;
  const said = main.map((text, index) => (index < main.length - 1 ? `${text} ·` : text));
  return [...said, ...kinds.map((text, index) => `${index === 0 ? "(" : ""}${text}${index === kinds.length - 1 ? ")" : ","}`)];
}

function pick(tag: string, elements: readonly number[], cells: readonly Cell[]): readonly Cell[] {
  const positions = elements.map((element) => positionOf(tag, element));
  return cells.filter(({ position }) => positions.includes(position));
}

function cellText({ position, text, words }: Cell): string {
  return `${position} ${meaning(text, MUTE.has(position) ? "" : words)}`;
}

/** `11 = office`. */
export function meaning(text: string, words: string): string {
  return words === "" ? text : `${text} = ${words}`;
}
