import { LISTED } from "../../reference/index.ts";
import type { ListRow } from "../../reference/index.ts";
import { dayIn } from "./columns.ts";
import { refuseRow } from "./refused.ts";
import type { Sheet } from "./sheet.ts";

/** The ICD-10-CM order file: a running number, the code without its point, whether it may be billed, and its words. */
export function readIcdOrder(sheet: Sheet): readonly ListRow[] {
  const rows: ListRow[] = [];
  const seen = new Set<string>();
  for (const line of sheet.lines()) {
    if (line.trim() === "") continue;
    const number = rows.length + 1;
    const [, order, code = "", billable] = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) +([01]) /.exec(line) ?? [];
    if (order === undefined) refuseRow(sheet.name, number, "code", "this is no line of the order file");
    if (Number(order) !== number) refuseRow(sheet.name, number, "order number", `it says ${order}; rows are missing or out of order`);
    if (seen.has(code)) refuseRow(sheet.name, number, "code", `${code} is there twice`);
    seen.add(code);
    rows.push({ code, mark: billable === "1" ? LISTED.billable : LISTED.header, value: 0 });
  }
  return rows;
}

/** The ICD-10-CM codes file: only codes that may be billed. */
export function readIcdCodes(sheet: Sheet): readonly ListRow[] {
  const rows: ListRow[] = [];
  const seen = new Set<string>();
  for (const line of sheet.lines()) {
    if (line.trim() === "") continue;
    const code = /^([A-Z][0-9A-Z]{2,6}) +\S/.exec(line)?.[1] ?? refuseRow(sheet.name, rows.length + 1, "code", "this is no line of the codes file");
    if (seen.has(code)) refuseRow(sheet.name, rows.length + 1, "code", `${code} is there twice`);
    seen.add(code);
    rows.push({ code, mark: LISTED.billable, value: 0 });
  }
  return rows;
}

/** Places of the HCPCS record of 320 characters, as its layout file counts them, from 0. */
const HCPCS = { code: [0, 5], record: [10, 11], added: [268, 276], terminated: [284, 292] } as const;
/** A record that begins a procedure; others go on with its words or are modifiers. */
const PROCEDURE = "3";

/** The HCPCS file of fixed width (`HCPC2026_OCT_ANWEB.txt`). */
export function readHcpcsLines(sheet: Sheet): readonly ListRow[] {
  const rows = new Map<string, ListRow>();
  let number = 0;
  for (const line of sheet.lines()) {
    number++;
    const cell = ([from, to]: readonly [number, number]): string => line.slice(from, to).trim();
    if (line.trim() === "" || cell(HCPCS.record) !== PROCEDURE) continue;
    const code = cell(HCPCS.code);
    if (!/^[A-Z0-9]\d{3}[A-Z0-9]$/.test(code)) refuseRow(sheet.name, number, "code", `"${code}" is no code`);
    if (rows.has(code)) refuseRow(sheet.name, number, "code", `${code} is there twice`);
    const [from, through] = [optionalDay(sheet, number, cell(HCPCS.added)), optionalDay(sheet, number, cell(HCPCS.terminated))];
    const days = { ...(from === undefined ? {} : { from }), ...(through === undefined ? {} : { through }) };
    rows.set(code, { code, mark: LISTED.billable, value: 0, ...days });
  }
  return [...rows.values()];
}

function optionalDay(sheet: Sheet, row: number, text: string): number | undefined {
  if (text === "") return undefined;
  return dayIn(text) ?? refuseRow(sheet.name, row, "date", `"${text}" is no date`);
}
