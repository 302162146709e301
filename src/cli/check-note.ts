import { Command, Option } from "commander";
import { checkNote, dayOfNote, noteHtml, noteJson, noteText } from "../advise/note/index.ts";
import type { NoteCheck } from "../advise/note/index.ts";
import { parseIsoDay, PROVIDER_TYPES } from "../claim/index.ts";
import type { Day, ProviderType, VisitRecord } from "../claim/index.ts";
import type { Engine } from "../check/index.ts";
import { FALLBACK_POLICY } from "../policy/index.ts";
import { readVisits } from "../read/index.ts";
import { harmless } from "../write/index.ts";
import type { Style } from "../write/index.ts";
import { policyFor, setupOf } from "./advise-input.ts";
import { bytesOf, labelOf, STDIN } from "./input.ts";
import { LARGEST_NOTE, namedNote } from "./notes.ts";
import { outputTo } from "./output.ts";
import { prepare } from "./setup.ts";
import { tablesOption } from "./tables/loaded.ts";
import { styleFor } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";

interface CheckNoteOptions {
  readonly code?: readonly string[];
  readonly payer?: string;
  readonly date?: string;
  readonly provider?: string;
  readonly visit?: string;
  readonly practice?: string;
  readonly tables?: string;
  readonly format: "text" | "json" | "html";
  readonly out?: string;
  readonly failOn: "error" | "warning" | "never";
}

const EXAMPLES = `
Every element of the note is found (with the words and where they stand), missing, unclear or contradicted. What was planned, was not
done, or was done on another day counts for nothing. Nothing is ever written into a note.
Status: 0 nothing at or above --fail-on, 1 something is, 2 the call or the file cannot be used, 3 our own error.

Examples:
  claimwright check-note visit.txt --payer medicare-b --date 2026-03-02
  claimwright check-note visit.txt --code 97012,97140 --payer uhc --format html --out check.html
  pbpaste | claimwright check-note - --visit visit.json`;

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(",").map((part) => part.trim().toUpperCase())];

export function checkNoteCommand(): Command {
  return new Command("check-note")
    .description("what a visit's note says of each thing that a reviewer looks for, and what this payer will miss")
    .argument("<file>", "the note as text; - for standard input")
    .option("--code <codes>", "billed procedure codes (default 97012)", several)
    .option("--payer <name>", "a policy's name, or the payer's (default: coding rules alone)")
    .option("--date <day>", "day of service, such as 2026-03-02 (default: the note's own); a text of several visits is read for this one")
    .addOption(new Option("--provider <type>", "who gave it").choices(PROVIDER_TYPES).argParser((value) => providerType(value)))
    .option("--visit <file>", "a visit record (JSON) to hold the note against")
    .option("--practice <file>", "the office's own policy (default: claimwright.yaml in this folder, if there is one)")
    .addOption(tablesOption())
    .addOption(new Option("--format <format>").choices(["text", "json", "html"]).default("text"))
    .option("--out <file>", "write the answer to a file")
    .addOption(new Option("--fail-on <severity>", "what makes the status 1").choices(["error", "warning", "never"]).default("error"))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: CheckNoteOptions) => { process.exitCode = await run(file, options); });
}

function providerType(value: string): ProviderType {
  const type = PROVIDER_TYPES.find((one) => one === value.toUpperCase());
  if (type === undefined) throw new Unusable(`--provider ${value}: there is no such type. Use ${PROVIDER_TYPES.join(", ")}.`);
  return type;
}

async function run(file: string, options: CheckNoteOptions): Promise<number> {
  const output = outputTo(options.out, [file, options.visit, options.practice].filter((path) => path !== undefined));
  try {
    const check = await checked(file, options);
    output.write(written(check, options.format, styleFor(output.isTerminal)));
    return statusOf(check, options.failOn);
  } catch (error) {
    if (error instanceof Unusable && options.format === "json") output.write(`${JSON.stringify(nothing(error.message))}\n`);
    throw error;
  } finally {
    await output.close();
  }
}

async function checked(file: string, options: CheckNoteOptions): Promise<NoteCheck> {
  const { visit: record, provider } = options;
  if (file === STDIN && record === STDIN) throw new Unusable("- stands for standard input, which can be read once. Name a file for the other.");
  const { engine } = await prepare(setupOf(options));
  const text = namedNote(await bytesOf(file, LARGEST_NOTE), labelOf(file));
  if (text.trim() === "") throw new Unusable(`${labelOf(file)}: It is empty. Give the note's text.`);
  const visit = record === undefined ? undefined : await recordOf(record, engine);
  return checkNote(engine, {
    text,
    ...aboutOf(options, text, visit, engine),
    ...(provider === undefined ? {} : { provider: provider as ProviderType }),
    ...(visit === undefined ? {} : { visit }),
  });
}

/** What the call says goes before what the record says, and that before what the note says of its day. */
function aboutOf({ code, date, payer }: CheckNoteOptions, text: string, visit: VisitRecord | undefined, engine: Engine) {
  const codes = [...new Set(code ?? visit?.services.map((service) => service.code) ?? ["97012"])];
  const day = dayOf(date) ?? visit?.date ?? dayOfNote(text, codes);
  return {
    codes,
    day: day ?? today(),
    isUndated: day === undefined,
    policy: payer === undefined ? visit?.payerPolicy ?? FALLBACK_POLICY : policyFor({ name: payer }, engine),
  };
}

async function recordOf(path: string, engine: Engine): Promise<VisitRecord> {
  const { records: [visit], problems } = readVisits(await bytesOf(path), { policies: engine.policies.map(({ id }) => id) });
  const wrong = problems.find(({ severity }) => severity === "error");
  if (visit === undefined) throw new Unusable(`${labelOf(path)}: ${wrong?.message ?? "There is no visit record in it."}`);
  return visit;
}

function dayOf(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseIsoDay(text);
  if (text !== undefined && day === undefined) throw new Unusable(`--date ${text}: write the day as 2026-03-02.`);
  return day;
}

function today(): Day {
  return parseIsoDay(new Date().toLocaleDateString("sv-SE")) ?? 0;
}

function written(check: NoteCheck, format: CheckNoteOptions["format"], style: Style): string {
  if (format === "json") return `${JSON.stringify(noteJson(check), null, 2)}\n`;
  return format === "html" ? noteHtml(check) : harmless(`${noteText(check, style).join("\n")}\n`, style);
}

function nothing(message: string) {
  return { services: [], findings: [], problems: [{ code: "unusable-call", severity: "error", message }], schemaVersion: 1 };
}

function statusOf({ findings, services }: NoteCheck, failOn: CheckNoteOptions["failOn"]): number {
  if (failOn === "never") return STATUS.fine;
  // To bill what the note says was not done is an error, whatever else the note has.
  if (services.some(({ notDone }) => notDone !== null)) return STATUS.findings;
  const fails = findings.some(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"));
  return fails ? STATUS.findings : STATUS.fine;
}
