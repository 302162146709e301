import type { Problem } from "../claim/index.ts";
import { AcknowledgementReader } from "../read/acknowledgement/index.ts";
import type { Acknowledgement } from "../read/acknowledgement/index.ts";
import { hasRejection, SentFileReader, tellAnswers, toldJson, toldText } from "../write/acknowledgement/index.ts";
import type { AnswerFile, SentFile, ToldAnswer } from "../write/acknowledgement/index.ts";
import { harmless, problemLine } from "../write/index.ts";
import { labelOf } from "./input.ts";
import { outputTo } from "./output.ts";
import type { Output } from "./output.ts";
import type { SortedFile } from "./ack-sort.ts";
import { remark, styleFor } from "./terminal.ts";
import { STATUS } from "./unusable.ts";
import { version } from "./version.ts";

export interface ReadOptions {
  readonly of?: string;
  readonly format: "text" | "json";
  readonly out?: string;
}

/** Reads acknowledgements, says what they say, and answers the exit status. */
export async function readAnswers(files: readonly SortedFile[], sentFiles: readonly SortedFile[], options: ReadOptions): Promise<number> {
  const output = outputTo(options.out, [...files, ...sentFiles].map(({ path }) => path));
  const read = files.map(readOne);
  const answers = read.flatMap((file) => file.answers);
  const sent = sentFiles.map((file) => readSent(file, answers));
  const told = tellAnswers(answers, sent.map((one) => one.sent));
  const about = [...read, ...sent].map((file) => file.about);
  output.write(options.format === "json" ? jsonOf(told, about) : textOf(told, output, sent.length > 0));
  await output.close();
  sayProblems(about);
  const unusable = [...unusableOf(read.filter((file) => file.answers.length === 0), "acknowledgement"), ...unusableOf(sent.filter(({ isEmpty }) => isEmpty), "claim")];
  for (const line of unusable) remark(line);
  if (unusable.length > 0) return STATUS.unusable;
  return hasRejection(told) ? STATUS.findings : STATUS.fine;
}

function jsonOf(told: readonly ToldAnswer[], about: readonly AnswerFile[]): string {
  return `${JSON.stringify(toldJson(told, about, { version: version() }), null, 2)}\n`;
}

function textOf(told: readonly ToldAnswer[], { isTerminal }: Output, hasSent: boolean): string {
  const style = styleFor(isTerminal);
  return harmless(toldText(told, style, hasSent), style);
}

function sayProblems(about: readonly AnswerFile[]): void {
  const errors = about.flatMap(({ path, problems }) => problems.filter(({ severity }) => severity === "error").map((problem) => ({ path, problem })));
  for (const { path, problem } of errors.slice(0, MOST_REMARKS)) remark(`claimwright: ${problemLine(labelOf(path), problem)}`);
}

const MOST_REMARKS = 20;

function unusableOf(files: readonly { readonly about: AnswerFile }[], what: string): readonly string[] {
  return files.map(({ about }) => `claimwright: ${labelOf(about.path)}: It holds no ${what}.`);
}

function readOne({ path, chunks }: SortedFile): { readonly about: AnswerFile; readonly answers: readonly Acknowledgement[] } {
  const answers: Acknowledgement[] = [];
  const problems: Problem[] = [];
  const reader = new AcknowledgementReader({
    file: labelOf(path), onAcknowledgement: (answer) => answers.push(answer), onProblem: (problem) => problems.push(problem),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return { about: { path, is: "acknowledgement", problems }, answers };
}

interface SentRead { readonly about: AnswerFile; readonly sent: SentFile; readonly isEmpty: boolean }

/** What is wrong with the file that was sent is the answers' matter: its problems are shown where they are answered. */
function readSent({ path, chunks }: SortedFile, answers: readonly Acknowledgement[]): SentRead {
  const reader = new SentFileReader(labelOf(path), answers);
  for (const chunk of chunks) reader.push(chunk);
  const sent = reader.end();
  return { about: { path, is: "claims", problems: [] }, sent, isEmpty: reader.claims === 0 };
}
