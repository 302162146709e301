import { rowsOf } from "./cells.ts";
import type { Row } from "./cells.ts";
import type { Token } from "./tokens.ts";

/** What the words over a column say that its numbers count; the first that fits. */
const HEADS: readonly (readonly [label: string, words: RegExp])[] = [
  ["minute", /\b(?:min|mins|minutes|time|duration|dur)\b/i], ["pound", /\b(?:max|pull|force|lbs?|load|tension|poundage)\b/i], ["degree", /\b(?:angle|deg|degrees|tilt)\b/i],
];
const MOST_ROWS = 15;

/** The label of each bare number in a table whose first row names its columns, by token. */
export function columnLabels(text: string, tokens: readonly Token[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  const rows = rowsOf(text);
  rows.forEach((head, at) => {
    const names = namesOf(text, head);
    if (names === undefined) return;
    for (const row of rows.slice(at + 1, at + 1 + MOST_ROWS)) {
      if (row.cells.length !== head.cells.length) continue;
      row.cells.forEach(({ start, end }, cell) => {
        const label = /^\d+(?:\.\d+)?$/.test(text.slice(start, end)) ? names[cell] : undefined;
        if (label !== undefined) labels.set(tokens.findIndex((token) => token.start === start), label);
      });
    }
  });
  return labels;
}

/** The labels of a row without any digit, of three cells and more; `Min` beside `Max` is the lower pull. */
function namesOf(text: string, { start, end, cells }: Row): readonly (string | undefined)[] | undefined {
  const line = text.slice(start, end);
  if (cells.length < 3 || /\d/.test(line)) return undefined;
  const hasMost = /\bmax\b/i.test(line);
  const names = cells.map((cell) => {
    const words = text.slice(cell.start, cell.end);
    return hasMost && /^min\b/i.test(words) ? "low" : HEADS.find(([, pattern]) => pattern.test(words))?.[0];
  });
  return names.some((name) => name !== undefined) ? names : undefined;
}
