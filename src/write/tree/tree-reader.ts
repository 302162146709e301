import type { Problem } from "../../claim/index.ts";
import { SegmentReader } from "../../x12/index.ts";
import { Judges } from "./judges.ts";
import type { Branch, Leaf, TreeSink } from "./node.ts";
import { TreeWalk } from "./tree-walk.ts";

export interface TreeCounts {
  readonly segments: number;
  readonly interchanges: number;
  readonly claims: number;
  readonly problems: number;
}

/**
 * What is wrong in a block is known before the block is drawn, so that each problem stands at its place; blocks are counted from the
 * start of the file, so that the tree does not depend on the sizes of chunks.
 */
const BLOCK = 1_048_576;

/**
 * Reads any X12 file as a tree: envelopes, transactions, the loops of 837P, 835, 277CA and 999, segments, with the problems where they
 * occur. Never throws for a wrong file. Memory does not grow with the file, but for what the sink keeps.
 */
export class TreeReader {
  readonly #sink: TreeSink;
  readonly #judges: Judges;
  readonly #segments: SegmentReader;
  readonly #walk: TreeWalk;
  #block = new Uint8Array(BLOCK);
  #filled = 0;
  /** In the order of the segments that they are about. */
  #waiting: Problem[] = [];
  /** How many of them are told. */
  #told = 0;
  #counts = { segments: 0, interchanges: 0, claims: 0, problems: 0 };

  constructor(sink: TreeSink) {
    this.#sink = sink;
    this.#judges = new Judges((problem) => { this.#waiting.push(problem); });
    this.#walk = new TreeWalk(this.#counted(sink), (ordinal) => this.#problemsOf(ordinal));
    this.#segments = new SegmentReader({
      onSegment: (segment) => { this.#walk.take(segment); },
      // The judges tell of the same.
      onProblem: () => undefined,
      onUnfinished: (segment) => { this.#walk.unfinished(segment); },
    });
  }

  get counts(): TreeCounts {
    return this.#counts;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const length = Math.min(BLOCK - this.#filled, chunk.length - at);
      this.#block.set(chunk.subarray(at, at + length), this.#filled);
      this.#filled += length;
      at += length;
      if (this.#filled === BLOCK) this.#pass(false);
    }
  }

  end(): TreeCounts {
    this.#pass(true);
    this.#segments.end();
    this.#tellUpTo(Infinity);
    this.#walk.end();
    return this.#counts;
  }

  #pass(isLast: boolean): void {
    const block = this.#block.subarray(0, this.#filled);
    if (!isLast) this.#block = new Uint8Array(BLOCK);
    this.#filled = 0;
    this.#waiting.splice(0, this.#told);
    this.#told = 0;
    this.#judges.push(block);
    if (isLast) this.#judges.end();
    this.#waiting.sort((a, b) => segmentOf(a) - segmentOf(b));
    this.#segments.push(block);
  }

  /** Those of one segment; what is older has no segment that is still to come. */
  #problemsOf(ordinal: number): readonly Problem[] {
    this.#tellUpTo(ordinal);
    const from = this.#told;
    while (this.#nextIs((segment) => segment === ordinal)) this.#told++;
    this.#counts.problems += this.#told - from;
    return from === this.#told ? NONE : this.#waiting.slice(from, this.#told);
  }

  #tellUpTo(ordinal: number): void {
    while (this.#nextIs((segment) => segment < ordinal)) {
      const problem = this.#waiting[this.#told++];
      this.#counts.problems++;
      if (problem) this.#sink.problem(problem);
    }
  }

  #nextIs(test: (segment: number) => boolean): boolean {
    const problem = this.#waiting[this.#told];
    return problem !== undefined && test(segmentOf(problem));
  }

  #counted(sink: TreeSink): TreeSink {
    const counts = this.#counts;
    return {
      open(branch: Branch) {
        if (branch.kind === "interchange") counts.interchanges++;
        if (branch.claim !== undefined) counts.claims++;
        sink.open(branch);
      },
      segment(leaf: Leaf) {
        counts.segments++;
        sink.segment(leaf);
      },
      problem(problem: Problem) { sink.problem(problem); },
      close(branch: Branch) { sink.close(branch); },
    };
  }
}

const NONE: readonly Problem[] = [];

/** A problem of no place comes first. */
function segmentOf({ where }: Problem): number {
  return where?.segment ?? 0;
}
