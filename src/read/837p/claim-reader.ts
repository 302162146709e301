import type { Claim, Problem } from "../../claim/index.ts";
import { SegmentReader } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Envelope } from "./envelope.ts";
import { Loops } from "./loops.ts";
import { Reporter } from "./reporter.ts";

export interface ClaimReaderOptions {
  /** The label that claims carry as `file`. */
  readonly file: string;
  /** Called for each claim in the order of the file, once its last segment is read. */
  readonly onClaim: (claim: Claim) => void;
  /** Called in the order of the file; before the claim that the problem touches. */
  readonly onProblem: (problem: Problem) => void;
}

export interface ReadCounts {
  readonly interchanges: number;
  readonly claims: number;
  readonly lines: number;
}

/**
 * Reads an 837P (005010X222A1) from chunks of any size. A wrong file gives Problems, never an exception, and a wrong
 * claim hides no other. A claim keeps the chunks it was read from: leave chunks as they are while claims are in use.
 */
export class ClaimReader {
  readonly #report: Reporter;
  readonly #loops: Loops;
  readonly #envelope: Envelope;
  readonly #segments: SegmentReader;
  #bytes = 0;
  #isCut = false;

  constructor(options: ClaimReaderOptions) {
    this.#report = new Reporter(options.onProblem);
    this.#loops = new Loops(options.file, this.#report, options.onClaim);
    this.#envelope = new Envelope(this.#report, this.#loops);
    this.#segments = new SegmentReader({
      onSegment: (segment) => { this.#take(segment); },
      onProblem: (problem) => { this.#pass(problem); },
      onUnfinished: (segment) => { this.#loops.unfinished(segment); },
    });
  }

  /** What was read so far; the claim in hand is not among it. */
  get counts(): ReadCounts {
    return { interchanges: this.#envelope.interchanges, claims: this.#loops.claims, lines: this.#loops.lines };
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#segments.push(chunk);
  }

  /** Says that the file is at its end, hands on the last claim, and answers the counts. */
  end(): ReadCounts {
    this.#segments.end();
    this.#envelope.end(this.#isCut, this.#bytes, this.#segments.segments);
    return this.counts;
  }

  #take(segment: SegmentView): void {
    if (!this.#envelope.take(segment) && this.#envelope.transaction?.reads) this.#loops.take(segment);
  }

  #pass(problem: Problem): void {
    if (problem.code === "truncated") this.#isCut = true;
    this.#report.pass(problem);
  }
}
