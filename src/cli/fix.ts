import { existsSync, writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { open } from "../check/index.ts";
import type { Session, Verdict } from "../check/index.ts";
import type { Claim, Problem, VisitRecord } from "../claim/index.ts";
import { fix, fixJson, fixText, questionsJson, readAnswers } from "../fix/index.ts";
import type { Answer, FixResult, MovedLine } from "../fix/index.ts";
import { readClaims } from "../read/index.ts";
import { claimJson, count, harmless, problemJson, problemLine, SCHEMA_VERSION, Tally } from "../write/index.ts";
import { doubtfulClaims, judged } from "./doubt.ts";
import { bytesOf, codeOf, labelOf, NOT_THERE, STDIN, Unreadable } from "./input.ts";
import { isSame } from "./output.ts";
import { readClaimFile } from "./read-claims.ts";
import { prepare, withInputOptions } from "./setup.ts";
import type { InputOptions, Prepared } from "./setup.ts";
import { remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";
import { version } from "./version.ts";

type FailOn = "error" | "warning" | "never";

interface FixCliOptions extends InputOptions {
  readonly attest?: string;
  readonly questions?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly format: "text" | "json";
  readonly failOn: FailOn;
}

const EXAMPLES = `
Without an answer only form is changed. Every modifier is an assertion: it is added when an answer says yes and by whom.

Examples:
  claimwright fix today.837 --dry-run
  claimwright fix today.837 --dry-run --questions answers.json
  claimwright fix today.837 --attest answers.json --out today.fixed.837

Status: 0 nothing at or above --fail-on is left, 1 something is, 2 a file or the call cannot be used, 3 our own error.`;

export function fixCommand(): Command {
  return withInputOptions(new Command("fix")
    .description("make the changes that are safe or attested, in the bytes of the elements concerned and no others")
    .argument("<file>", "an 837P file; - for standard input"))
    .option("--attest <file>", "answers to the questions: JSON or one object a line")
    .option("--questions <file>", "write the questions still open, to be filled in and given to --attest")
    .option("--out <file>", "write the fixed file; - for standard output")
    .option("--dry-run", "show the changes and write nothing")
    .addOption(new Option("--format <format>", "how the report looks").choices(["text", "json"]).default("text"))
    .addOption(new Option("--fail-on <severity>", "what makes the status 1").choices(["error", "warning", "never"]).default("error"))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: FixCliOptions) => { process.exitCode = await runFix(file, options); });
}

/** Fixes one file and answers the exit status. */
export async function runFix(file: string, options: FixCliOptions): Promise<number> {
  try {
    refuse(file, options);
    return await fixed(file, options);
  } catch (error) {
    if (error instanceof Unusable && options.format === "json") {
      const problem: Problem = { code: "unusable-call", severity: "error", message: error.message };
      process.stdout.write(`${JSON.stringify({ ...headJson(file), applied: [], problems: [problemJson(problem)], schemaVersion: SCHEMA_VERSION })}\n`);
    }
    throw error;
  }
}

/** The file is never written over: what was wrong with it must stay to be seen. */
function refuse(file: string, options: FixCliOptions): void {
  const { out, dryRun, questions, format, visits, attest, policy, practice, history = [] } = options;
  if (file !== STDIN && !existsSync(file)) throw new Unreadable(file, NOT_THERE);
  if (out === undefined && dryRun !== true) {
    const name = file === STDIN ? "fixed.837" : `${file}.fixed`;
    throw new Unusable(`fix does not write over ${labelOf(file)}. Add --out ${name} to write the fixed file, or --dry-run to see the changes.`);
  }
  const inputs = [file, visits, attest, policy, practice, ...history].filter((path) => path !== undefined);
  for (const [name, path] of [["--out", out], ["--questions", questions]] as const) {
    if (path !== undefined && inputs.some((input) => isSame(input, path))) {
      throw new Unusable(`${name} ${path}: this is one of the files that are read. Name another.`);
    }
  }
  if (out === STDIN && format === "json") throw new Unusable("--out - and --format json both want standard output. Name a file for one of them.");
  if (inputs.filter((path) => path === STDIN).length > 1) {
    throw new Unusable("- stands for standard input, which can be read once. Name a file for the others.");
  }
}

async function fixed(file: string, options: FixCliOptions): Promise<number> {
  const prepared = await prepare(options);
  const answers = await answersOf(options.attest);
  const history = await historyOf(options.history);
  tellOf(prepared);
  const bytes = await bytesOf(file);
  const scrub = (now: Uint8Array, moved: readonly MovedLine[]): readonly Verdict[] => {
    const session = sessionFor(prepared, history, moved);
    return Array.from(readClaims(now, { file }), (claim) => session.check(claim));
  };
  const result = fix(bytes, { scrub, answers });
  const notes = prepared.folder?.wrong() ?? [];
  for (const { path, problem } of notes) remark(`claimwright: ${problemLine(labelOf(path), problem)}`);
  // What is wrong with a note counts as it does for scrub: its claim was fixed without it.
  const problems = [...problemsOf(result.bytes, file), ...notes.map(({ problem }) => problem)];
  if (result.verdicts.length === 0) throw new Unusable(noClaim(file, problems));
  if (options.dryRun !== true) write("--out", options.out ?? "", result.bytes);
  if (options.questions !== undefined) write("--questions", options.questions, questionsJson(result.open));
  const doubtful = doubtfulClaims([...prepared.told, ...notes]);
  const verdicts = result.verdicts.map((verdict) => judged(verdict, doubtful, undefined).verdict);
  return report(file, { ...result, verdicts }, problems, options);
}

