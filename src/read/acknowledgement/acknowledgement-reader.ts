import { entryOf } from "../../claim/index.ts";
import type { Problem } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { FileReader, guideFor, reading } from "../transactions/index.ts";
import type { Inside, Judgement, Transaction } from "../transactions/index.ts";
import { ClaimsAnswers } from "./claims-answers.ts";
import { GroupAnswers } from "./group-answers.ts";
import type { Acknowledgement } from "./model.ts";
import { AcknowledgementReporter } from "./reporter.ts";

export interface AcknowledgementReaderOptions {
  /** The label that answers carry as `file`. */
  readonly file: string;
  /** Called for each TA1, 999 and 277CA in the order of the file, once it is whole. */
  readonly onAcknowledgement: (acknowledgement: Acknowledgement) => void;
  readonly onProblem: (problem: Problem) => void;
}

const OTHERS: Readonly<Record<string, string>> = {
  277: "a 277 of another kind than the claim acknowledgement 005010X214", 835: "an 835 remittance", 837: "an 837 claim file",
};

const judgeKnown = reading(["999", "277CA"], (transaction) => ({
  code: "not-acknowledgement", fill: entryOf(OTHERS, transaction) ?? "another kind of transaction",
}));

/** A 997 has no guide here: it is read for what it shares with the 999. */
function judge(header: SegmentView | undefined, group: SegmentView | undefined): Judgement {
  if (header?.text(1) === "997") return { reads: true, flawed: false, functional: ["FA", "an acknowledgement"] };
  return judgeKnown(header, group);
}

/**
 * Reads acknowledgements (999 005010X231A1, TA1, 277CA 005010X214, and 997) from chunks of any size. A wrong or cut file gives
 * Problems, never an exception, and what can be read is handed on.
 */
export class AcknowledgementReader {
  readonly #file: FileReader;

  constructor({ file, onAcknowledgement, onProblem }: AcknowledgementReaderOptions) {
    const report = new AcknowledgementReporter(onProblem);
    const inside = new Answers(file, report, onAcknowledgement);
    const onTa1 = (segment: SegmentView): void => { inside.interchange(segment); };
    this.#file = new FileReader(report, { inside, judge, guideOf: guideFor, onAcknowledgement: onTa1 });
  }

  get interchanges(): number {
    return this.#file.interchanges;
  }

  push(chunk: Uint8Array): void {
    this.#file.push(chunk);
  }

  /** Says that the file is at its end, and hands on what is left. */
  end(): void {
    this.#file.end();
  }
}

/** Makes an answer of each transaction. */
class Answers implements Inside {
  readonly #file: string;
  readonly #report: AcknowledgementReporter;
  readonly #send: (acknowledgement: Acknowledgement) => void;
  #open: GroupAnswers | ClaimsAnswers | undefined;
  #transaction: Transaction | undefined;
  /** The last TA1. */
  #ta1: SegmentView | undefined;

  constructor(file: string, report: AcknowledgementReporter, send: (acknowledgement: Acknowledgement) => void) {
    this.#file = file;
    this.#report = report;
    this.#send = send;
  }

  interchange(segment: SegmentView): void {
    this.#ta1 = segment;
    if (segment.text(4) === "") this.#report.say("answer-code", segment, "TA104", 4);
    const [interchange, code, note] = [segment.text(1), segment.text(4), segment.text(5)];
    this.#send({ kind: "TA1", file: this.#file, interchange, code, note, where: segment.where() });
  }

  begin(transaction: Transaction): void {
    this.#transaction = transaction;
    this.#open = undefined;
    if (!transaction.reads) return;
    const isClaims = transaction.header?.text(1) === "277";
    const answered = this.#answered(transaction);
    this.#open = isClaims ? new ClaimsAnswers(this.#file, transaction) : new GroupAnswers(this.#file, transaction, answered);
  }

  /** ISA13 of what was sent, if a TA1 of the same interchange names it. */
  #answered({ interchange }: Transaction): string | undefined {
    const isSame = this.#ta1 && interchange && this.#ta1.ordinal > interchange.ordinal;
    return isSame ? this.#ta1?.text(1) : undefined;
  }

  take(segment: SegmentView): void {
    this.#open?.take(segment);
  }

  finish(isCut: boolean): void {
    const answer = this.#open?.answer;
    this.#open = undefined;
    if (!answer) return;
    if (this.#transaction) this.#transaction.claims++;
    if (!isCut) this.#check(answer);
    this.#send(answer);
  }

  #check(answer: Acknowledgement): void {
    if (answer.kind !== "277CA") return;
    for (const { claim, where, statuses } of answer.providers.flatMap(({ claims }) => claims)) {
      if (claim === "" && statuses.length > 0) this.#report.sayAt("claim-number-absent", where, "");
    }
  }
}
