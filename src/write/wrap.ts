/** Breaks text at spaces into rows of at most `width` characters; a longer word keeps a row of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (row !== "" && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else {
      row = row === "" ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}

/** Wrapped text with a label to its left, in a column of its own: `next    Keep one line …`. */
export function labelled(label: string, text: string, { indent, column, width }: Layout): readonly string[] {
  const start = indent + column;
  return wrap(text, width - start).map((row, index) => `${" ".repeat(indent)}${(index === 0 ? label : "").padEnd(column)}${row}`);
}

export interface Layout {
  readonly indent: number;
  /** Width of the label's column. */
  readonly column: number;
  readonly width: number;
}

/** Left and right on one row; where they do not fit, the right part has the next row. */
export function apart(left: string, right: string, width: number): readonly string[] {
  const gap = width - left.length - right.length;
  if (right === "") return [left];
  return gap >= 2 ? [`${left}${" ".repeat(gap)}${right}`] : [left, right.padStart(width)];
}

/** `1 claim`, `41 claims`, `1,204 lines`. */
export function count(number: number, word: string): string {
  return `${grouped(number)} ${word}${number === 1 ? "" : "s"}`;
}

/** `12,345`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `a, b and c`. */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
