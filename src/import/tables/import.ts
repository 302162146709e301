import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseIsoDay } from "../../claim/index.ts";
import { LISTED, packedPairs, packList, PairPacker, unpack } from "../../reference/index.ts";
import type { ListRow, PackedHead, PackedSays, PairRow, TableKind } from "../../reference/index.ts";
import type { Head } from "./columns.ts";
import { editionOf, partOf } from "./edition.ts";
import type { Edition } from "./edition.ts";
import { pathOf, store } from "./folder.ts";
import { readLists } from "./read-lists.ts";
import { pairsHead, readPairs } from "./read-pairs.ts";
import { refuseRow, TableRefused } from "./refused.ts";
import type { Sheet } from "./sheet.ts";
import { sheetsOf } from "./sheets.ts";

export interface ImportOptions {
  readonly folder: string;
  /** The edition, where the files do not say it. */
  readonly quarter?: string;
  /** ISO day that is noted as the day of the import. */
  readonly today: string;
}

/** A table that has been put in its place. */
export type Imported = Pick<PackedHead, "kind" | "quarter" | "rows" | "parts" | "whole"> & { readonly path: string };

const UNKNOWN = "no official list that is known here is in it. Take the file from the page that gives the list away (the Tables screen and "
  + "\"claimwright tables status\" name each), and leave its name as it was downloaded.";

/** CMS gives the pairs of practitioners in four parts. */
const PARTS = 4;

interface PairSheet { readonly sheet: Sheet; readonly head: Head; readonly part: number }
interface Gathered {
  readonly kind: TableKind;
  readonly edition: Edition;
  readonly pairs: PairSheet[];
  readonly files: string[];
  rows?: readonly ListRow[];
}

/** Reads official files as they were downloaded and keeps them packed; all are checked before any is put in place. Throws TableRefused. */
export function importFiles(paths: readonly string[], options: ImportOptions): readonly Imported[] {
  const tables = new Map<string, Gathered>();
  for (const path of paths) gather(basename(path), readFileSync(path), options, tables);
  const packed = Array.from(tables.values(), (table) => packedOf(table, options));
  return packed.map((bytes) => {
    const { head } = unpack(bytes);
    const path = pathOf(options.folder, head);
    store(path, bytes);
    return { kind: head.kind, quarter: head.quarter, rows: head.rows, parts: head.parts, whole: head.whole, path };
  });
}

function gather(file: string, bytes: Uint8Array, options: ImportOptions, tables: Map<string, Gathered>): void {
  const before = tables.size;
  let known = 0;
  for (const sheet of sheetsOf(file, bytes)) known += take(sheet, file, options, tables) ? 1 : 0;
  if (known === 0 && tables.size === before) throw new TableRefused(`${file}: ${UNKNOWN}`);
}

function take(sheet: Sheet, file: string, options: ImportOptions, tables: Map<string, Gathered>): boolean {
  refuseOthers(sheet.name);
  const head = pairsHead(sheet);
  if (head !== undefined) {
    const table = tableOf("ncci-ptp", sheet, options, tables);
    table.pairs.push({ sheet, head, part: partOf(sheet.name) });
    table.files.push(file);
    return true;
  }
  const lists = readLists(sheet);
  for (const { kind, rows } of lists) {
    if (rows.length === 0) throw new TableRefused(`${sheet.name}: there is no row in it. Nothing was changed.`);
    const table = tableOf(kind, sheet, options, tables);
    // Of several sheets of one download the fuller stands: the order file of ICD-10-CM has the headers too.
    if (rows.length > (table.rows?.length ?? 0)) table.rows = rows;
    if (!table.files.includes(file)) table.files.push(file);
  }
  return lists.length > 0;
}

/** The tables of hospitals and suppliers look the same and say other things. */
function refuseOthers(name: string): void {
  if (!/outpatient|\bDME\b|_DME|ccioph|hospital|supplier/i.test(name)) return;
  throw new TableRefused(`${name}: this is the table of hospitals or suppliers. Import the one for practitioner services.`);
}

function tableOf(kind: TableKind, sheet: Sheet, { quarter, today }: ImportOptions, tables: Map<string, Gathered>): Gathered {
  const own = /medicaid|\bMCD/i.test(sheet.name) && (kind === "ncci-ptp" || kind === "mue") ? `${kind}-medicaid` as const : kind;
  const edition = editionOf(own, sheet.name, quarter, parseIsoDay(today) ?? 0);
  const key = `${own} ${edition.quarter}`;
  const table = tables.get(key) ?? { kind: own, edition, pairs: [], files: [] };
  tables.set(key, table);
  return table;
}

function packedOf(table: Gathered, options: ImportOptions): Uint8Array {
  const { kind, edition, files } = table;
  const says = { kind, ...edition, files: [...new Set(files)], importedOn: options.today };
  if (table.rows === undefined) return packedPairsOf(table, says, options);
  return packList({ ...says, ...billableOf(kind, table.rows), parts: [], whole: true }, table.rows);
}

/** Diagnosis lists hold headers too: how many codes may stand on a claim. */
function billableOf(kind: TableKind, rows: readonly ListRow[]): Pick<PackedHead, "billable"> {
  return kind === "icd10cm" ? { billable: rows.filter(({ mark }) => mark === LISTED.billable).length } : {};
}

type Says = Omit<PackedSays, "rows" | "parts" | "whole">;

/** Which rows of the packer a sheet gave, from `start`, and their rows in the file. */
interface Place { readonly sheet: Sheet; readonly start: number; readonly rows: readonly number[] }

function packedPairsOf({ pairs }: Gathered, says: Says, { folder }: ImportOptions): Uint8Array {
  const packer = new PairPacker();
  const places: Place[] = [];
  const parts = new Set(pairs.map(({ part }) => part).filter((part) => part > 0));
  for (const { sheet, head, part } of pairs) {
    const start = packer.count;
    places.push({ sheet, start, rows: readPairs(sheet, head, part, packer) });
    if (packer.count === start) throw new TableRefused(`${sheet.name}: there is no row in it. Nothing was changed.`);
  }
  const kept = parts.size === 0 ? undefined : earlier(pathOf(folder, says), parts);
  for (const row of kept?.rows ?? []) packer.add(row);
  const all = [...new Set([...parts, ...kept?.parts ?? []])].sort();
  const whole = all.length === 0 || Array.from({ length: PARTS }, (_, index) => index + 1).every((part) => all.includes(part));
  const again = packer.repeated();
  if (again !== undefined) refuseRepeated(again, places);
  return packer.pack({ ...says, files: [...new Set([...kept?.files ?? [], ...says.files])], parts: all, whole });
}

interface Earlier { readonly rows: readonly PairRow[]; readonly parts: readonly number[]; readonly files: readonly string[] }

/** What was imported of the same edition before, without the parts that come anew. */
function earlier(path: string, parts: ReadonlySet<number>): Earlier | undefined {
  if (!existsSync(path)) return undefined;
  const packed = unpack(readFileSync(path));
  if (packed.head.parts.length === 0) return undefined;
  const rows = [...packedPairs(packed).rows()].filter(({ part }) => !parts.has(part));
  return { rows, parts: packed.head.parts, files: packed.head.files };
}

function refuseRepeated(at: number, places: readonly Place[]): never {
  const place = places.findLast(({ start }) => start <= at);
  refuseRow(place?.sheet.name ?? "the parts together", place?.rows[at - place.start] ?? 0, "columns 1 and 2", "this pair stands there twice from the same day");
}
