import { calendarDay, parseIsoDay } from "../claim/index.ts";
import type { Problem } from "../claim/index.ts";
import type { Session } from "../check/index.ts";
import { ClaimReader } from "../read/index.ts";
import type { AnsweredClaim, AnswerFacts, AnswerKind } from "../write/acknowledgement/index.ts";
import { AcknowledgementReader } from "../read/acknowledgement/index.ts";
import type { Acknowledgement } from "../read/acknowledgement/index.ts";
import { answerClaim, hasRejection, Reception, summaryOf, tellAnswers, writeAcknowledgements } from "../write/acknowledgement/index.ts";
import { count, listed } from "../write/index.ts";
import { labelOf } from "./input.ts";
import { outputTo } from "./output.ts";
import type { SortedFile } from "./ack-sort.ts";
import { prepare, sessionOf } from "./setup.ts";
import type { InputOptions } from "./setup.ts";
import { remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";

export interface WriteOptions extends InputOptions {
  readonly kind?: "999" | "ta1" | "277ca" | "all";
  readonly out?: string;
  readonly date?: string;
  readonly control?: string;
}

const KINDS: Readonly<Record<NonNullable<WriteOptions["kind"]>, readonly AnswerKind[]>> = {
  999: ["ta1", "999"], ta1: ["ta1"], "277ca": ["277ca"], all: ["ta1", "999", "277ca"],
};

/** Writes what the payer's gateway would answer, and answers the exit status. */
export async function writeAnswers(files: readonly SortedFile[], options: WriteOptions): Promise<number> {
  const facts = factsOf(options);
  const kinds = KINDS[options.kind ?? "999"];
  const output = outputTo(options.out, files.map(({ path }) => path));
  const session = kinds.includes("277ca") ? await sessionFor(options) : undefined;
  let written = "";
  for (const file of files) {
    const text = answerFile(file, kinds, session, { ...facts, controlNumber: facts.controlNumber + interchangesIn(written) });
    if (text === "") throw new Unusable(`${labelOf(file.path)}: There is nothing in it that could be answered. Check that it is the right file.`);
    written += text;
  }
  output.write(written);
  await output.close();
  return sayHowItWent(written);
}

function factsOf({ date, control = "1" }: WriteOptions): AnswerFacts {
  if (!/^[1-9]\d{0,8}$/.test(control)) throw new Unusable(`--control ${control}: give a whole number from 1, of nine digits at most.`);
  const now = new Date();
  const day = date === undefined ? calendarDay(now) : parseIsoDay(date);
  if (day === undefined) throw new Unusable(`--date ${date ?? ""}: there is no such day. Write it as 2026-03-02.`);
  return { day, minute: date === undefined ? now.getHours() * 60 + now.getMinutes() : 0, controlNumber: Number(control) };
}

/** An engine as `scrub` has it, with the history taken in. Problems of its files are said on standard error. */
async function sessionFor(options: WriteOptions): Promise<Session> {
  const prepared = await prepare(options);
  const say = ({ path, problem }: { path: string; problem: Problem }): void => {
    if (problem.severity === "error") remark(`claimwright: ${labelOf(path)}: ${problem.message}`);
  };
  prepared.told.forEach(say);
  return (await sessionOf(prepared, options.history, say)).session;
}

function answerFile({ path, chunks }: SortedFile, kinds: readonly AnswerKind[], session: Session | undefined, facts: AnswerFacts): string {
  const problems: Problem[] = [];
  const claims: AnsweredClaim[] = [];
  const reader = new ClaimReader({
    file: path,
    onProblem: (problem) => problems.push(problem),
    onClaim: (claim) => { if (session) claims.push(answerClaim(session.check(claim))); },
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  const reception = new Reception(problems);
  for (const chunk of chunks) reception.push(chunk);
  return writeAcknowledgements(reception.end(), { ...facts, kinds, claims });
}

function interchangesIn(text: string): number {
  return read(text).interchanges;
}

/** What was written is read back: the same words as for a payer's own answer. */
function sayHowItWent(written: string): number {
  const { answers } = read(written);
  const told = tellAnswers(answers);
  const { interchanges, transactions, claims } = summaryOf(told);
  const parts = ([["interchange", interchanges], ["transaction", transactions], ["claim", claims]] as const)
    .filter(([, { accepted, rejected, other }]) => accepted + rejected + other > 0)
    .map(([word, { accepted, rejected, other }]) => `${rejected} of ${count(accepted + rejected + other, word)}`);
  remark(`claimwright: rejected: ${listed(parts)}`);
  return hasRejection(told) ? STATUS.findings : STATUS.fine;
}

function read(text: string): { readonly answers: readonly Acknowledgement[]; readonly interchanges: number } {
  const answers: Acknowledgement[] = [];
  const reader = new AcknowledgementReader({ file: "", onAcknowledgement: (one) => answers.push(one), onProblem: () => undefined });
  reader.push(Buffer.from(text));
  reader.end();
  return { answers, interchanges: reader.interchanges };
}
