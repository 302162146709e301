import type { Claim, Where } from "../claim/index.ts";
import { Part } from "../read/837p/part.ts";
import { decodeText } from "../x12/index.ts";
import type { SegmentView } from "../x12/index.ts";

/** A segment as it stands in the file, and which characters of it are meant. */
export interface Quote {
  readonly text: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A segment longer than this, in bytes, is not quoted. The guides' longest is far below. */
const LONGEST = 4000;

const SHOWN = new Set(["CLM", "DTP", "HI", "LX", "PRV", "SBR", "SV1"]);
/** Whose names may be shown: providers and payers. */
const SHOWN_NAMES = new Set(["82", "85", "87", "DN", "DQ", "P3", "PR", "77"]);

/** The segment that a finding points to. `undefined` for a claim from no file, and for segments that say who the patient is. */
export function quoteOf(claim: Claim, where: Where | undefined): Quote | undefined {
  return quotesOf(claim)(where);
}

/** The same for all findings of a claim: its segments are gathered once, for it may have very many of both. */
export function quotesOf(claim: Claim): (where: Where | undefined) => Quote | undefined {
  let segments: ReadonlyMap<number, SegmentView> | undefined;
  return (where) => {
    const segment = where && (segments ??= segmentsOf(claim)).get(where.segment);
    if (!where || !segment || segment.end - segment.start > LONGEST || !mayBeShown(segment)) return undefined;
    const at = (byte: number): number => decodeText(segment.bytes, segment.start, segment.start + byte - segment.offset).length;
    return { text: decodeText(segment.bytes, segment.start, segment.end), from: at(where.bytes[0]), to: at(where.bytes[1]) };
  };
}

function mayBeShown(segment: SegmentView): boolean {
  return segment.tag() === "NM1" ? SHOWN_NAMES.has(segment.text(1)) : SHOWN.has(segment.tag());
}

function segmentsOf(claim: Claim): ReadonlyMap<number, SegmentView> {
  const parties = (of: Pick<Claim, "rendering" | "supervising">): readonly unknown[] => [of, of.rendering, of.supervising];
  const parts = [...parties(claim), claim.payer, claim.billing, claim.referring, claim.subscriber, ...claim.lines.flatMap(parties)];
  const segments = new Map<number, SegmentView>();
  for (const part of parts) if (part instanceof Part) for (const segment of part.segments) segments.set(segment.ordinal, segment);
  return segments;
}

/** The quote and a row of carets under what is meant, cut to `width` around it. An empty element is marked where it would stand. */
export function drawQuote({ text, from, to }: Quote, width: number): readonly [row: string, carets: string] {
  const start = from <= width / 2 || text.length <= width ? 0 : Math.min(from - 10, text.length - width + 2);
  const head = start === 0 ? "" : "…";
  const tail = text.length - start + head.length > width ? "…" : "";
  const shown = text.slice(start, start + width - head.length - tail.length);
  const left = head.length + from - start;
  const marked = Math.max(1, Math.min(to, start + shown.length) - from);
  return [`${head}${shown}${tail}`, `${" ".repeat(left)}${"^".repeat(marked)}`];
}
