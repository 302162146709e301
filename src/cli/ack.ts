import { Command, Option } from "commander";
import { readAnswers } from "./ack-read.ts";
import type { ReadOptions } from "./ack-read.ts";
import { sortFiles } from "./ack-sort.ts";
import { writeAnswers } from "./ack-write.ts";
import type { WriteOptions } from "./ack-write.ts";
import { withInputOptions } from "./setup.ts";
import { Unusable } from "./unusable.ts";

export interface AckOptions extends ReadOptions, WriteOptions {}

const EXAMPLES = `
The content of the files decides: claims are answered as a payer's gateway would, acknowledgements are read.

Examples:
  claimwright ack today.837 --out today.999             # 999 and TA1, before the payer says it
  claimwright ack today.837 --kind 277ca --out today.277
  claimwright ack today.999 today.277 --of today.837    # what was rejected, where in your file, what to do
  claimwright ack today.999 --format json

A 277CA names patients, as X12 wants it: keep it as you keep the claims.

Status: 0 nothing was rejected, 1 something was, 2 a file or the call cannot be used, 3 our own error.`;

export function ackCommand(): Command {
  return withInputOptions(new Command("ack")
    .description("read what came back (999, TA1, 277CA) and show where in your file it is; or answer claims as the payer's gateway would")
    .argument("<files...>", "acknowledgements to read, or 837P files to answer; - for standard input"))
    .option("--of <file>", "the 837P file that the acknowledgements answer")
    .addOption(new Option("--format <format>", "how to show what was read").choices(["text", "json"]).default("text"))
    .addOption(new Option("--kind <kind>", "what to write: 999 comes with its TA1").choices(["999", "ta1", "277ca", "all"]))
    .option("--out <file>", "write the result to a file")
    .option("--date <date>", "the day that the answer is made, as 2026-03-02 (default: today)")
    .option("--control <number>", "the control number of the first answer written (default: 1)")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: AckOptions) => { process.exitCode = await ack(files, options); });
}

async function ack(paths: readonly string[], options: AckOptions): Promise<number> {
  const all = options.of === undefined ? paths : [...paths, options.of];
  if (all.filter((path) => path === "-").length > 1) throw new Unusable("- stands for standard input, which can be read once. Name a file for the others.");
  const files = await sortFiles(all);
  const [answers, claims] = [files.filter(({ is }) => is === "acknowledgement"), files.filter(({ is }) => is === "claims")];
  if (answers.length > 0) return readAnswers(answers, claims, options);
  if (options.of !== undefined) throw new Unusable(`${paths.join(", ")}: none of these is an acknowledgement (999, TA1, 277CA). --of goes with acknowledgements.`);
  return writeAnswers(claims, options);
}
