import { tagCode, tagCodeAt } from "./segment.ts";
import type { Separators } from "./separators.ts";

/** Tags that every reader knows: one of them at the beginning of a line begins a segment, whatever is missing before it. */
const KNOWN = new Set([
  "ISA", "GS", "ST", "BHT", "HL", "PRV", "NM1", "N3", "N4", "REF", "PER", "SBR", "PAT", "DMG",
  "CLM", "DTP", "HI", "LX", "SV1", "NTE", "AMT", "PWK", "OI", "CAS", "SVD", "SE", "GE", "IEA",
].map(tagCode));

const NEWLINE = 10;
const RETURN = 13;

/** Where one segment ends and the next may begin. One object serves for any number of segments in turn. */
export class SegmentEnd {
  /** `line`: a known segment begins on the next line, so the terminator was forgotten. `open`: the bytes end before it does. */
  kind: "terminator" | "line" | "open" = "open";
  /** Exclusive. */
  end = 0;
  /** Where to go on after it. */
  next = 0;
  /** The first control character inside that is no separator; -1 if there is none. */
  odd = -1;
  /** Of an open one: from here on the bytes must be looked at again once there are more. */
  tail = 0;

  /** Looks from `at` on. `isLast`: no more bytes will come. */
  find(bytes: Uint8Array, at: number, separators: Separators, isLast: boolean): this {
    const { length } = bytes;
    const terminator = separators.segment;
    this.odd = -1;
    for (let end = at; end < length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === terminator) return this.#is("terminator", end, end + 1);
      if (((byte - 32) >>> 0) <= 94 || byte > 127 || isSeparator(byte, separators)) continue;
      if (isLineEnd(byte)) {
        const after = afterLines(bytes, end, separators);
        const begins = beginsSegment(bytes, after, separators);
        if (begins === "yes") return this.#is("line", end, after);
        if (begins === "unsure" && !isLast) return this.#open(length, after - 1);
        if (this.odd < 0) this.odd = end;
        end = after - 1;
      } else if (this.odd < 0) this.odd = end;
    }
    return this.#open(length, length);
  }

  #is(kind: "terminator" | "line", end: number, next: number): this {
    this.kind = kind;
    this.end = end;
    this.next = next;
    return this;
  }

  #open(length: number, tail: number): this {
    this.kind = "open";
    this.end = this.next = length;
    this.tail = tail;
    return this;
  }
}

function isSeparator(byte: number, { element, component, repetition }: Separators): boolean {
  return byte === element || byte === component || byte === repetition;
}

function isLineEnd(byte: number): boolean {
  return byte === NEWLINE || byte === RETURN;
}

/** The first byte after a run of line ends; a separator ends the run. The run is passed over once, however long it is. */
function afterLines(bytes: Uint8Array, at: number, separators: Separators): number {
  let after = at + 1;
  for (; after < bytes.length; after++) {
    const byte = bytes[after] ?? 0;
    if (!isLineEnd(byte) || byte === separators.segment || isSeparator(byte, separators)) break;
  }
  return after;
}

/** Whether a known tag and an element separator stand here; `unsure` where the bytes end too soon to tell. */
function beginsSegment(bytes: Uint8Array, at: number, { element, segment }: Separators): "yes" | "no" | "unsure" {
  const reach = Math.min(at + 4, bytes.length);
  for (let stop = at; stop < reach; stop++) {
    const byte = bytes[stop] ?? 0;
    if (byte === segment) return "no";
    if (byte === element) return KNOWN.has(tagCodeAt(bytes, at, bytes.length, element)) ? "yes" : "no";
  }
  return reach < at + 4 ? "unsure" : "no";
}
