/** A row of a table as it stands in the file: its number from 1, its cells trimmed. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** One table of a download, however it was packed. `name` is for people: `download.zip/part.txt`. */
export interface Sheet {
  readonly name: string;
  readonly form: "text" | "xlsx";
  rows(): Iterable<Row>;
  /** Lines as they stand, for tables of fixed width; none in a workbook. */
  lines(): Iterable<string>;
}

/** A sheet of text: tab-separated where there is a tab in its beginning, comma-separated otherwise. */
export function textSheet(name: string, bytes: Uint8Array): Sheet {
  const text = decoded(bytes);
  const isTabbed = text.slice(0, 4000).includes("\t");
  return {
    name,
    form: "text",
    rows: () => (isTabbed ? tabbed(text) : commaSeparated(text)),
    lines: () => linesOf(text),
  };
}

/** UTF-8 where it is; the official files come in Windows' own letters too. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    yield text.slice(start, text[stop - 1] === "\r" ? stop - 1 : stop);
    start = stop + 1;
  }
}

function* tabbed(text: string): Iterable<Row> {
  let number = 0;
  for (const line of linesOf(text)) yield { number: ++number, cells: line.split("\t").map((cell) => unquoted(cell.trim())) };
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.slice(1, -1).trim() : cell;
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;

/** Rows of a comma-separated text; a quoted cell may hold commas, quotes and line ends. Rows are counted as records. */
function* commaSeparated(text: string): Iterable<Row> {
  const pattern = new RegExp(CELL);
  let cells: string[] = [];
  for (let number = 1; pattern.lastIndex < text.length;) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) {
      pattern.lastIndex = Math.max(text.indexOf("\n", start) + 1 || text.length, start + 1);
      continue;
    }
    const [, cell = "", end = ""] = match;
    cells.push(cell.startsWith("\"") ? cell.slice(1, -1).replaceAll("\"\"", "\"").trim() : cell.trim());
    if (end === ",") continue;
    yield { number: number++, cells };
    cells = [];
  }
  if (cells.length > 0) yield { number: 0, cells };
}
