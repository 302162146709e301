import { bareColumns } from "./bare-columns.ts";
import { rowsOf } from "./cells.ts";
import type { Cell, Row } from "./cells.ts";
import { firstWhere } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** What the words over a column say that its numbers count; the first that fits. */
const REGION = /^(?:region|area|site|level|body part|spine)s?$/i;
const HEADS: readonly (readonly [label: string, words: RegExp])[] = [
  ["minute", /\b(?:min|mins|minutes|time|duration|dur)\b/i], ["pound", /\b(?:max|pull|force|lbs?|load|tension|poundage)\b/i], ["degree", /\b(?:angle|deg|degrees|tilt)\b/i],
];
/** A weight beside minutes is a pull: where a patient is weighed, no column counts minutes. */
const WEIGHT = /^(?:wt|weight)\b/i;
/** Over a column that says whether a thing was done at all. */
const DOINGS = "performed|done|given|completed|rendered|provided|status|delivered|administered|applied|received|used|today";
const DONE = new RegExp(`^(?:actually )?(?:${DOINGS}|actual)\\??$`, "i");
const ORDERED = /^(?:ordered|order|planned|plan|prescribed|goal|target|programmed|per order|rx|as ordered)$/i;
const NOT_DONE = /^(?:no|n|not\b.*|held|deferred|declined|refused|omitted|skipped|\[\s*\]|\(\s*\)|[☐□◯○])$/i;
/** All that the second of two columns may be called. */
const OF_TIME = /^(?:min|mins|minutes|time)$/i;
const KINDS: readonly (readonly [label: string, words: RegExp])[] = [["done", DONE], ["ordered", ORDERED], ["region", REGION], ...HEADS];
const MOST_ROWS = 15;

/** What a table says of the tokens in it. */
export interface Columns {
  /** What each bare number counts, by token. */
  readonly labels: ReadonlyMap<number, string>;
  /** Services whose column something stands in, and what a column says was not done, as terms of no width. */
  readonly services: readonly Term[];
  /** Tokens that begin a cell of such a table. */
  readonly cells: ReadonlySet<number>;
}

interface Head { readonly cell: Cell; readonly label: string | undefined; readonly service: string | undefined }

/** The columns of every table whose first row names them; a name may be that of a service or its code. */
export function columnsOf(text: string, tokens: readonly Token[], terms: readonly Term[]): Columns {
  const labels = new Map(bareColumns(tokens));
  const services: Term[] = [];
  const cells = new Set<number>();
  const rows = rowsOf(text);
  const ordered = new Set<Row>();
  const told = termsByRow(rows, tokens, terms);
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  rows.forEach((head, at) => {
    const names = namesOf(text, head, tokens, told.get(head) ?? []);
    if (names === undefined) return;
    const isOfOrder = ["ordered", "done"].every((wanted) => names.some(({ label }) => label === wanted));
    for (const row of rows.slice(at + 1, at + 1 + MOST_ROWS).filter((one) => !isSum(told.get(one) ?? []))) {
      if (isOfOrder) ordered.add(row);
      const undone = row.cells.some((cell) => nameOver(names, head, cell, row)?.label === "done" && NOT_DONE.test(text.slice(cell.start, cell.end)));
      for (const cell of row.cells) {
        const name = nameOver(names, head, cell, row);
        const from = starts.get(cell.start);
        if (from === undefined) continue;
        cells.add(from);
        if (undone) services.push({ tag: "not-done", means: "deferred", from, to: from });
        if (name === undefined) continue;
        services.push(...toldBy(name, from, undone), ...name.label === "region" ? lettersOf(tokens, from, cell) : []);
        const label = labelOf(name, text.slice(cell.start, cell.end));
        if (label !== undefined && !labels.has(from)) labels.set(from, label);
        if (name.service !== undefined && isFilled(text, cell)) services.push({ tag: "service", means: name.service, from, to: from });
      }
    }
  });
  for (const row of rows) if (row.parted !== "gaps" || ordered.has(row)) labelByFirst(text, row, starts, labels);
  return { labels, services, cells };
}

function termsByRow(rows: readonly Row[], tokens: readonly Token[], terms: readonly Term[]): ReadonlyMap<Row, readonly Term[]> {
  const told = new Map<Row, Term[]>();
  for (const term of terms) {
    const start = tokens[term.from]?.start;
    const row = start === undefined ? undefined : rows[firstWhere(rows, ({ end }) => end > start)];
    if (row === undefined) continue;
    const own = told.get(row);
    if (own === undefined) told.set(row, [term]);
    else own.push(term);
  }
  return told;
}

/** What the name of a column says of a cell in it: ordered, or done. */
function toldBy({ label }: Head, from: number, undone: boolean): readonly Term[] {
  if (label === "ordered") return [{ tag: "plan", means: "will", from, to: from }];
  return label === "done" && !undone ? [{ tag: "verb", means: "done", from, to: from }] : [];
}

