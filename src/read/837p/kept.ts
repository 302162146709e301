import type { SegmentTable, SegmentView } from "../../x12/index.ts";

/** More segments than the guide lets any loop have. What follows is left out, so that memory stays bounded. */
const MOST = 400;
const NONE: readonly SegmentView[] = [];

/** The segments that a node of a claim was read from, in the order in which they were taken in. */
export class Kept {
  /** The first ones, as long as they follow each other in one table: from this row up to that. */
  #table: SegmentTable | undefined = undefined;
  #from = 0;
  #to = 0;
  /** Those after them. */
  #others: SegmentView[] | undefined = undefined;

  /** Takes in a segment, as long as there is room. */
  keep(segment: SegmentView): void {
    const { table, row } = segment;
    if (table === undefined || this.#others !== undefined) keepApart(this.#others ??= [], segment, this.#to - this.#from);
    else if (this.#table === undefined) {
      this.#table = table;
      this.#from = row;
      this.#to = row + 1;
    } else if (table === this.#table && row === this.#to && row - this.#from < MOST) this.#to = row + 1;
    else keepApart(this.#others = [], segment, this.#to - this.#from);
  }

  get first(): SegmentView | undefined {
    return this.#table?.view(this.#from) ?? this.#others?.[0];
  }

  all(): readonly SegmentView[] {
    const table = this.#table;
    const others = this.#others ?? NONE;
    if (table === undefined) return others;
    const first = Array.from({ length: this.#to - this.#from }, (_, at) => table.view(this.#from + at));
    return [...first, ...others];
  }

  /** The first of a tag, and of a qualifier (its first element, or that element's first component). */
  find(code: number, qualifier?: string): SegmentView | undefined {
    const table = this.#table;
    for (let row = this.#from; row < this.#to; row++) {
      if (table?.code(row) !== code) continue;
      const segment = table.view(row);
      if (isOf(segment, qualifier)) return segment;
    }
    return this.#others?.find((segment) => segment.code === code && isOf(segment, qualifier));
  }

  /** What is made of each one of a tag. */
  map<T>(code: number, make: (segment: SegmentView) => T): readonly T[] {
    const made: T[] = [];
    const table = this.#table;
    for (let row = this.#from; row < this.#to; row++) if (table?.code(row) === code) made.push(make(table.view(row)));
    for (const segment of this.#others ?? NONE) if (segment.code === code) made.push(make(segment));
    return made;
  }

  /** How many there are of a tag. */
  count(code: number): number {
    let count = 0;
    for (let row = this.#from; row < this.#to; row++) if (this.#table?.code(row) === code) count++;
    for (const segment of this.#others ?? NONE) if (segment.code === code) count++;
    return count;
  }
}

function keepApart(others: SegmentView[], segment: SegmentView, before: number): void {
  if (before + others.length < MOST) others.push(segment.lasting());
}

function isOf(segment: SegmentView, qualifier: string | undefined): boolean {
  return qualifier === undefined || segment.shortText(1) === qualifier || segment.component(1, 1) === qualifier;
}
