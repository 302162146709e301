import { formatIsoDay, known, unknown } from "../../claim/index.ts";
import type { Day, Known } from "../../claim/index.ts";
import { remembering } from "../../claim/remembering.ts";
import type { Citation } from "../citation.ts";
import type { CodeEntry, CodeSet, CodeSets } from "../code-sets.ts";
import { MUE_ZEROS } from "../mue-data.ts";
import type { Mue, MueTable } from "../mue.ts";
import type { PtpTable } from "../ptp.ts";
import type { SourceId } from "../sources.ts";
import type { TableInfo, Tables, TherapyTable } from "../table.ts";
import { inParts, unpack } from "./form.ts";
import type { FetchPart, Packed, PackedHead, TableKind } from "./form.ts";
import { listInParts, packedList } from "./lists.ts";
import type { ListRow, PackedList } from "./lists.ts";
import { packedPairs } from "./pairs.ts";
import { pairsInParts } from "./pairs-in-parts.ts";

/** A packed table that may be asked for: its bytes are fetched at the first question of its days. */
export interface PackedFile {
  readonly head: PackedHead;
  readonly bytes: () => Uint8Array;
  /** Where it can be read in parts, it is, instead of being held whole: pairs always, lists until they are asked much. */
  readonly part?: FetchPart;
}

/** Which document a loaded table is. */
export const TABLE_SOURCE: Readonly<Record<TableKind, SourceId>> = {
  "ncci-ptp": "cms-ncci-ptp",
  "ncci-ptp-medicaid": "cms-ncci-medicaid",
  mue: "cms-mue",
  "mue-medicaid": "cms-ncci-medicaid",
  icd10cm: "cms-icd10cm",
  hcpcs: "cms-hcpcs",
  therapy: "cms-therapy-code-list",
  pos: "cms-place-of-service",
  taxonomy: "nucc-taxonomy",
  carc: "x12-code-lists",
  rarc: "x12-code-lists",
};

/** What a list's mark says of a code. */
export const LISTED = { header: 0, billable: 1, always: 1, sometimes: 2 } as const;

interface Edition<T> { readonly head: PackedHead; open(): T }

/** What an office has loaded, several editions side by side, each for its own days. A look-up in a damaged file throws PackedError. */
export function packedTables(files: readonly PackedFile[]): Tables {
  const lists = (kind: TableKind): readonly Edition<PackedList>[] => editionsOf(files, kind, packedList, listInParts);
  const codes = codeSets(new Map(SETS.map((set) => [set, lists(set)])));
  const therapy = lists("therapy");
  const infos = files.map(infoOf);
  return {
    ptp: ptpOf(editionsOf(files, "ncci-ptp", packedPairs, pairsInParts)),
    mue: mueOf(lists("mue")),
    ...(SETS.some((set) => lists(set).length > 0) ? { codes } : {}),
    ...(therapy.length > 0 ? { therapy: therapyOf(therapy) } : {}),
    infos: () => infos,
  };
}

const SETS: readonly CodeSet[] = ["icd10cm", "hcpcs", "taxonomy", "pos", "carc", "rarc"];

function infoOf({ head: { kind, quarter, rows } }: PackedFile): TableInfo {
  return { name: kind, quarter, rows, source: TABLE_SOURCE[kind], confidence: "verified" };
}

/** Editions of a kind, the oldest first, each opened once: in parts, where both the table and its file can be. */
function editionsOf<T>(
  files: readonly PackedFile[], kind: TableKind, whole: (packed: Packed) => T, partly?: (parts: Packed) => T,
): readonly Edition<T>[] {
  const sorted = files.filter(({ head }) => head.kind === kind).sort((a, b) => a.head.from - b.head.from);
  return sorted.map(({ head, bytes, part }) => {
    let opened: T | undefined;
    const open = (): T => (partly !== undefined && part !== undefined ? partly(inParts(head, part)) : whole(unpack(bytes())));
    return { head, open: () => opened ??= open() };
  });
}

/** The edition made for a day. */
function ofDay<T extends { readonly head: PackedHead }>(editions: readonly T[], day: Day): T | undefined {
  for (let at = editions.length - 1; at >= 0; at--) {
    const edition = editions[at];
    if (edition !== undefined && edition.head.from <= day && day <= edition.head.through) return edition;
  }
  return undefined;
}

