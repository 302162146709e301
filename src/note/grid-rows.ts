import type { Cell, Row } from "./cells.ts";

/** A table with a date over each column: its head, the cells of that head which hold a date, and which of them is the visit's. */
export interface Grid { readonly head: Row; readonly columns: readonly number[]; readonly kept: number }

/** Of a row with a cell more or less than the others, what is of other visits: by the order of its numbers, else by the dates over them. */
export function cellsOfOthers(text: string, row: Row, grid: Grid): readonly Cell[] {
  const values = inOrder(text, row, grid.columns.length);
  return values === undefined ? underOthers(row, grid) : values.filter((_, at) => grid.columns[at] !== grid.kept);
}

const BARE = /^\d+(?:\.\d+)?['"#]?$/;

/** As many numbers at the end of the row as there are dates, and no more: `Lumbar traction  (min)  10   12   15`. */
function inOrder(text: string, { cells }: Row, count: number): readonly Cell[] | undefined {
  const isBare = (cell: Cell | undefined): boolean => cell !== undefined && BARE.test(text.slice(cell.start, cell.end));
  const values = cells.slice(-count);
  return cells.length > count && values.every(isBare) && !isBare(cells.at(-count - 1)) ? values : undefined;
}

/** Where each cell behind the names stands under one date, those under the others. */
function underOthers({ start, cells }: Row, { head, columns, kept }: Grid): readonly Cell[] {
  const left = (head.cells[columns[0] ?? 0]?.start ?? 0) - head.start;
  const under = cells.filter((cell) => cell.end - start > left)
    .map((cell) => ({ cell, over: columns.filter((column) => isOver(head, column, cell, start)) }));
  const isClear = under.every(({ over }) => over.length === 1);
  return isClear ? under.filter(({ over }) => over[0] !== kept).map(({ cell }) => cell) : [];
}

/** The date of a column and the cell have a place of the line in common. */
function isOver({ start, cells }: Row, column: number, cell: Cell, row: number): boolean {
  const date = cells[column];
  return date !== undefined && date.start - start < cell.end - row && cell.start - row < date.end - start;
}
