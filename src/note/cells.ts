/**
 * A stretch of a line between bars, tabs or wide gaps, by UTF-16 offsets of the text. `column` counts the bars or tabs before it,
 * or the cells before it where gaps part them.
 */
export interface Cell { readonly start: number; readonly end: number; readonly column: number }

export interface Row { readonly start: number; readonly end: number; readonly cells: readonly Cell[]; readonly parted: "bars" | "tabs" | "gaps" }

/** Every line of a text, cut into cells: at bars where it has any, else at tabs and at two blanks and more. */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const parted = line.includes("|") ? "bars" : line.includes("\t") ? "tabs" : "gaps";
    rows.push({ start, end: start + line.length, cells: cellsOf(line, start, parted), parted });
    start += line.length + 1;
  }
  return rows;
}

const BAR = /\|/g;
const GAP = /\t+| {2,}|\u00a0{2,}/g;

function cellsOf(line: string, offset: number, parted: Row["parted"]): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let parts = 0;
  const add = (to: number): void => {
    const words = line.slice(from, to);
    const lead = words.length - words.trimStart().length;
    if (words.trim() === "") return;
    const start = offset + from + lead;
    cells.push({ start, end: start + words.trim().length, column: parted === "gaps" ? cells.length : parts });
  };
  for (const gap of line.matchAll(parted === "bars" ? BAR : GAP)) {
    add(gap.index);
    from = gap.index + gap[0].length;
    parts += parted === "tabs" && gap[0].startsWith("\t") ? gap[0].length : 1;
  }
  add(line.length);
  return cells;
}
