import type { Where } from "../claim/index.ts";
import { positionOf } from "./position.ts";
import { decodeText, internText } from "./text.ts";
import type { SegmentTable } from "./segment-table.ts";
import type { Separators } from "./separators.ts";

/** Bytes from `start` to `end` (exclusive), counted from the start of the file. */
export type ByteSpan = readonly [start: number, end: number];

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/**
 * One segment, still in bytes: nothing is decoded until it is asked for.
 * It keeps the chunk that it was read from, so that chunk must not be written to while the segment is in use.
 * Elements and components are numbered from 1, as the guides do.
 *
 * A reader may lend one view for all of its segments, each until the next. Who keeps one keeps its `table` and `row`, or its `lasting`
 * view.
 */
export class SegmentView {
  /** The bytes that hold it, from `start` to `end`, terminator left out. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Where it begins, in bytes from the start of the file. */
  readonly offset: number;
  /** Its number in the file, from 1. */
  readonly ordinal: number;
  readonly separators: Separators;
  /** The tag as one number: see `tagCode`. */
  readonly code: number;
  /** Where a segment that is lent is written down, and in which row. A view that lasts has none. */
  readonly table: SegmentTable | undefined = undefined;
  readonly row: number = 0;

  constructor(bytes: Uint8Array, start: number, end: number, offset: number, ordinal: number, separators: Separators) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.offset = offset;
    this.ordinal = ordinal;
    this.separators = separators;
    this.code = tagCodeAt(bytes, start, end, separators.element);
  }

  /** Turns to the segments of another table: for the reader that lends it. */
  enter(this: Changing<SegmentView>, table: SegmentTable, bytes: Uint8Array, separators: Separators): void {
    this.table = table;
    this.bytes = bytes;
    this.separators = separators;
  }

  /** Turns to another segment of its table. */
  turnTo(this: Changing<SegmentView>, row: number, start: number, end: number, code: number, offset: number, ordinal: number): void {
    this.row = row;
    this.start = start;
    this.end = end;
    this.offset = offset;
    this.ordinal = ordinal;
    this.code = code;
  }

  /** The view itself; of a segment that is lent, one that stays with it. */
  lasting(): SegmentView {
    return this.table === undefined ? this : this.table.view(this.row);
  }

  tag(): string {
    return internText(this.bytes, this.start, this.#endOf(this.start));
  }

  /** The text of an element as written, its components with their separators; empty where there is none. */
  text(element: number): string {
    const start = this.startOf(element);
    return start < 0 ? "" : decodeText(this.bytes, start, this.#endOf(start));
  }

  /** As `text`, for short values that come again and again. */
  shortText(element: number): string {
    const start = this.startOf(element);
    return start < 0 ? "" : internText(this.bytes, start, this.#endOf(start));
  }

  /** The text of one component of an element; component 1 of a simple element is the element. */
  component(element: number, component: number): string {
    const span = this.componentSpan(element, component);
    return span === undefined ? "" : decodeText(this.bytes, span[0] - this.#base(), span[1] - this.#base());
  }

  /** How many elements follow the tag. */
  elementCount(): number {
    let count = 0;
    for (let i = this.start; i < this.end; i++) if (this.bytes[i] === this.separators.element) count++;
    return count;
  }

  /** Where an element stands in the file: an empty span if it is there and empty, `undefined` beyond the segment's end. */
  elementSpan(element: number): ByteSpan | undefined {
    const start = this.startOf(element);
    return start < 0 ? undefined : [this.#base() + start, this.#base() + this.#endOf(start)];
  }

  componentSpan(element: number, component: number): ByteSpan | undefined {
    let start = this.startOf(element);
    if (start < 0) return undefined;
    const end = this.#endOf(start);
    const separator = this.separators.component;
    for (let n = 1; ; n++) {
      let stop = start;
      while (stop < end && this.bytes[stop] !== separator) stop++;
      if (n === component) return [this.#base() + start, this.#base() + stop];
      if (stop >= end) return undefined;
      start = stop + 1;
    }
  }

  /** The whole segment, terminator left out. */
  get span(): ByteSpan {
    return [this.offset, this.offset + this.end - this.start];
  }

  get raw(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  /** Its place for a report; with an element number, that element's place if it is there. */
  where(element?: number, component?: number): Where {
    if (element === undefined) return { segment: this.ordinal, bytes: this.span };
    const name = positionOf(this.tag(), element, component);
    const span = component === undefined ? this.elementSpan(element) : this.componentSpan(element, component);
    return { segment: this.ordinal, element: name, bytes: span ?? this.span };
  }

  #base(): number {
    return this.offset - this.start;
  }

  /** The first byte of an element in `bytes`; -1 beyond the segment's end. */
  startOf(element: number): number {
    const { bytes, end } = this;
    const separator = this.separators.element;
    let left = element;
    for (let i = this.start; i < end; i++) if (bytes[i] === separator && --left === 0) return i + 1;
    return -1;
  }

  #endOf(start: number): number {
    const { bytes, end } = this;
    const separator = this.separators.element;
    let i = start;
    while (i < end && bytes[i] !== separator) i++;
    return i;
  }
}

/** A tag of two or three characters as one number, to switch on: `tagCode("CLM")`. */
export function tagCode(tag: string): number {
  return (tag.charCodeAt(0) << 16) | (tag.charCodeAt(1) << 8) | (tag.length > 2 ? tag.charCodeAt(2) : 0);
}

/** The tag's number at `at`; 0 for anything but two or three capital letters and digits, a letter first. */
export function tagCodeAt(bytes: Uint8Array, at: number, end: number, separator: number): number {
  const first = bytes[at] ?? 0;
  const second = at + 1 < end ? bytes[at + 1] ?? 0 : 0;
  if (first < 65 || first > 90 || TAG_BYTES[second] !== 1) return 0;
  const head = (first << 16) | (second << 8);
  const third = bytes[at + 2] ?? 0;
  if (at + 2 >= end || third === separator) return head;
  const isWhole = at + 3 >= end || bytes[at + 3] === separator;
  return isWhole && TAG_BYTES[third] === 1 ? head | third : 0;
}

/** 1 for capital letters and digits. */
const TAG_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) ? 1 : 0);
