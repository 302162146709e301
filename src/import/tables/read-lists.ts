import { codeKey, LISTED } from "../../reference/index.ts";
import type { ListRow, TableKind } from "../../reference/index.ts";
import { dataOf, dayIn, headOf } from "./columns.ts";
import type { Head } from "./columns.ts";
import { readHcpcsLines, readIcdCodes, readIcdOrder } from "./read-fixed.ts";
import { refuseRow } from "./refused.ts";
import type { Row, Sheet } from "./sheet.ts";

/** One list as read from a sheet. */
export interface ListRead { readonly kind: TableKind; readonly rows: readonly ListRow[] }

const FORMS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  mue: { code: /\bcode\b/i, units: /mue values?$|^mue$/i, mai: /adjudication|\bmai\b/i },
  hcpcs: { code: /^hcpcs?(?: code)?$/i, sequence: /^seq/i, record: /rec/i, added: /^add/i, terminated: /^term/i },
  taxonomy: { code: /^code$/i, grouping: /^grouping$/i, classification: /^classification$/i },
  pos: { code: /^pos$|^place of service code/i, name: /name/i },
  carc: { code: /^(?:carc|claim adjustment reason code)$/i, text: /text|description/i },
  rarc: { code: /^(?:rarc|remittance advice remark code)$/i, text: /text|description/i },
};

/** Recognises a list by its lines or its head and reads it; none for a file that is no table we know. Throws TableRefused. */
export function readLists(sheet: Sheet): readonly ListRead[] {
  const fixed = fixedKind(sheet);
  if (fixed !== undefined) return [fixed];
  for (const [kind, columns] of Object.entries(FORMS)) {
    const head = headOf(sheet, columns);
    if (head !== undefined) return [{ kind: kind as TableKind, rows: unique(sheet, headed(sheet, kind, head)) }];
  }
  return [...reasonCodes(sheet), ...therapyList(sheet)];
}

function fixedKind(sheet: Sheet): ListRead | undefined {
  const [first = ""] = sheet.lines();
  if (/^\d{5} [A-Z][0-9A-Z]{2,6} +[01] /.test(first)) return { kind: "icd10cm", rows: readIcdOrder(sheet) };
  if (/^[A-Z]\d[0-9A-Z]{1,5} +\S/.test(first) && /icd10/i.test(sheet.name)) return { kind: "icd10cm", rows: readIcdCodes(sheet) };
  if (/^[A-Z0-9 ]{5}\d{5}[3478]/.test(first)) return { kind: "hcpcs", rows: readHcpcsLines(sheet) };
  return undefined;
}

interface Numbered { readonly row: number; readonly value: ListRow }

/** A code may stand on one row only. */
function unique(sheet: Sheet, rows: Iterable<Numbered>): readonly ListRow[] {
  const seen = new Map<string, number>();
  return Array.from(rows, ({ row, value }) => {
    const before = seen.get(value.code);
    if (before !== undefined) refuseRow(sheet.name, row, "code", `${value.code} stands on row ${before} already`);
    seen.set(value.code, row);
    return value;
  });
}

function* headed(sheet: Sheet, kind: string, head: Head): Iterable<Numbered> {
  for (const row of dataOf(sheet, head)) {
    const cell = (name: string): string => row.cells[head.places[name] ?? -1] ?? "";
    if (kind === "hcpcs" && !/^3/.test(cell("record"))) continue;
    if (kind === "pos" && /^unassigned/i.test(cell("name"))) continue;
    yield { row: row.number, value: kind === "mue" ? mueRow(sheet, row, cell) : plainRow(sheet, row, kind, cell) };
  }
}

function mueRow(sheet: Sheet, row: Row, cell: (name: string) => string): ListRow {
  const [code, units, mai] = [cell("code"), cell("units"), cell("mai").slice(0, 1)];
  if (codeKey(code) < 0) refuseRow(sheet.name, row.number, "code", `"${code.slice(0, 20)}" is no procedure code`);
  if (!/^\d{1,5}$/.test(units) || Number(units) > 65_535) refuseRow(sheet.name, row.number, "MUE value", `"${units.slice(0, 20)}" is no number of units`);
  if (!/^[123]$/.test(mai)) refuseRow(sheet.name, row.number, "MUE adjudication indicator", `"${mai}" is none of 1, 2 and 3`);
  return { code, mark: Number(mai), value: Number(units) };
}

const CODES: Readonly<Record<string, RegExp>> = {
  hcpcs: /^[A-Z0-9]\d{3}[A-Z0-9]$/, taxonomy: /^[0-9A-Z]{9}X$/, pos: /^\d{2}$/, carc: /^[A-Z]{0,2}\d{1,3}$/, rarc: /^[MN][A-Z]?\d{1,3}$/,
};

function plainRow(sheet: Sheet, row: Row, kind: string, cell: (name: string) => string): ListRow {
  const code = cell("code");
  if (CODES[kind]?.test(code) === false) refuseRow(sheet.name, row.number, "code", `"${code.slice(0, 20)}" is no code of this list`);
  const [from, through] = [dayIn(cell("added")), dayIn(cell("terminated"))];
  return { code, mark: LISTED.billable, value: 0, ...(from === undefined ? {} : { from }), ...(through === undefined ? {} : { through }) };
}

/** Reason and remark codes in one list, told apart by their second column. */
function reasonCodes(sheet: Sheet): readonly ListRead[] {
  const kinds = { CARC: [] as Numbered[], RARC: [] as Numbered[] };
  for (const { number, cells: [code = "", kind = ""] } of sheet.rows()) {
    if (kind === "CARC" || kind === "RARC") kinds[kind].push({ row: number, value: { code, mark: LISTED.billable, value: 0 } });
  }
  return Object.entries(kinds).filter(([, rows]) => rows.length > 0)
    .map(([kind, rows]) => ({ kind: kind === "CARC" ? "carc" : "rarc", rows: unique(sheet, rows) }));
}

const LEAST_THERAPY_ROWS = 3;

/** The annual therapy list, whatever its columns: a code and, on the same row, whether it is always or sometimes therapy. */
function therapyList(sheet: Sheet): readonly ListRead[] {
  const rows: Numbered[] = [];
  for (const { number, cells } of sheet.rows()) {
    const code = cells.find((cell) => codeKey(cell) >= 0);
    const standing = cells.map((cell) => /^(always|sometimes)\b/i.exec(cell)?.[1]?.toLowerCase()).find((word) => word !== undefined);
    if (code !== undefined && standing !== undefined) rows.push({ row: number, value: { code, mark: standing === "always" ? LISTED.always : LISTED.sometimes, value: 0 } });
  }
  return rows.length < LEAST_THERAPY_ROWS ? [] : [{ kind: "therapy", rows: unique(sheet, rows) }];
}
