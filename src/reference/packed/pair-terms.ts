import type { Day } from "../../claim/index.ts";
import { PackedError } from "./form.ts";
import type { Packed } from "./form.ts";

/** Later than any day that a table holds (2149). */
export const OPEN = 0xffff;

/** Bits of a row's mark: how it may be bypassed, whether the code with the smaller number is column 2, and its part. */
export const MARK = { indicator: 3, turned: 4, partShift: 4 } as const;

/** Indicator 9 as it is packed. */
export const NEVER = 2;

/** Most terms that a number of two bytes tells apart. */
const SHORT = 65_536;

/** What is said of pairs, row by row: the first and last day of each, two by two, and its mark. */
export interface SaidRows {
  readonly days: Uint16Array;
  readonly marks: Uint8Array;
}

/** Whether a row stands on a day. One that never was in force (indicator 9) stands on none. */
export function stands({ days, marks }: SaidRows, row: number, day: Day): boolean {
  const through = days[2 * row + 1] ?? 0;
  return day >= (days[2 * row] ?? 0) && (through === OPEN || day <= through) && ((marks[row] ?? 0) & MARK.indicator) !== NEVER;
}

/**
 * Gathers what is said of pairs: the terms of a pair are all its rows in the order in which they came, and pairs of which the same is said
 * share them. Of three million pairs some thousands differ.
 */
export class TermPacker {
  /** Terms of one row, by days and mark in one number. */
  readonly #first = new Map<number, number>();
  /** Terms of more, by those of all rows but the last, and the last. */
  readonly #further = new Map<string, number>();
  readonly #rows: (readonly [from: Day, through: Day, mark: number])[] = [];
  readonly #before: number[] = [];

  /** The terms that are `before` (-1: none yet) and one more row. */
  after(before: number, from: Day, through: Day, mark: number): number {
    const said = (from * SHORT + through) * 256 + mark;
    const known = before < 0 ? this.#first.get(said) : this.#further.get(`${before} ${said}`);
    if (known !== undefined) return known;
    const term = this.#rows.push([from, through, mark]) - 1;
    this.#before.push(before);
    if (before < 0) this.#first.set(said, term);
    else this.#further.set(`${before} ${said}`, term);
    return term;
  }

  /** The columns of the terms; `terms` are those of each pair, two bytes each where that tells them apart, else four. */
  columns(terms: Uint32Array): Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array>> {
    const all = this.#rows.map((_, term) => this.#rowsOf(term));
    const starts = new Uint32Array(all.length + 1);
    all.forEach((rows, term) => { starts[term + 1] = (starts[term] ?? 0) + rows.length; });
    return {
      terms: all.length > SHORT ? terms : Uint16Array.from(terms),
      termRows: starts,
      days: Uint16Array.from(all.flatMap((rows) => rows.flatMap(([from, through]) => [from, through]))),
      marks: Uint8Array.from(all.flatMap((rows) => rows.map(([, , mark]) => mark))),
    };
  }

  #rowsOf(term: number): readonly (readonly [from: Day, through: Day, mark: number])[] {
    const [row, before = -1] = [this.#rows[term], this.#before[term]];
    return row === undefined ? [] : [...(before < 0 ? [] : this.#rowsOf(before)), row];
  }
}

/** The terms of a packed table. */
export class PairTerms implements SaidRows {
  readonly days: Uint16Array;
  readonly marks: Uint8Array;
  readonly #starts: Uint32Array;

  constructor(packed: Packed) {
    this.days = packed.u16("days");
    this.marks = packed.u8("marks");
    this.#starts = packed.u32("termRows");
  }

  /** The last of the rows of these terms that stands on a day; -1 where none does. Throws PackedError for terms that are not there. */
  standing(term: number, day: Day): number {
    const [start, end] = this.rowsOf(term);
    for (let row = end - 1; row >= start; row--) {
      if (stands(this, row, day)) return row;
    }
    return -1;
  }

  /** The first row of terms and the one after the last. */
  rowsOf(term: number): readonly [start: number, end: number] {
    const end = this.#starts[term + 1];
    if (end === undefined) throw new PackedError("the packed table is damaged: import it again");
    return [this.#starts[term] ?? 0, end];
  }
}

/** The terms of each pair, or of those `from` to `end`, in the width in which they are packed. */
export function termsOf(packed: Packed, from?: number, end?: number): Uint16Array | Uint32Array {
  return packed.head.columns["terms"]?.type === "u32" ? packed.u32("terms", from, end) : packed.u16("terms", from, end);
}
