import { dayOf, parseD8, parseIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { refuseRow, TableRefused } from "./refused.ts";
import type { Row, Sheet } from "./sheet.ts";

/** Where the columns of a table stand, by our names for them, and the row on which its head ends. */
export interface Head { readonly places: Readonly<Record<string, number>>; readonly row: number }

/** The head of an official table comes within this many rows. */
const HEAD_ROWS = 40;

/**
 * Finds a table's head, which may run over several rows; undefined where the first two columns are nowhere.
 * Throws TableRefused where others are missing.
 */
export function headOf(sheet: Sheet, patterns: Readonly<Record<string, RegExp>>): Head | undefined {
  const titles: string[] = [];
  let best: Readonly<Record<string, number>> = {};
  for (const { number, cells } of sheet.rows()) {
    if (number > HEAD_ROWS) break;
    if (cells.filter((cell) => cell !== "").length < 2) continue;
    cells.forEach((cell, index) => { titles[index] = `${titles[index] ?? ""} ${cell}`.trim(); });
    const places = placesOf(titles, patterns);
    if (Object.keys(places).length === Object.keys(patterns).length) return { places, row: number };
    if (Object.keys(best).length === 0) best = places;
  }
  const names = Object.keys(patterns);
  const missing = names.filter((name) => best[name] === undefined);
  if (names.slice(0, 2).some((name) => missing.includes(name))) return undefined;
  throw new TableRefused(`${sheet.name}: the column "${missing.join("\", \"")}" is missing, so this is not the official table. Nothing was changed.`);
}

function placesOf(titles: readonly string[], patterns: Readonly<Record<string, RegExp>>): Readonly<Record<string, number>> {
  const found = Object.entries(patterns).map(([name, pattern]) => [name, titles.findIndex((title) => pattern.test(title))] as const);
  return Object.fromEntries(found.filter(([, place]) => place >= 0));
}

/** The rows of data under a head: empty ones and notes in a single cell left out. */
export function* dataOf(sheet: Sheet, { places, row: head }: Head): Iterable<Row> {
  const first = Object.values(places)[0] ?? 0;
  let isBegun = false;
  for (const row of sheet.rows()) {
    if (row.number <= head || isNote(row)) continue;
    isBegun ||= (row.cells[first] ?? "") !== "";
    if (isBegun) yield row;
  }
}

function isNote({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 0 || (filled.length === 1 && /\s/.test(filled[0] ?? ""));
}

/** Days as the official files write them: `20260101`, `1/31/2026`, `2026-01-31`, or the day number of a workbook. */
export function dayIn(text: string): Day | undefined {
  const [, month, dayOfMonth, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(dayOfMonth));
  if (/^\d{5}(?:\.0+)?$/.test(text)) return Math.floor(Number(text)) - WORKBOOK_EPOCH;
  return parseD8(text.replace(/\.0+$/, "")) ?? parseIsoDay(text.slice(0, 10));
}

/** 1970-01-01 as a workbook counts days. */
const WORKBOOK_EPOCH = 25_569;

/** A cell that must hold a day. */
export function dayAt(sheet: Sheet, row: Row, column: string, text: string): Day {
  return dayIn(text) ?? refuseRow(sheet.name, row.number, column, `"${text.slice(0, 20)}" is no date`);
}