/** `97110 minutes | 22 | 24`, `Pull (lb)   20   16` under `Ordered   Delivered`: the first cell tells what the numbers after it count. */
function labelByFirst(text: string, { cells }: Row, starts: ReadonlyMap<number, number>, labels: Map<number, string>): void {
  const [first, ...others] = cells;
  const words = first === undefined ? "" : text.slice(first.start, first.end);
  const label = HEADS.find(([, pattern]) => pattern.test(words))?.[0];
  if (label === undefined || words.includes(":")) return;
  for (const { start, end } of others) {
    const from = starts.get(start);
    if (from !== undefined && !labels.has(from) && BARE.test(text.slice(start, end))) labels.set(from, label);
  }
}

const SPINE: Readonly<Partial<Record<string, string>>> = { c: "cervical", t: "thoracic", l: "lumbar" };

/** The `C T` and `L` under REGION: parts of the spine by their letters alone. */
function lettersOf(tokens: readonly Token[], from: number, { end }: Cell): readonly Term[] {
  const own = tokens.slice(from, from + LONGEST_CELL).filter((token) => token.end <= end);
  const words = own.filter(({ kind }) => kind === "word");
  if (!words.every(({ text, shouted }) => SPINE[text] !== undefined && shouted === true)) return [];
  return own.flatMap(({ kind, text }, at) => (kind === "word" ? [{ tag: "level", means: SPINE[text] ?? "", from: from + at, to: from + at + 1 } as const] : []));
}

/** Tokens of `C, T, L`. */
const LONGEST_CELL = 6;

const BARE = /^\d+(?:\.\d+)?$/;

/** A row of sums names no service. */
function isSum(own: readonly Term[]): boolean {
  return own.some(({ tag }) => tag === "total" || tag === "timed") && own.every(({ tag }) => tag !== "service" && tag !== "activity");
}

const FEWEST = 5;

/** A bare number under the name of a service alone counts minutes, unless it is as small as a number of units. */
function labelOf({ label, service }: Head, words: string): string | undefined {
  if (!BARE.test(words)) return undefined;
  return label === "done" || label === "ordered" || label === "region" ? undefined : label ?? (service !== undefined && Number(words) >= FEWEST ? "minute" : undefined);
}

function isFilled(text: string, { start, end }: Cell): boolean {
  return /[\p{L}\d]/u.test(text.slice(start, end)) && !/^(?:no|n|none|n\/a)$/i.test(text.slice(start, end));
}

/** By the order of the cells where a row has as many as its head, or bars or tabs to count; else by what stands over it. */
function nameOver(names: readonly Head[], head: Row, cell: Cell, row: Row): Head | undefined {
  if (row.cells.length < 2 || row.parted !== head.parted) return undefined;
  if (row.parted !== "gaps") return names.find((name) => name.cell.column === cell.column);
  if (row.cells.length === head.cells.length) return names[cell.column];
  const shift = row.start - head.start;
  return names.find((name) => name.cell.start + shift < cell.end && cell.start < name.cell.end + shift);
}

/** The names of a row of three cells and more without any number but codes; `Min` beside `Max` is the lower pull. */
function namesOf(text: string, row: Row, tokens: readonly Token[], terms: readonly Term[]): readonly Head[] | undefined {
  const line = text.slice(row.start, row.end);
  if (row.cells.length < 2 || /[:[\]_]/.test(line) || /\d/.test(line.replaceAll(/\b(?:\d{5}|[A-Z]\d{4})\b/g, ""))) return undefined;
  const hasMost = /\bmax\b/i.test(line);
  const hasTime = row.cells.some(({ start, end }) => OF_TIME.test(text.slice(start, end)));
  const names = row.cells.map((cell): Head => {
    const words = text.slice(cell.start, cell.end);
    const kind = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
    const label = hasMost && /^min\b/i.test(words) ? "low" : kind ?? (hasTime && WEIGHT.test(words) ? "pound" : undefined);
    return { cell, label, service: serviceIn(cell, tokens, terms) };
  });
  if (row.cells.length === 2 && !isPair(text, row, names)) return undefined;
  const isTable = names.some(({ label }) => label !== undefined) || names.filter(({ service }) => service !== undefined).length > 1;
  return isTable ? names : undefined;
}

/** So far in stands a head over columns that have the names of the rows before them. */
const INDENT = 8;

/** Two columns alone are a table under `Procedure | Min`, `ORDERED   DONE`, and `sets   min` that stand to the right of the names. */
function isPair(text: string, row: Row, names: readonly Head[]): boolean {
  if (isOrder(text, row)) return true;
  const [, second] = row.cells;
  const isParted = row.parted !== "gaps" || (row.cells[0]?.start ?? 0) - row.start >= INDENT;
  return isParted && names[0]?.label === undefined && OF_TIME.test(text.slice(second?.start, second?.end));
}

/** `ORDERED   DONE` over two columns. */
function isOrder(text: string, { cells }: Row): boolean {
  const [first, second] = cells.map(({ start, end }) => text.slice(start, end));
  return cells.length === 2 && ORDERED.test(first ?? "") && DONE.test(second ?? "");
}

function serviceIn({ start, end }: Cell, tokens: readonly Token[], terms: readonly Term[]): string | undefined {
  return terms.find(({ tag, means, from }) => tag === "service" && means !== "none" && (tokens[from]?.start ?? -1) >= start && (tokens[from]?.start ?? end) < end)?.means;
}
