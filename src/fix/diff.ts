import { positionOf } from "../x12/index.ts";
import type { SegmentView } from "../x12/index.ts";
import type { Applied } from "./applied.ts";
import { grouped } from "./group.ts";
import { segmentsOf, shapesOf } from "./layout.ts";
import type { ClaimShape } from "./layout.ts";
import type { State } from "./standing.ts";

/** One segment before and after; `after` is absent where it went. */
export interface SegmentDiff {
  /** Its ordinal in the file as given. */
  readonly segment: number;
  readonly before: string;
  readonly after?: string;
  /** The elements that changed, as the guides write them. */
  readonly elements: readonly string[];
}

/** What changed in one claim and why. With no claim: the trailers that followed. */
export interface ClaimDiff {
  readonly claim?: string;
  readonly because: readonly Applied[];
  readonly segments: readonly SegmentDiff[];
}

interface Cause { readonly index: number; readonly record: Applied }

/** The claims that changed, in file order, then the trailers. Free text and names are not shown. */
export function diffOf(before: State, after: State, causes: readonly Cause[]): readonly ClaimDiff[] {
  const byClaim = grouped(causes, ({ index }) => index);
  const concerned = (state: State): typeof state.standings => state.standings.filter(({ index }) => byClaim.has(index));
  const [old, now] = [shapesOf(before.bytes, concerned(before)), shapesOf(after.bytes, concerned(after))];
  const claims = concerned(before).map(({ index, claim }): ClaimDiff => ({
    claim: claim.id,
    because: (byClaim.get(index) ?? []).map(({ record }) => record),
    segments: segmentDiffs(old.get(index), now.get(index), after.standings[index]?.origin ?? []),
  }));
  const trailers = trailerDiffs(old, now);
  return trailers.length === 0 ? claims : [...claims, { because: [], segments: trailers }];
}

function segmentDiffs(old: ClaimShape | undefined, now: ClaimShape | undefined, kept: readonly number[]): readonly SegmentDiff[] {
  if (!old || !now) return [];
  const gone = new Set([...old.loops].flatMap(([line, loop]) => (kept.includes(line) ? [] : segmentsOf(old, loop))));
  let at = 0;
  return old.segments.flatMap((segment): readonly SegmentDiff[] => {
    if (gone.has(segment)) return [{ segment: segment.ordinal, before: shown(segment), elements: [] }];
    const other = now.segments[at++];
    return other ? changed(segment, other) : [];
  });
}

function changed(before: SegmentView, after: SegmentView): readonly SegmentDiff[] {
  const elements = changedElements(before, after);
  return elements.length === 0 ? [] : [{ segment: before.ordinal, before: shown(before), after: shown(after), elements }];
}

function changedElements(before: SegmentView, after: SegmentView): readonly string[] {
  const count = Math.max(before.elementCount(), after.elementCount());
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((element) => before.text(element) !== after.text(element))
    .map((element) => positionOf(before.tag(), element));
}

type Shapes = ReadonlyMap<number, ClaimShape>;

function trailerDiffs(old: Shapes, now: Shapes): readonly SegmentDiff[] {
  const pairs = new Map([...old].flatMap(([index, { trailer }]) => {
    const other = now.get(index)?.trailer;
    return trailer && other ? [[trailer.segment.ordinal, [trailer.segment, other.segment] as const] as const] : [];
  }));
  return [...pairs.values()].flatMap(([before, after]) => changed(before, after));
}

/** Segments of codes, numbers and dates; the rest may name people, and shows its tag alone. */
const PLAIN = new Set(["CLM", "LX", "SV1", "DTP", "REF", "SE"]);

function shown(segment: SegmentView): string {
  const tag = segment.tag();
  if (!PLAIN.has(tag)) return `${tag}${String.fromCharCode(segment.separators.element)}…`;
  const texts = Array.from({ length: segment.elementCount() }, (_, i) => segment.text(i + 1));
  return [tag, ...texts].join(String.fromCharCode(segment.separators.element));
}
