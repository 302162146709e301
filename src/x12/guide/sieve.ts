import type { SegmentView } from "../segment.ts";
import type { Separators } from "../separators.ts";
import { COMPONENT, DIGIT, END, Gauge, ODD, PLAIN, SPACE } from "./gauge.ts";
import type { SegmentSpec, SyntaxNote } from "./guide.ts";

/** Bits of a 32-bit mask, the sign left out: segments with more elements go to the full check. */
const MOST = 30;

/**
 * Says in one pass that a segment is in order, as nearly every one is. False is no fault: it means that the full check
 * (`checkElements`) has to look. A property test holds that what passes here has no fault there.
 */
export class Sieve {
  readonly #gauges: readonly Gauge[];
  readonly #notes: readonly Note[];
  readonly #lastRequired: number;
  readonly #fits: boolean;

  constructor({ elements, notes }: Pick<SegmentSpec, "elements" | "notes">) {
    this.#gauges = elements.map((element) => new Gauge(element));
    this.#notes = notes.map(noteOf);
    this.#lastRequired = elements.findLastIndex(({ usage }) => usage === "!" || usage === "&") + 1;
    this.#fits = elements.length <= MOST;
  }

  passes(segment: SegmentView): boolean {
    const { bytes, end } = segment;
    const kinds = kindsFor(segment.separators);
    const gauges = this.#gauges;
    let at = segment.start;
    while (at < end && kinds[bytes[at] ?? 0] !== END) at++;
    let filled = 0;
    let n = 0;
    for (at++; at <= end; at++) {
      const start = at;
      const gauge = gauges[n++];
      if (gauge?.parts !== undefined) at = composite(gauge, gauge.parts, bytes, at, end, kinds);
      else at = simple(gauge, bytes, at, end, kinds);
      if (at < 0) return false;
      if (start < at) filled |= 1 << n;
    }
    return this.#fits && n >= this.#lastRequired && this.#isBalanced(filled);
  }

  #isBalanced(filled: number): boolean {
    for (const note of this.#notes) if (!keeps(note, filled)) return false;
    return true;
  }
}

/** Where an element ends that begins at `at`; -1 where it is not surely in order. */
function simple(gauge: Gauge | undefined, bytes: Uint8Array, start: number, end: number, kinds: Uint8Array): number {
  let marks = 0;
  let word = 0;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const kind = kinds[byte] ?? ODD;
    if (kind === END) break;
    marks |= kind;
    word = (word << 8) | byte;
  }
  if (start === at) return gauge?.isRequired ? -1 : at;
  return gauge?.admits(bytes, start, at, marks, word) ? at : -1;
}

/** The same of a composite. */
function composite(gauge: Gauge, parts: readonly Gauge[], bytes: Uint8Array, start: number, end: number, kinds: Uint8Array): number {
  if (start === end || kinds[bytes[start] ?? 0] === END) return gauge.isRequired ? -1 : start;
  let n = 0;
  for (let at = start; ; at++) {
    at = component(parts[n++], bytes, at, end, kinds);
    if (at < 0) return -1;
    if (at === end || kinds[bytes[at] ?? 0] === END) return isFull(parts, n) ? at : -1;
  }
}

function component(gauge: Gauge | undefined, bytes: Uint8Array, start: number, end: number, kinds: Uint8Array): number {
  let marks = 0;
  let word = 0;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const kind = kinds[byte] ?? ODD;
    if (kind === END || kind === COMPONENT) break;
    marks |= kind;
    word = (word << 8) | byte;
  }
  if (gauge === undefined) return -1;
  if (start === at) return gauge.isRequired ? -1 : at;
  return gauge.admits(bytes, start, at, marks, word) ? at : -1;
}

/** None of the parts from `n` on has to stand. */
function isFull(parts: readonly Gauge[], n: number): boolean {
  for (let rest = n; rest < parts.length; rest++) if (parts[rest]?.isRequired) return false;
  return true;
}

/** A syntax note as masks of the elements that it is about. */
interface Note { readonly kind: SyntaxNote["kind"]; readonly all: number; readonly first: number; readonly others: number }

function noteOf({ kind, elements }: SyntaxNote): Note {
  const all = elements.reduce((mask, element) => mask | (1 << element), 0);
  const first = 1 << (elements[0] ?? 0);
  return { kind, all, first, others: all & ~first };
}

function keeps({ kind, all, first, others }: Note, filled: number): boolean {
  const isFirst = (filled & first) !== 0;
  switch (kind) {
    case "P": return (filled & all) === 0 || (filled & all) === all;
    case "R": return (filled & all) !== 0;
    case "C": return !isFirst || (filled & others) === others;
    case "L": return !isFirst || (filled & others) !== 0;
    case "E": return isOneAtMost(filled & all);
  }
}

function isOneAtMost(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}

let kinds = new Uint8Array(256);
let kindsOf: Separators | undefined;

/** What each byte is under these separators: they change with the interchange, hardly ever within a file. */
function kindsFor(separators: Separators): Uint8Array {
  if (separators === kindsOf) return kinds;
  kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte === separators.element) return END;
    if (byte === separators.component) return COMPONENT;
    if (byte === separators.repetition || byte < 32 || byte > 126) return ODD;
    if (byte === 32) return SPACE;
    return byte >= 48 && byte <= 57 ? DIGIT : PLAIN;
  });
  kindsOf = separators;
  return kinds;
}
