import { Command, Option } from "commander";
import { outputTo } from "./output.ts";
import { ScrubRun } from "./scrub-run.ts";
import { prepare, withInputOptions } from "./setup.ts";
import type { InputOptions, Prepared } from "./setup.ts";
import { Unusable } from "./unusable.ts";
import { reportTo } from "./reports.ts";

export type FailOn = "error" | "warning" | "never";

const FORMATS = ["text", "json", "ndjson", "sarif", "html", "csv", "sqlite"] as const;
type Format = (typeof FORMATS)[number];

export interface ScrubOptions extends InputOptions {
  readonly format: Format;
  readonly out?: string;
  readonly failOn: FailOn;
  readonly jobs?: string;
  readonly explain?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

const EXAMPLES = `
Examples:
  claimwright scrub today.837
  claimwright scrub today.837 --visits today.visits.json
  claimwright scrub *.837 --history last-month.837 --format json --out result.json
  cat today.837 | claimwright scrub - --policy medicare-b --fail-on warning

Status: 0 nothing at or above --fail-on, 1 something is, 2 a file or the call cannot be used, 3 our own error.`;

export function scrubCommand(): Command {
  return withInputOptions(new Command("scrub")
    .description("check claims before they leave: what a payer will object to, why, and what to do")
    .argument("<files...>", "837P files; - for standard input"))
    .addOption(new Option("--format <format>", `${FORMATS.join(", ")}`).argParser(readFormat).default("text"))
    .option("--out <file>", "write the result to a file")
    .addOption(new Option("--fail-on <severity>", "what makes the status 1").choices(["error", "warning", "never"]).default("error"))
    .option("--jobs <n>", "how many cores to work on (default 1); for json, ndjson, csv and sarif")
    .option("--baseline <file>", "findings of this list are known: they are shown, and only new ones set the status")
    .option("--write-baseline <file>", "write what is found now as such a list")
    .option("--explain", "name the rules that ran on each claim")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: ScrubOptions) => { process.exitCode = await scrub(files, options); });
}

function readFormat(name: string): Format {
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw new Unusable(`--format ${name}: there is no such format. Use one of ${FORMATS.join(", ")}.`);
  return format;
}

/** Runs one scrub and answers the exit status. */
export async function scrub(files: readonly string[], options: ScrubOptions): Promise<number> {
  // A database is no stream of text: its report opens the file itself.
  const output = outputTo(options.format === "sqlite" ? undefined : options.out, [...files, ...inputsOf(options)]);
  const run: ScrubRun = new ScrubRun(reportTo(output, options, () => run.more), output);
  return run.run(files, await prepared(files, options, run), options);
}

/** Where the call cannot be used, a JSON answer is still written. */
async function prepared(files: readonly string[], options: ScrubOptions, run: ScrubRun): Promise<Prepared> {
  try {
    refuse(files, options);
    const prepared = await prepare(options);
    await run.office(prepared, options);
    return prepared;
  } catch (error) {
    if (error instanceof Unusable && options.format !== "text") await run.giveUp(files, error);
    throw error;
  }
}

function refuse(files: readonly string[], { jobs, visits, history }: ScrubOptions): void {
  if (jobs !== undefined && !/^[1-9]\d*$/.test(jobs)) throw new Unusable(`--jobs ${jobs}: give a whole number from 1.`);
  const fromStdin = [...files, visits, ...history ?? []].filter((path) => path === "-");
  if (fromStdin.length > 1) throw new Unusable("- stands for standard input, which can be read once. Name a file for the others.");
}

function inputsOf({ visits, history, policy, practice, baseline }: ScrubOptions): readonly string[] {
  return [visits, policy, practice, baseline, ...history ?? []].filter((path) => path !== undefined);
}
