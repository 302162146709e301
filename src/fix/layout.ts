import type { Claim } from "../claim/index.ts";
import { SegmentReader, tagCode } from "../x12/index.ts";
import type { SegmentView } from "../x12/index.ts";
import type { Standing } from "./standing.ts";

/** Loop 2400 in the file. */
export interface LoopShape {
  readonly start: SegmentView;
  /** The first segment after the loop; absent where the file breaks off. */
  readonly next: SegmentView | undefined;
  readonly number: SegmentView | undefined;
  readonly service: SegmentView | undefined;
}

/** SE, and the ordinal of its ST. */
export interface Trailer { readonly segment: SegmentView; readonly header: number }

/** Loop 2300 in the file: what the model of a claim does not keep, and a change to it needs. */
export interface ClaimShape {
  readonly claim: SegmentView;
  readonly segments: readonly SegmentView[];
  /** By line number. */
  readonly loops: ReadonlyMap<number, LoopShape>;
  readonly trailer: Trailer | undefined;
}

const [CLM, HL, ST, SE, GS, GE, ISA, IEA] = ["CLM", "HL", "ST", "SE", "GS", "GE", "ISA", "IEA"].map(tagCode);
const ENDS_CLAIM = new Set([CLM, HL, ST, SE, GS, GE, ISA, IEA]);
const ENDS_TRANSACTION = new Set([ST, SE, GS, GE, ISA, IEA]);

interface Gathered { readonly segments: SegmentView[]; next?: SegmentView; trailer?: Trailer }

/** The shapes of these claims, in one pass over the file; none for a claim that stands in no file. */
export function shapesOf(bytes: Uint8Array, standings: readonly Standing[]): ReadonlyMap<number, ClaimShape> {
  const places = standings.map(({ claim }) => claim.at("CLM")?.segment);
  const gathered = gather(bytes, new Set(places));
  const shapes = new Map<number, ClaimShape>();
  standings.forEach(({ index, claim }, i) => {
    const found = gathered.get(places[i] ?? 0);
    if (found) shapes.set(index, shapeOf(claim, found));
  });
  return shapes;
}

function gather(bytes: Uint8Array, wanted: ReadonlySet<number | undefined>): ReadonlyMap<number, Gathered> {
  const all = new Map<number, Gathered>();
  let header = 0;
  let open: Gathered | undefined;
  let inTransaction: Gathered[] = [];
  const onSegment = (segment: SegmentView): void => {
    if (open && ENDS_CLAIM.has(segment.code)) open = void (open.next = segment);
    if (segment.code === SE && header > 0) for (const each of inTransaction) each.trailer = { segment, header };
    if (ENDS_TRANSACTION.has(segment.code)) {
      header = segment.code === ST ? segment.ordinal : 0;
      inTransaction = [];
    }
    if (segment.code === CLM && wanted.has(segment.ordinal)) {
      open = { segments: [] };
      all.set(segment.ordinal, open);
      inTransaction.push(open);
    }
    open?.segments.push(segment);
  };
  const reader = new SegmentReader({ onSegment, onProblem: () => undefined });
  reader.push(bytes);
  reader.end();
  return all;
}

function shapeOf(claim: Claim, { segments, next, trailer }: Gathered): ClaimShape {
  const byOrdinal = new Map(segments.map((segment) => [segment.ordinal, segment]));
  const places = claim.lines.map((line) => ({
    line: line.number,
    number: byOrdinal.get(line.at("LX")?.segment ?? 0),
    service: byOrdinal.get(line.at("SV1")?.segment ?? 0),
  }));
  const starts = places
    .flatMap(({ line, number, service }) => {
      const start = number ?? service;
      return start ? [{ line, number, service, start }] : [];
    })
    .sort((a, b) => a.start.ordinal - b.start.ordinal);
  const loops = starts.map(({ line, ...place }, i) => [line, { ...place, next: starts[i + 1]?.start ?? next }] as const);
  return { claim: segments[0] as SegmentView, segments, loops: new Map(loops), trailer };
}

/** The segments of a line's loop. */
export function segmentsOf({ segments }: ClaimShape, { start, next }: LoopShape): readonly SegmentView[] {
  const end = next?.ordinal ?? Infinity;
  return segments.filter(({ ordinal }) => ordinal >= start.ordinal && ordinal < end);
}
