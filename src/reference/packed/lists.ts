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

  function rowAt(at: number, code: string): ListRow {
    const from = days[2 * at] ?? 0;
    const through = days[2 * at + 1] ?? OPEN;
    const dated = { ...(from === 0 ? {} : { from }), ...(through === OPEN ? {} : { through }) };
    return { code, mark: marks[at] ?? 0, value: values[at] ?? 0, ...dated };
  }

  function compare(at: number, code: string): number {
    for (let place = 0; place < WIDTH; place++) {
      const difference = (codes[WIDTH * at + place] ?? 0) - (place < code.length ? code.charCodeAt(place) : 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  function find(code: string): ListRow | undefined {
    if (code.length > WIDTH) return undefined;
    for (let low = 0, top = marks.length; low < top;) {
      const middle = (low + top) >>> 1;
      const order = compare(middle, code);
      if (order === 0) return rowAt(middle, code);
      if (order < 0) low = middle + 1;
      else top = middle;
    }
    return undefined;
  }

  function* rows(): Iterable<ListRow> {
    const decoder = new TextDecoder();
    for (let at = 0; at < marks.length; at++) yield rowAt(at, decoder.decode(codes.subarray(WIDTH * at, WIDTH * (at + 1))).replace(/\0+$/, ""));
  }

  return { find, rows };
}
