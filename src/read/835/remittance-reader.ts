import { entryOf } from "../../claim/index.ts";
import type { Problem } from "../../claim/index.ts";
import { guideNamed } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { FileReader, reading } from "../transactions/index.ts";
import type { Judgement } from "../transactions/index.ts";
import type { RemittanceEnd, RemittedClaim } from "./model.ts";
import { Remittances } from "./remittances.ts";
import { RemittanceReporter } from "./reporter.ts";

export interface RemittanceReaderOptions {
  /** The label that remittances carry as `file`. */
  readonly file: string;
  /** Called for each claim payment in the order of the file, once its last segment is read. Its remittance's header is known by then. */
  readonly onClaim: (claim: RemittedClaim) => void;
  /** Called once for each remittance, after its last claim. */
  readonly onEnd?: (end: RemittanceEnd) => void;
  /** Called in the order of the file; before the claim that the problem touches. */
  readonly onProblem: (problem: Problem) => void;
}

export interface RemittanceCounts {
  readonly interchanges: number;
  readonly remittances: number;
  readonly claims: number;
  readonly lines: number;
}

const OTHERS: Readonly<Record<string, string>> = {
  270: "an eligibility inquiry (270)", 271: "an eligibility answer (271)", 276: "a claim status inquiry (276)", 277: "a claim status answer or acknowledgement (277)",
  820: "a premium payment (820)", 834: "an enrolment (834)", 835: "an 835 of another version than 005010X221A1", 837: "a claim file (837)",
  997: "a 997 acknowledgement", 999: "a 999 acknowledgement",
};

const judgeLabelled = reading(["835"], (transaction) => ({ code: "not-835", fill: entryOf(OTHERS, transaction) ?? "another kind of transaction" }));

/** Where a transaction has no ST, its group says what it is. */
function judgeRemittances(header: SegmentView | undefined, group: SegmentView | undefined): Judgement {
  return header ? judgeLabelled(header, group) : { reads: !group || group.shortText(1) === "HP", flawed: true };
}

/**
 * Reads an 835 (005010X221A1) from chunks of any size. A wrong file gives Problems, never an exception, and a wrong claim hides no
 * other. Amounts that do not balance (SNIP 3) are Problems too: nobody here can mend a payer's remittance. Keeps one claim at a time;
 * a claim keeps the chunks it was read from: leave chunks as they are while claims are in use.
 */
export class RemittanceReader {
  readonly #inside: Remittances;
  readonly #file: FileReader;

  constructor({ file, onClaim, onEnd = () => undefined, onProblem }: RemittanceReaderOptions) {
    const report = new RemittanceReporter(onProblem);
    this.#inside = new Remittances(file, report, { onClaim, onEnd });
    this.#file = new FileReader(report, {
      inside: this.#inside,
      judge: judgeRemittances,
      onAcknowledgement: (segment) => { report.say("not-835", segment, "a TA1 interchange acknowledgement"); },
      guideOf: () => guideNamed("835"),
    });
  }

  /** What was read so far; the claim in hand is among it. */
  get counts(): RemittanceCounts {
    const { remittances, claims, lines } = this.#inside;
    return { interchanges: this.#file.interchanges, remittances, claims, lines };
  }

  push(chunk: Uint8Array): void {
    this.#file.push(chunk);
  }

  /** Says that the file is at its end, hands on the last claim and remittance, and answers the counts. */
  end(): RemittanceCounts {
    this.#file.end();
    return this.counts;
  }
}