/** What is wrong with the visit records; where none of them can be used, that ends it. */
function tellOf({ told, visits }: Prepared): void {
  const lines = told.map(({ path, problem }) => ({ problem, line: problemLine(labelOf(path), problem) }));
  const first = lines.find(({ problem }) => problem.severity === "error");
  if (first && visits.length === 0) throw new Unusable(first.line);
  for (const { line } of lines) remark(`claimwright: ${line}`);
}

async function answersOf(path: string | undefined): Promise<readonly Answer[]> {
  if (path === undefined) return [];
  const { answers, problems, warnings } = readAnswers(new TextDecoder().decode(await bytesOf(path)));
  const [problem] = problems;
  if (problem !== undefined) throw new Unusable(`${labelOf(path)}: ${problem}.`);
  for (const warning of warnings) remark(`claimwright: ${labelOf(path)}: ${warning}`);
  return answers;
}

/** Earlier claims are read once, for every check. */
async function historyOf(paths: readonly string[] | undefined): Promise<readonly Claim[] | undefined> {
  const claims: Claim[] = [];
  for (const path of paths ?? []) {
    let first: Problem | undefined;
    const onProblem = (problem: Problem): void => { if (problem.severity === "error") first ??= problem; };
    const read = await readClaimFile(path, { onClaim: (claim) => claims.push(claim), onProblem });
    if (read.claims === 0) throw new Unusable(first ? problemLine(labelOf(path), first) : `${labelOf(path)}: It holds no claim.`);
  }
  return paths && claims;
}

function sessionFor(prepared: Prepared, history: readonly Claim[] | undefined, moved: readonly MovedLine[]): Session {
  const { engine, policy, visits, folder } = prepared;
  return open(engine, {
    visits: followed(visits, moved),
    ...(folder === undefined ? {} : { notes: folder.notes }),
    ...(policy === undefined ? {} : { policy }),
    ...(history === undefined ? {} : { history }),
  });
}

/** Visit records by the line numbers of the fixed claims. */
function followed(visits: readonly VisitRecord[], moved: readonly MovedLine[]): readonly VisitRecord[] {
  if (moved.length === 0) return visits;
  const now = new Map(moved.map(({ claim, from, to }) => [`${claim} ${from}`, to]));
  return visits.map((visit) => ({
    ...visit,
    services: visit.services.flatMap((service) => {
      const key = `${visit.claim} ${service.line ?? ""}`;
      if (service.line === undefined || !now.has(key)) return [service];
      const line = now.get(key);
      return line === undefined ? [] : [{ ...service, line }];
    }),
  }));
}

function problemsOf(bytes: Uint8Array, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const claim of readClaims(bytes, { file, onProblem: (problem) => problems.push(problem) })) void claim;
  return problems;
}

function noClaim(file: string, problems: readonly Problem[]): string {
  const first = problems.find(({ severity }) => severity === "error");
  return first ? problemLine(labelOf(file), first) : `${labelOf(file)}: It holds no claim.`;
}

function write(option: string, path: string, content: Uint8Array | string): void {
  if (path === STDIN) return void process.stdout.write(content);
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Unusable(`${option} ${path}: the file cannot be written (${codeOf(error)}). Choose another place.`);
  }
}

function report(file: string, result: FixResult, problems: readonly Problem[], options: FixCliOptions): number {
  const tally = new Tally();
  for (const verdict of result.verdicts) tally.add(verdict);
  for (const problem of problems) tally.problem(problem);
  const written = options.dryRun === true ? null : options.out ?? null;
  if (options.format === "json") process.stdout.write(`${jsonText(file, result, problems, tally, written)}\n`);
  else (options.out === STDIN ? process.stderr : process.stdout).write(harmless(`${fixText(result)}${closing(result, tally, written)}\n`));
  const { errors, warnings, problems: wrong } = tally.summary;
  if (options.failOn === "never") return STATUS.fine;
  const failing = errors + wrong.error + (options.failOn === "warning" ? warnings + wrong.warning : 0);
  return failing > 0 ? STATUS.findings : STATUS.fine;
}

function headJson(file: string): Readonly<Record<string, unknown>> {
  return { tool: { name: "claimwright", version: version() }, file: labelOf(file) };
}

function jsonText(file: string, result: FixResult, problems: readonly Problem[], tally: Tally, written: string | null): string {
  return JSON.stringify({
    ...headJson(file),
    written,
    ...fixJson(result),
    problems: problems.map(problemJson),
    claims: result.verdicts.map((verdict) => claimJson(verdict)),
    summary: tally.summary,
    schemaVersion: SCHEMA_VERSION,
  });
}

function closing({ applied, open: questions }: FixResult, tally: Tally, written: string | null): string {
  const { errors, warnings, infos, problems } = tally.summary;
  const where = written === null ? "nothing written (--dry-run)" : `written to ${written === STDIN ? "standard output" : written}`;
  const file = problems.error === 0 ? "" : `, ${count(problems.error, "problem")} of the files`;
  const ask = questions.length === 0 ? "" : ` ${count(questions.length, "question")} open: --questions F writes them down.`;
  return `${count(applied.length, "finding")} fixed, ${where}. Left: ${count(errors, "error")}, ${warnings} to review, ${count(infos, "info")}${file}.${ask}`;
}
