import type { Problem } from "../claim/index.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { SegmentView } from "./segment.ts";

/** All segments of a small file at once, with what was wrong. */
export function readSegments(bytes: Uint8Array): { readonly segments: readonly SegmentView[]; readonly problems: readonly Problem[] } {
  const segments: SegmentView[] = [];
  const problems: Problem[] = [];
  const reader = new SegmentReader({
    onSegment: (segment) => segments.push(segment),
    onProblem: (problem) => problems.push(problem),
  });
  reader.push(bytes);
  reader.end();
  return { segments, problems };
}
