import type { Day } from "../../claim/index.ts";

/** What a packed table holds. The Medicaid tables are kept apart: they are other values for other payers. */
export type TableKind
  = | "ncci-ptp" | "ncci-ptp-medicaid" | "mue" | "mue-medicaid" | "icd10cm" | "hcpcs" | "therapy" | "pos" | "taxonomy" | "carc" | "rarc";

/** The head of a packed table: what it is, which days it speaks of and where each column lies. */
export interface PackedHead {
  readonly kind: TableKind;
  /** `2026Q4`, `FY2026`, `2026`, `25.1`: the edition as its maker counts. */
  readonly quarter: string;
  /** The days of service that the edition is made for; `through` is the last of them. */
  readonly from: Day;
  readonly through: Day;
  readonly rows: number;
  /** Of a list with headers in it: the rows that may stand on a claim. */
  readonly billable?: number;
  /** File names that it was read from. */
  readonly files: readonly string[];
  /** ISO day of the import. */
  readonly importedOn: string;
  /** Parts of a table that comes in several; empty where it came whole. */
  readonly parts: readonly number[];
  /** False where parts are still missing, so that a row that is absent proves nothing. */
  readonly whole: boolean;
  readonly columns: Readonly<Record<string, ColumnPlace>>;
  /** Length of the whole file in bytes. */
  readonly bytes: number;
  /** Checksum of the columns; absent in tables packed before there was one. */
  readonly sum?: number;
}

/** Where a column lies: `at` counts bytes from the start of the file and is a multiple of 8. */
export interface ColumnPlace {
  readonly type: "u8" | "u16" | "u32";
  readonly at: number;
  readonly length: number;
}

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** A packed table: its head, and its columns, whole or `from` a place to `end`: views on its bytes, or what is fetched of them. */
export interface Packed {
  readonly head: PackedHead;
  u8(name: string, from?: number, end?: number): Uint8Array;
  u16(name: string, from?: number, end?: number): Uint16Array;
  u32(name: string, from?: number, end?: number): Uint32Array;
}

/** Fetches so many bytes of a packed table from a place on. Throws PackedError where they are not there. */
export type FetchPart = (at: number, length: number) => Uint8Array;

/** A file that is no packed table, is cut short, or is of another version of the form. */
export class PackedError extends Error {
  override readonly name = "PackedError";
}

const MAGIC = "CWTB";
/** Forms that are read. Lists are packed in the first, pairs in the second: in the first they have a column a row (`first-form.ts`). */
const FORMS = { least: 1, most: 2 } as const;
const START = 12;
const SIZES = { u8: 1, u16: 2, u32: 4 } as const;

/** Everything of a head that the maker of a table says; the rest follows from the columns. */
export type PackedSays = Omit<PackedHead, "columns" | "bytes" | "sum">;

/** Packs columns into one run of bytes, little-endian: `CWTB`, form, length of the head, head, columns. */
export function pack(says: PackedSays, columns: Readonly<Record<string, Column>>, form: 1 | 2): Uint8Array {
  const sized = placed(says, columns, 0);
  const room = aligned(START + textOf(sized).length + 256);
  const head = placed(says, columns, room);
  const bytes = new Uint8Array(head.bytes);
  for (const [name, column] of Object.entries(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), head.columns[name]?.at ?? 0);
  }
  const view = new DataView(bytes.buffer);
  const text = textOf({ ...head, sum: sumOf(bytes, room) });
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, form, true);
  view.setUint32(8, text.length, true);
  bytes.set(text, START);
  return bytes;
}

/** FNV-1a over words of four bytes, from `start` (a multiple of 8) on: a changed byte changes it. */
function sumOf(bytes: Uint8Array, start: number): number {
  const whole = bytes.length - bytes.length % 4;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + start, (whole - start) / 4);
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  for (const byte of bytes.subarray(whole)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** Whether the columns of a whole packed table are those that were packed; true where it was packed without a checksum. */
export function isIntact(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  if (head.sum === undefined) return true;
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  return sumOf(own, Math.min(...Object.values(head.columns).map(({ at }) => at))) === head.sum;
}

function placed(says: PackedSays, columns: Readonly<Record<string, Column>>, start: number): PackedHead {
  const places: Record<string, ColumnPlace> = {};
  let at = start;
  for (const [name, column] of Object.entries(columns)) {
    places[name] = { type: column instanceof Uint8Array ? "u8" : column instanceof Uint16Array ? "u16" : "u32", at, length: column.length };
    at = aligned(at + column.byteLength);
  }
  return { ...says, columns: places, bytes: at };
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}

function textOf(head: PackedHead): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(head));
}

/** Reads the head alone, from the first bytes of a file. Throws PackedError. */
export function headOf(bytes: Uint8Array): PackedHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < START || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw new PackedError("this is no packed table");
  const form = view.getUint32(4, true);
  if (form < FORMS.least || form > FORMS.most) {
    throw new PackedError(`this is form ${form} of a packed table, and this version reads forms ${FORMS.least} to ${FORMS.most}`);
  }
  const length = view.getUint32(8, true);
  if (bytes.length < START + length) throw new PackedError("the packed table is cut short");
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(START, START + length))) as PackedHead;
  } catch {
    throw new PackedError("the head of the packed table is damaged");
  }
}

/** Opens a whole packed table; its columns are views on `bytes`, which must not change. Throws PackedError. */
export function unpack(bytes: Uint8Array): Packed {
  const head = headOf(bytes);
  if (bytes.length !== head.bytes) throw new PackedError("the packed table is cut short");
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  return inParts(head, (at, length) => own.subarray(at, at + length));
}

/** Opens a packed table that stays where it is. */
export function inParts(head: PackedHead, fetch: FetchPart): Packed {
  const part = (name: string, type: ColumnPlace["type"], from = 0, end?: number): readonly [ArrayBufferLike, number, number] => {
    const { at, length } = columnOf(head, name, type);
    const rows = Math.max(0, Math.min(end ?? length, length) - from);
    const bytes = fetch(at + from * SIZES[type], rows * SIZES[type]);
    const own = bytes.byteOffset % SIZES[type] === 0 ? bytes : bytes.slice();
    return [own.buffer, own.byteOffset, rows];
  };
  return {
    head,
    u8: (name, from, end) => new Uint8Array(...part(name, "u8", from, end)),
    u16: (name, from, end) => new Uint16Array(...part(name, "u16", from, end)),
    u32: (name, from, end) => new Uint32Array(...part(name, "u32", from, end)),
  };
}

function columnOf({ columns, bytes }: PackedHead, name: string, type: ColumnPlace["type"]): ColumnPlace {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column?.type !== type || column.at + column.length * SIZES[type] > bytes) throw new PackedError(`the packed table lacks its column ${name}`);
  return column;
}
