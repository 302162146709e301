import type { Problem } from "../../src/claim/index.ts";
import { SegmentReader, splice } from "../../src/x12/index.ts";
import type { SegmentView } from "../../src/x12/index.ts";
import { inPieces, judgeProblems } from "../oracles.ts";
import type { Target, Tell } from "../target.ts";

type Span = readonly [start: number, end: number];

interface Read { readonly segments: SegmentView[]; readonly problems: Problem[] }

/** Cutting bytes into segments: nothing lost, nothing in two places, the same for any chunks, and put together again the same bytes. */
export const segments: Target = {
  name: "segments",
  kind: "x12",
  share: 3,
  examine(bytes, tell, random) {
    const whole = read((push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    if (whole.segments.length + whole.problems.length > 2 * bytes.length + 2) tell("more segments and problems than bytes");
    judgeCover(bytes, whole, tell);
    judgeWriteBack(bytes, whole.segments, tell);
    const pieces = read((push) => { inPieces(bytes, random, push); });
    if (told(pieces) !== told(whole)) tell("another chunking gives another result");
  },
};

function read(feed: (push: (piece: Uint8Array) => void) => void): Read {
  const found: Read = { segments: [], problems: [] };
  const reader = new SegmentReader({
    onSegment: (segment) => found.segments.push(segment),
    onProblem: (problem) => found.problems.push(problem),
  });
  feed((piece) => { reader.push(piece); });
  reader.end();
  return found;
}

function told({ segments: all, problems }: Read): string {
  const shown = all.map((segment) => [segment.ordinal, segment.span, segment.code, segment.text(1).slice(0, 20), segment.separators]);
  return JSON.stringify([shown, problems]);
}

/** Every byte that is no blank lies in a segment, ends one, or lies in a problem's place. */
function judgeCover(bytes: Uint8Array, { segments: all, problems }: Read, tell: Tell): void {
  const spans = [
    ...all.map(({ span: [start, end], separators }): Span => [start, bytes[end] === separators.segment ? end + 1 : end]),
    ...problems.flatMap((problem) => toldOf(problem, all, bytes.length)),
  ].sort(([a], [b]) => a - b);
  let at = 0;
  spans.push([bytes.length, bytes.length]);
  for (const [start, end] of spans) {
    for (; at < start; at++) if ((bytes[at] ?? 0) > 32) return tell(`bytes neither read nor told of, at ${at} of ${bytes.length}`);
    at = Math.max(at, end);
  }
  let before = 0;
  for (const { span: [start, end] } of all) {
    if (start < before) return tell(`two segments share bytes, at ${start}`);
    before = end;
  }
}

/** Problems that say that all is left out up to the next segment. */
const LEAVES_OUT = new Set(["not-x12", "interchange-header", "separators"]);

function toldOf({ code, where }: Problem, all: readonly SegmentView[], size: number): readonly Span[] {
  if (!where) return [];
  const [start, end] = where.bytes;
  if (code === "segment-too-long") return [[start, end + 1]];
  return [[start, LEAVES_OUT.has(code) ? all.find(({ offset }) => offset > start)?.offset ?? size : end]];
}

function judgeWriteBack(bytes: Uint8Array, all: readonly SegmentView[], tell: Tell): void {
  const short = all.filter(({ span: [start, end] }) => end - start < 300).slice(0, 300);
  const edits = short.map((segment) => ({ start: segment.span[0], end: segment.span[1], replacement: rebuilt(segment, bytes) }));
  const back = splice(bytes, edits);
  if (Buffer.compare(back, bytes) !== 0) tell("put together again, the segments are not the same bytes");
}

function rebuilt(segment: SegmentView, bytes: Uint8Array): Uint8Array {
  const parts: number[] = [...bytes.subarray(segment.span[0], segment.elementSpan(1)?.[0] ?? segment.span[1])];
  if (segment.elementCount() > 0) parts.pop();
  for (let n = 1; n <= segment.elementCount(); n++) {
    const [start, end] = segment.elementSpan(n) ?? [0, 0];
    parts.push(segment.separators.element, ...bytes.subarray(start, end));
  }
  return Uint8Array.from(parts);
}
