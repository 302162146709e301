import type { ClaimFinding, FileRemark } from "../../server/types.ts";

/** What is said of a place in the file. */
export type Said = ClaimFinding | FileRemark;

/** A stretch of a segment, and the findings that speak of it. */
export interface Piece { readonly text: string; readonly findings: readonly Said[] }
export interface SegmentShown { readonly number: number; readonly pieces: readonly Piece[] }

/** Where ISA says how segments end. */
const TERMINATOR = 105;

/** The file cut into its segments, and each into stretches with the same findings. Findings count in bytes, the page in letters. */
export function segmentsOf(text: string, findings: readonly Said[]): readonly SegmentShown[] {
  const bytes = new TextEncoder().encode(text);
  const terminator = bytes[TERMINATOR] ?? "~".charCodeAt(0);
  const spans = findings.flatMap((finding) => (finding.where === null ? [] : [{ finding, bytes: finding.where.bytes }]));
  const segments: SegmentShown[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(terminator, start);
    const end = found < 0 ? bytes.length : found + 1;
    const from = afterBreaks(bytes, start);
    if (from < end) segments.push({ number: segments.length + 1, pieces: piecesOf(bytes, from, end, spans) });
    start = end;
  }
  return segments;
}

function afterBreaks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 10 || bytes[at] === 13) at++;
  return at;
}

interface Span { readonly finding: Said; readonly bytes: readonly [number, number] }

function piecesOf(bytes: Uint8Array, from: number, end: number, spans: readonly Span[]): readonly Piece[] {
  const here = spans.filter(({ bytes: [start, stop] }) => start < end && stop > from);
  const edges = [from, ...here.flatMap(({ bytes: [start, stop] }) => [Math.max(from, start), Math.min(end, stop)]), end];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const decoder = new TextDecoder();
  return cuts.slice(1).map((stop, index) => {
    const start = cuts[index] ?? from;
    const findings = here.filter(({ bytes: [first, last] }) => first <= start && last >= stop).map(({ finding }) => finding);
    return { text: decoder.decode(bytes.subarray(start, stop)), findings };
  });
}
