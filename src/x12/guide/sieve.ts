import type { SegmentView } from "../segment.ts";
import type { Separators } from "../separators.ts";
import { internText } from "../text.ts";
import type { ElementSpec, SegmentSpec, SyntaxNote } from "./guide.ts";
import { valueFault } from "./values.ts";

/** What the bytes of an element are, as bits that add up over it. */
const [DIGIT, SPACE, PLAIN, COMPONENT, ODD, END] = [1, 2, 4, 8, 16, 32] as const;
/** Bits of a 32-bit mask, the sign left out: segments with more elements go to the full check. */
const MOST = 30;

/**
 * Says in one pass that a segment is in order, as nearly every one is. False is no fault: it means that the full check
 * (`checkElements`) has to look. A property test holds that what passes here has no fault there.
 */
export class Sieve {
  readonly #elements: readonly ElementSpec[];
  readonly #notes: readonly SyntaxNote[];
  readonly #lastRequired: number;
  readonly #fits: boolean;

  constructor({ elements, notes }: Pick<SegmentSpec, "elements" | "notes">) {
    this.#elements = elements;
    this.#notes = notes;
    this.#lastRequired = elements.findLastIndex(({ usage }) => usage === "!") + 1;
    this.#fits = elements.length <= MOST;
  }

  passes(segment: SegmentView): boolean {
    const { bytes, end } = segment;
    const kinds = kindsFor(segment.separators);
    let at = segment.start;
    while (at < end && kinds[bytes[at] ?? 0] !== END) at++;
    let filled = 0;
    let n = 0;
    for (at++; at <= end; at++) {
      const start = at;
      let marks = 0;
      for (let kind = 0; at < end && (kind = kinds[bytes[at] ?? 0] ?? ODD) !== END; at++) marks |= kind;
      if (!admits(this.#elements[n++], bytes, start, at, marks, kinds)) return false;
      if (start < at) filled |= 1 << n;
    }
    return this.#fits && n >= this.#lastRequired && this.#isBalanced(filled);
  }

  #isBalanced(filled: number): boolean {
    return this.#notes.every((note) => keeps(note, filled));
  }
}

type Spec = ElementSpec | undefined;

function admits(spec: Spec, bytes: Uint8Array, start: number, end: number, marks: number, kinds: Uint8Array): boolean {
  if (start === end) return spec?.usage !== "!";
  if (spec === undefined || spec.usage === "-" || marks === SPACE || marks >= ODD) return false;
  if (spec.parts !== undefined) return holdsParts(spec.parts, bytes, start, end, kinds);
  return marks < COMPONENT && holdsValue(spec, bytes, start, end, marks);
}

function holdsParts(parts: readonly ElementSpec[], bytes: Uint8Array, start: number, end: number, kinds: Uint8Array): boolean {
  let n = 0;
  for (let at = start; at <= end; at++) {
    const from = at;
    let marks = 0;
    for (let kind = 0; at < end && (kind = kinds[bytes[at] ?? 0] ?? ODD) !== COMPONENT; at++) marks |= kind;
    const part = parts[n++];
    if (part === undefined || marks === SPACE) return false;
    if (from === at ? part.usage === "!" : part.usage === "-" || !holdsValue(part, bytes, from, at, marks)) return false;
  }
  for (; n < parts.length; n++) if (parts[n]?.usage === "!") return false;
  return true;
}

function holdsValue(spec: ElementSpec, bytes: Uint8Array, start: number, end: number, marks: number): boolean {
  if (spec.codes !== undefined) return spec.codes.has(internText(bytes, start, end));
  const isText = spec.type === "AN" || spec.type === "ID";
  const isPlain = spec.digits === undefined && (isText || (marks === DIGIT && (spec.type === "R" || spec.type === "N0")));
  if (isPlain) return end - start >= spec.min && end - start <= spec.max;
  return valueFault(spec, bytes, start, end) === undefined;
}

function keeps({ kind, elements }: SyntaxNote, filled: number): boolean {
  const [first = 0] = elements;
  let all = 0;
  for (const element of elements) all |= 1 << element;
  const others = all & ~(1 << first);
  const isFirst = (filled & (1 << first)) !== 0;
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
