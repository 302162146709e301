import type { Day } from "../../claim/index.ts";
import { pack } from "./form.ts";
import type { Packed, PackedSays } from "./form.ts";
import { OPEN } from "./pair-terms.ts";

/** A row of a list of codes. `mark` and `value` mean what the kind of list says: billable or not, units, MAI. */
export interface ListRow {
  readonly code: string;
  readonly mark: number;
  readonly value: number;
  readonly from?: Day;
  /** The last day on which the code is in force. */
  readonly through?: Day;
}

/** A packed list, by code. */
export interface PackedList {
  /** The row of a code; undefined where the list has it not. */
  find(code: string): ListRow | undefined;
  rows(): Iterable<ListRow>;
}

const WIDTH = 10;

/** Packs a list of codes of up to ten characters, sorted. Of two rows of a code the later one stands. */
export function packList(says: Omit<PackedSays, "rows">, rows: Iterable<ListRow>): Uint8Array {
  const sorted = [...new Map(Array.from(rows, (row) => [row.code, row])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = new Uint8Array(WIDTH * sorted.length);
  const encoder = new TextEncoder();
  sorted.forEach(({ code }, index) => { codes.set(encoder.encode(code).subarray(0, WIDTH), WIDTH * index); });
  return pack({ ...says, rows: sorted.length }, {
    codes,
    marks: Uint8Array.from(sorted, ({ mark }) => mark),
    values: Uint16Array.from(sorted, ({ value }) => value),
    days: Uint16Array.from(sorted.flatMap(({ from, through }) => [Math.max(0, from ?? 0), through ?? OPEN])),
  }, 1);
}

/** Opens a packed list: a search by halves over the bytes, so that nothing is built before the first question. */
export function packedList(packed: Packed): PackedList {
  const codes = packed.u8("codes");
  const marks = packed.u8("marks");
  const values = packed.u16("values");
  const days = packed.u16("days");
  const rowAt = (at: number, code: string): ListRow => rowOf(code, marks[at], values[at], [days[2 * at], days[2 * at + 1]]);

  function find(code: string): ListRow | undefined {
    const at = placeOf(code, marks.length, (row) => compare(codes, WIDTH * row, code));
    return at < 0 ? undefined : rowAt(at, code);
  }

  function* rows(): Iterable<ListRow> {
    const decoder = new TextDecoder();
    for (let at = 0; at < marks.length; at++) yield rowAt(at, decoder.decode(codes.subarray(WIDTH * at, WIDTH * (at + 1))).replace(/\0+$/, ""));
  }

  return { find, rows };
}

/** Questions to a list that are answered from its parts: a few claims ask no more, and whoever asks on is better served by the whole. */
const FEW = 64;

/** Opens a packed list that stays where it is (ICD-10-CM takes 1.3 MB): the first questions fetch what they touch, then all is fetched. */
export function listInParts(packed: Packed): PackedList {
  let asked = 0;
  let held: PackedList | undefined;
  const whole = (): PackedList => held ??= packedList(packed);

  function fetched(code: string): ListRow | undefined {
    const at = placeOf(code, packed.head.rows, (row) => compare(packed.u8("codes", WIDTH * row, WIDTH * (row + 1)), 0, code));
    if (at < 0) return undefined;
    const [from, through] = packed.u16("days", 2 * at, 2 * at + 2);
    return rowOf(code, packed.u8("marks", at, at + 1)[0], packed.u16("values", at, at + 1)[0], [from, through]);
  }

  return { find: (code) => (asked++ < FEW ? fetched(code) : whole().find(code)), rows: () => whole().rows() };
}

function rowOf(code: string, mark = 0, value = 0, [from = 0, through = OPEN]: readonly [Day | undefined, Day | undefined]): ListRow {
  return { code, mark, value, ...(from === 0 ? {} : { from }), ...(through === OPEN ? {} : { through }) };
}

/** The row of a code among so many, by halves; `order` tells whether a row comes before it (below 0), is it, or comes after. */
function placeOf(code: string, count: number, order: (row: number) => number): number {
  if (code.length > WIDTH) return -1;
  for (let low = 0, top = count; low < top;) {
    const middle = (low + top) >>> 1;
    const is = order(middle);
    if (is === 0) return middle;
    if (is < 0) low = middle + 1;
    else top = middle;
  }
  return -1;
}

/** The code that is packed at a place beside another one. */
function compare(codes: Uint8Array, start: number, code: string): number {
  for (let place = 0; place < WIDTH; place++) {
    const difference = (codes[start + place] ?? 0) - (place < code.length ? code.charCodeAt(place) : 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
