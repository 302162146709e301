import { dayOf, formatIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import { rowsOf } from "./cells.ts";
import type { Cell, Row } from "./cells.ts";
import { isWeekday } from "./date-rows.ts";
import type { WrittenDate } from "./dates.ts";
import type { Words } from "./document.ts";
import { cellsOfOthers } from "./grid-rows.ts";
import { startingIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import { startOfLine } from "./tokens.ts";

interface Head { readonly day: Day; readonly start: number }

/**
 * The text of one visit: where a text holds several, the others are blanked, so that offsets stay. Visits are parted by dates at the head
 * of lines; a table has one in each row, or in each column. The day is the one asked about; else the last.
 */
export function visitText(words: Words, day: Day | undefined): string {
  return oneColumn(oneVisit(words, day), words, day);
}

function oneVisit(words: Words, wanted: Day | undefined): string {
  const { text } = words;
  const heads = headsOf(words, wanted);
  const firsts = heads.filter(({ day }, at) => day !== heads[at - 1]?.day);
  if (new Set(heads.map(({ day }) => day)).size < 2) return text;
  const isTable = firsts.slice(0, -1).every(({ start }, at) => isOneLine(text.slice(start, firsts[at + 1]?.start)));
  const day = chosen(firsts.map((head) => head.day), wanted);
  const pieces = firsts.map((head, at) => {
    const end = firsts[at + 1]?.start ?? (isTable ? endOfLine(text, head.start) : text.length);
    return { end, kept: head.day === day ? text.slice(head.start, end) : emptied(text.slice(head.start, end)) };
  });
  return [text.slice(0, firsts[0]?.start), ...pieces.map(({ kept }) => kept), text.slice(pieces.at(-1)?.end)].join("");
}

function chosen(days: readonly Day[], wanted: Day | undefined): Day {
  return wanted !== undefined && days.includes(wanted) ? wanted : Math.max(...days) as Day;
}

function isOneLine(words: string): boolean {
  return !words.trim().includes("\n");
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + emptied(text.slice(start, end)) + text.slice(end);
}

function emptied(words: string): string {
  return words.replaceAll(/[^\n]/g, " ");
}

/** Dates that head a line; one without its year has the year of the others, or of the day asked about. */
function headsOf(words: Words, wanted: Day | undefined): readonly Head[] {
  const dates = words.dates.filter((date) => isHead(words, date));
  const year = yearOf(dates) ?? (wanted === undefined ? undefined : Number(formatIsoDay(wanted).slice(0, 4)));
  return dates.flatMap((date) => {
    const day = date.day ?? (year === undefined ? undefined : dayOf(year, date.month, date.dayOfMonth));
    return day === undefined ? [] : [{ day, start: words.text.lastIndexOf("\n", (words.tokens[date.from]?.start ?? 0) - 1) + 1 }];
  });
}

function yearOf(dates: readonly WrittenDate[]): number | undefined {
  const day = dates.find((date) => date.day !== undefined)?.day;
  return day === undefined ? undefined : Number(formatIsoDay(day).slice(0, 4));
}

const NEAR = 4;

const OTHER: ReadonlySet<Term["tag"]> = new Set(["other-date", "signed", "history", "plan"]);

/** A date that begins its line, or follows a row's number or "Date:", "DOS" and the like there; no date of birth, injury or signature. */
function isHead({ tokens, terms }: Words, { from, to, day }: WrittenDate): boolean {
  const start = startOfLine(tokens, from);
  if (from - start > NEAR) return false;
  const before = startingIn(terms, start, from);
  if (before.some(({ tag }) => OTHER.has(tag))) return false;
  // `FRI 4/10: LBP 4`
  const isOfDay = from === start + 1 && isWeekday(tokens[start]) && tokens[to]?.text === ":";
  if (day === undefined && !isOfDay && (from !== start || tokens[to]?.apart !== true)) return false;
  return tokens.slice(start, from).every((token) => token.kind !== "word" || isWeekday(token)) || before.some(({ tag }) => tag === "visit-date");
}

/** A table with a column for each visit keeps the column of the day and what stands before the first. */
function oneColumn(text: string, { text: whole, dates, tokens }: Words, wanted: Day | undefined): string {
  const rows = rowsOf(text).map((row) => withLead(row, text));
  const places = dates.map(({ day, month, dayOfMonth, from }) => ({ day, month, dayOfMonth, start: tokens[from]?.start ?? 0 }));
  const columnsIn = (cells: readonly Cell[]): readonly Column[] => columnsOf(cells, places, text);
  const written = rowsOf(whole).map((row) => withLead(row, whole));
  const isAlone = ({ start, cells }: Row): boolean => !written.some((other) =>
    other.start !== start && other.cells.length === cells.length && columnsIn(other.cells).length > 0);
  const isHead = (row: Row): boolean => new Set(columnsIn(row.cells).map(({ date }) => `${date.month}/${date.dayOfMonth}`)).size > 1 && isAlone(row);
  const head = rows.find(isHead);
  if (head === undefined) return text;
  const columns = columnsIn(head.cells);
  const index = wanted === undefined ? -1 : columns.findIndex(({ date }) => (date.day ?? 0) === wanted || isSameDay(date, wanted));
  const kept = columns[index < 0 ? columns.length - 1 : index];
  const first = columns[0]?.cell ?? 0;
  // Over the names of the rows the head may have no cell at all.
  const lead = first === 0 && columns.length === head.cells.length ? 1 : 0;
  const below = rows.slice(rows.indexOf(head) + 1);
  const inTable = below.filter(({ cells }) => cells.length === head.cells.length + lead);
  const masked = [...inTable.map((row) => ({ row, lead })), { row: head, lead: 0 }]
    .reduce((words, { row, lead: shift }) => withColumn(words, row, first + shift, (kept?.cell ?? first) + shift), text);
  const known = new Set(inTable);
  const end = below.findIndex(({ cells }) => cells.length === 0);
  const others = (end < 0 ? below : below.slice(0, end)).filter((row) => !known.has(row) && row.parted === "gaps" && row.cells.length > 1);
  const grid = { head, columns: columns.map(({ cell }) => cell), kept: kept?.cell ?? first };
  return others.flatMap((row) => cellsOfOthers(text, row, grid)).reduce((words, { start, end: to }) => blanked(words, start, to), masked);
}

const LEAD = / {2,}|\t/g;

/** `Traction lb      60 | 65 | 65`: the name of a row and its first value, where a wide gap alone parts them before the first bar. */
function withLead(row: Row, text: string): Row {
  const [first, ...rest] = row.cells;
  if (first === undefined || row.parted !== "bars") return row;
  const gap = [...text.slice(first.start, first.end).matchAll(LEAD)].at(-1);
  if (gap === undefined) return row;
  const [name, value] = [{ ...first, end: first.start + gap.index }, { ...first, start: first.start + gap.index + gap[0].length }];
  return { ...row, cells: [name, value, ...rest] };
}

function isSameDay({ month, dayOfMonth, day }: ColumnDate, wanted: Day): boolean {
  const written = [month, dayOfMonth].map((part) => String(part).padStart(2, "0")).join("-");
  return day === undefined && formatIsoDay(wanted).endsWith(written);
}

type ColumnDate = Pick<WrittenDate, "day" | "month" | "dayOfMonth">;
interface Column { readonly cell: number; readonly date: ColumnDate }

/** Cells that hold a date and hardly more. */
function columnsOf(cells: readonly Cell[], places: readonly (ColumnDate & { readonly start: number })[], text: string): readonly Column[] {
  return cells.flatMap(({ start, end }, cell) => {
    if (end - start > LONGEST) return [];
    const date = places.find((place) => place.start >= start && place.start < end && WEEKDAY.test(text.slice(start, place.start)));
    return date === undefined ? [] : [{ cell, date }];
  });
}

const WEEKDAY = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? *)?$/i;
const LONGEST = 16;

function withColumn(text: string, { cells }: Row, first: number, kept: number): string {
  return cells.reduce((masked, { start, end }, at) => (at >= first && at !== kept ? blanked(masked, start, end) : masked), text);
}
