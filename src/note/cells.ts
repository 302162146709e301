/** A stretch of a line between bars, tabs or wide gaps, by UTF-16 offsets of the text. */
export interface Cell { readonly start: number; readonly end: number }

export interface Row { readonly start: number; readonly end: number; readonly cells: readonly Cell[] }

/** Every line of a text, cut into cells: at bars where it has any, else at tabs and at two blanks and more. */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    rows.push({ start, end: start + line.length, cells: cellsOf(line, start) });
    start += line.length + 1;
  }
  return rows;
}

const BAR = /\|/g;
const GAP = /\t+| {2,}|\u00a0{2,}/g;

function cellsOf(line: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const add = (to: number): void => {
    const words = line.slice(from, to);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== "") cells.push({ start: offset + from + lead, end: offset + from + lead + words.trim().length });
  };
  for (const gap of line.matchAll(line.includes("|") ? BAR : GAP)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(line.length);
  return cells;
}
