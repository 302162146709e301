import type { Claim, Problem } from "../../claim/index.ts";
import { FileReader } from "../transactions/index.ts";
import { guideOfClaims, judgeClaims } from "./judge.ts";
import { Loops } from "./loops.ts";
import { Reporter } from "./reporter.ts";

export interface ClaimReaderOptions {
  /** The label that claims carry as `file`. */
  readonly file: string;
  /** Called for each claim in the order of the file, once its last segment is read. */
  readonly onClaim: (claim: Claim) => void;
  /** Called in the order of the file; before the claim that the problem touches. */
  readonly onProblem: (problem: Problem) => void;
  /** False: order and number of segments and the form of elements go unchecked (SNIP 2); what cannot be read is told of even so. */
  readonly structure?: boolean;
}

export interface ReadCounts {
  readonly interchanges: number;
  readonly claims: number;
  readonly lines: number;
}

/** What the loops say in their own words when it is missing. */
const TOLD_BY_LOOPS = new Set(["2400 LX", "2400 SV1", "2400 DTP"]);

/**
 * Reads an 837P (005010X222A1) from chunks of any size. A wrong file gives Problems, never an exception, and a wrong
 * claim hides no other. A claim keeps the chunks it was read from: leave chunks as they are while claims are in use.
 */
export class ClaimReader {
  readonly #loops: Loops;
  readonly #file: FileReader;

  constructor(options: ClaimReaderOptions) {
    const report = new Reporter(options.onProblem);
    this.#loops = new Loops(options.file, report, options.onClaim);
    this.#file = new FileReader(report, {
      inside: this.#loops,
      judge: judgeClaims,
      onAcknowledgement: (segment) => { report.say("not-837p", segment, "a TA1 interchange acknowledgement"); },
      guideOf: options.structure === false ? () => undefined : guideOfClaims,
      formats: false,
      toldElsewhere: TOLD_BY_LOOPS,
      lends: true,
    });
  }

  /** What was read so far; the claim in hand is not among it. */
  get counts(): ReadCounts {
    return { interchanges: this.#file.interchanges, claims: this.#loops.claims, lines: this.#loops.lines };
  }

  push(chunk: Uint8Array): void {
    this.#file.push(chunk);
  }

  /** Says that the file is at its end, hands on the last claim, and answers the counts. */
  end(): ReadCounts {
    this.#file.end();
    return this.counts;
  }
}
