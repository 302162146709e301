import type { Separators } from "./separators.ts";
import { tagCode, tagCodeAt } from "./segment.ts";

/** What is odd about a run of bytes between two terminators. */
export type Oddity
  /** A line ends at `at` and a segment that every reader knows begins on the next: its terminator was forgotten. */
  = | { readonly kind: "terminator"; readonly at: number }
    | { readonly kind: "character"; readonly at: number; readonly byte: number };

const RESYNC = new Set([
  "ISA", "GS", "ST", "BHT", "HL", "PRV", "NM1", "N3", "N4", "REF", "PER", "SBR", "PAT", "DMG",
  "CLM", "DTP", "HI", "LX", "SV1", "NTE", "AMT", "PWK", "OI", "CAS", "SVD", "SE", "GE", "IEA",
].map(tagCode));

const NEWLINE = 10;
const RETURN = 13;

/** Finds the first forgotten terminator, else the first control character that is no separator. Newlines count as both. */
export function inspect(bytes: Uint8Array, start: number, end: number, separators: Separators): Oddity | undefined {
  let character: Oddity | undefined;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 32 && byte !== 127) || isSeparator(byte, separators)) continue;
    if (isLineEnd(byte) && beginsSegment(bytes, at, end, separators.element)) return { kind: "terminator", at };
    character ??= { kind: "character", at, byte };
  }
  return character;
}

function isSeparator(byte: number, separators: Separators): boolean {
  return byte === separators.element || byte === separators.component || byte === separators.repetition;
}

function isLineEnd(byte: number): boolean {
  return byte === NEWLINE || byte === RETURN;
}

function beginsSegment(bytes: Uint8Array, at: number, end: number, separator: number): boolean {
  let tag = at;
  while (tag < end && isLineEnd(bytes[tag] ?? 0)) tag++;
  let stop = tag;
  while (stop < end && stop < tag + 4 && bytes[stop] !== separator) stop++;
  return bytes[stop] === separator && stop < end && RESYNC.has(tagCodeAt(bytes, tag, end, separator));
}