/** An edition keeps pairs of earlier years with their dates, so the next later one speaks for a quarter that is not loaded. */
function ptpOf(editions: readonly Edition<PtpTable>[]): PtpTable {
  return {
    find(a, b, day) {
      const edition = ofDay(editions, day) ?? editions.find(({ head }) => head.from > day);
      return edition === undefined ? { is: "uncovered" } : edition.open().find(a, b, day);
    },
  };
}

/** Codes of which an edition's answer is kept: more than an office bills. */
const MOST_CODES = 1024;
const NO_LIMIT: Known<Mue> = unknown("table-absent:mue");

function mueOf(editions: readonly Edition<PackedList>[]): MueTable {
  const limits = editions.map(({ head, open }) => {
    const limitOf = remembering(MOST_CODES, (code: string) => limitIn(head, open().find(code), code));
    return { head, limitOf };
  });
  return {
    find: (code, day) => (day === undefined ? limits.at(-1) : ofDay(limits, day))?.limitOf(code) ?? NO_LIMIT,
  };
}

function limitIn(head: PackedHead, row: ListRow | undefined, code: string): Known<Mue> {
  if (row === undefined) return NO_LIMIT;
  const citation = citationOf(head, code);
  const mai = row.mark === 1 ? 1 : row.mark === 2 ? 2 : 3;
  return known(row.value > 0 ? { units: row.value, mai, citation } : { units: 0, mai, zero: MUE_ZEROS[code] ?? "not-payable", citation });
}

function citationOf({ kind, quarter, from, importedOn }: PackedHead, section: string): Citation {
  return { source: TABLE_SOURCE[kind], section: `${section}, ${quarter}`, from: formatIsoDay(from), checkedOn: importedOn, confidence: "verified" };
}

type Listed = NonNullable<ReturnType<TherapyTable["find"]>>;

function therapyOf(editions: readonly Edition<PackedList>[]): TherapyTable {
  const lists = editions.map(({ head, open }) => {
    const listedAs = remembering(MOST_CODES, (code: string) => listedIn(head, open().find(code), code));
    return { head, listedAs };
  });
  return { find: (code, day) => ofDay(lists, day)?.listedAs(code) };
}

function listedIn(head: PackedHead, row: ListRow | undefined, code: string): Listed {
  const listing = row?.mark === LISTED.always ? "always" : row?.mark === LISTED.sometimes ? "sometimes" : "none";
  return { listing, citation: citationOf(head, code) };
}

function codeSets(sets: ReadonlyMap<CodeSet, readonly Edition<PackedList>[]>): CodeSets {
  const kept = new Map([...sets].map(([set, editions]) => [set, editions.map((edition) => listedBy(set, edition))]));
  const entry = (set: CodeSet, code: string, day: Day): CodeEntry | undefined => {
    const lists = kept.get(set);
    if (lists === undefined || lists.length === 0 || (set === "hcpcs" && !LEVEL_TWO.test(code))) return undefined;
    const current = ofDay(lists, day);
    const list = current ?? lists.findLast(({ head }) => head.through < day);
    return list?.[current === undefined ? "stale" : "current"][standing(list.rowOf(code), day)];
  };
  return { entry };
}

type Entries = Readonly<Record<CodeEntry["is"], CodeEntry>>;

/** An edition of a list, with the rows that were asked for and all that it can say. */
function listedBy(set: CodeSet, { head, open }: Edition<PackedList>) {
  const rowOf = remembering(MOST_CODES, (code: string) => open().find(set === "icd10cm" ? code.replace(".", "") : code) ?? NO_ROW);
  return { head, rowOf, current: entriesOf(head, false), stale: entriesOf(head, true) };
}

function entriesOf({ quarter }: PackedHead, stale: boolean): Entries {
  const entry = (is: CodeEntry["is"]): CodeEntry => ({ is, quarter, stale });
  return { billable: entry("billable"), header: entry("header"), absent: entry("absent") };
}

/** What a list answers of a code that it does not have. */
const NO_ROW: ListRow = { code: "", mark: LISTED.header, value: 0 };

/** The HCPCS file holds level II without the dental codes: of a CPT code it says nothing. */
const LEVEL_TWO = /^[A-CE-V]\d{4}$/;

function standing(row: ListRow, day: Day): CodeEntry["is"] {
  if (row === NO_ROW || day < (row.from ?? 0) || (row.through !== undefined && day > row.through)) return "absent";
  return row.mark === LISTED.header ? "header" : "billable";
}
