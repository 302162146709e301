import { Command, Option } from "commander";
import { count, harmless, listed, problemLine } from "../write/index.ts";
import { ClaimFilter, TreeJson, TreeReader, TreeText } from "../write/tree/index.ts";
import type { TreeCounts, TreeSink } from "../write/tree/index.ts";
import { closest } from "../import/nearest.ts";
import type { Problem } from "../claim/index.ts";
import { chunksOf, labelOf, Unreadable } from "./input.ts";
import { outputTo } from "./output.ts";
import type { Output } from "./output.ts";
import { progressOf } from "./progress.ts";
import { durationText, remark, styleFor } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";

export interface ShowOptions {
  readonly claim?: string;
  readonly raw?: boolean;
  readonly format: "text" | "json";
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  claimwright show today.837 | less
  claimwright show today.837 --claim 20401
  claimwright show payment.835 --claim 20401 --raw
  claimwright show answer.999 --format json --out answer.json

What it prints holds patients' data, as the file does. Problems are marked with ● (error), ▲ (review), ○ (info) where they occur.
Status: 0 it was shown, whatever is wrong with it ("claimwright scrub" judges), 2 it is no X12 or has no such claim, 3 our own error.`;

export function showCommand(): Command {
  return new Command("show")
    .description("print an 837P, 835, 277CA, 999 or TA1 as a readable tree: loops, names, codes in words, problems where they occur")
    .argument("<file>", "an X12 file; - for standard input")
    .option("--claim <id>", "only the claim with this patient control number (CLM01, CLP01, or TRN02 of a 277CA)")
    .option("--raw", "each segment as it is written, too")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .option("--out <file>", "write the result to a file")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: ShowOptions) => { process.exitCode = await show(file, options); });
}

/** Shows one file and answers the exit status. */
export async function show(path: string, options: ShowOptions): Promise<number> {
  const started = performance.now();
  const output = outputTo(options.out, [path]);
  const run = new ShowRun(path, options, output);
  const counts = await run.read();
  await output.close();
  run.judge(counts);
  remark(`claimwright: ${count(counts.segments, "segment")}, ${count(counts.claims, "claim")} in ${durationText(performance.now() - started)}`);
  return STATUS.fine;
}

/** The numbers that are nearest to one that was mistyped. */
const MOST_NEAR = 3;

class ShowRun {
  readonly #path: string;
  readonly #options: ShowOptions;
  readonly #output: Output;
  readonly #json: TreeJson | undefined;
  readonly #filter: ClaimFilter | undefined;
  readonly #reader: TreeReader;
  #firstError: Problem | undefined;
  #near: readonly string[] = [];

  constructor(path: string, options: ShowOptions, output: Output) {
    this.#path = path;
    this.#options = options;
    this.#output = output;
    const { claim, raw = false, format } = options;
    this.#json = format === "json" ? new TreeJson(output.write, labelOf(path), { raw }) : undefined;
    const sink = this.#json ?? new TreeText(output.write, styleFor(output.isTerminal), { raw });
    this.#filter = claim === undefined ? undefined : new ClaimFilter(sink, claim, (id) => { this.#compare(id, claim); });
    this.#reader = new TreeReader(this.#watched(this.#filter ?? sink));
  }

  async read(): Promise<TreeCounts> {
    const progress = await progressOf(this.#output.isTerminal ? [] : [this.#path]);
    try {
      for await (const chunk of chunksOf(this.#path)) {
        this.#reader.push(chunk);
        progress.add(chunk.length);
        await this.#output.settle();
      }
    } catch (error) {
      progress.stop();
      await this.#giveUp(error);
      throw error;
    }
    progress.stop();
    const counts = this.#reader.end();
    this.#json?.end(counts);
    return counts;
  }

  /** A file that cannot be read, or not to its end: what was read of it is written whole. */
  async #giveUp(error: unknown): Promise<void> {
    if (!(error instanceof Unreadable)) return;
    if (this.#reader.counts.segments > 0) this.#reader.end();
    this.#json?.problem({ code: "unreadable-file", severity: "error", message: error.what });
    this.#json?.end(this.#reader.counts);
    await this.#output.close();
  }

  /** Throws Unusable where there was nothing to show. */
  judge({ interchanges, claims }: TreeCounts): void {
    const label = labelOf(this.#path);
    if (interchanges === 0) throw new Unusable(this.#firstError ? problemLine(label, this.#firstError) : `${label}: This is no X12 file: it has no ISA segment.`);
    const { claim = "" } = this.#options;
    if (!this.#filter || this.#filter.found > 0) return;
    const near = this.#near.length === 0 ? "" : ` Did you mean ${listed(this.#near, "or")}?`;
    throw new Unusable(`${label}: no claim ${harmless(claim)} in this file; it has ${count(claims, "claim")}.${near}`);
  }

  #compare(id: string, wanted: string): void {
    if (!this.#near.includes(id)) this.#near = closest(wanted, [...this.#near, id], MOST_NEAR);
  }

  /** Keeps the first error, for a file that is no X12. */
  #watched(sink: TreeSink): TreeSink {
    return {
      open: (branch) => { sink.open(branch); },
      segment: (leaf) => { sink.segment(leaf); },
      problem: (problem) => {
        if (problem.severity === "error") this.#firstError ??= problem;
        // A text that holds nothing else would say it twice.
        if (this.#json || this.#reader.counts.segments > 0) sink.problem(problem);
      },
      close: (branch) => { sink.close(branch); },
    };
  }
}
