// Reads and scrubs files that are made to cost more than their length, at growing sizes, and counts the blocks of code that ran.
// Run: node fuzz/measure.ts [--mb 1,2,4] [--form NAME…] [--json]. Status 1 where twice the bytes take much more than twice the work.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { ClaimReader } from "../src/read/index.ts";
import { jsonReport, ndjsonReport, plainStyle, Tally, textReport } from "../src/write/index.ts";
import { coverageOf } from "./coverage.ts";
import { hostile } from "./hostile.ts";
import { session } from "./targets/engine.ts";
import { bytesOf } from "./text.ts";

/** What one file of one form took. */
export interface Measured {
  readonly form: string;
  readonly bytes: number;
  readonly work: number;
  readonly ms: number;
  readonly peakMb: number;
  readonly written: number;
}

/** Twice the bytes may take this many times the work: a little more than 2, for what is done once, and for logarithms. */
const MOST_GROWTH = 2.3;
const CHUNK = 262_144;
const SETUP = { version: "0", rules: 0, tables: [], explain: false };

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "1,2,4" },
    form: { type: "string", multiple: true, default: Object.keys(hostile) },
    json: { type: "boolean", default: false },
    one: { type: "boolean", default: false },
  },
});
const sizes = values.mb.split(",").map((mb) => Number(mb) * 1e6);

if (values.one) console.log(JSON.stringify(values.form.flatMap((form) => sizes.map((size) => measured(form, size)))));
else process.exitCode = table();

/** One process for each file, so that its peak is its own. */
function table(): number {
  const rows = values.form.map((form) => {
    const row = sizes.map((size) => inChild(form, size));
    if (!values.json) console.log(rowText(row));
    return row;
  });
  const steep = rows.filter((row) => row.some((one, i) => i > 0 && growth(row[i - 1], one) > MOST_GROWTH));
  if (values.json) console.log(JSON.stringify(rows.flat()));
  for (const [first] of steep) console.log(`${first?.form ?? ""}: the work grows faster than the file.`);
  return steep.length === 0 ? 0 : 1;
}

/** How the work grew, by a doubling of the bytes. */
function growth(before: Measured | undefined, now: Measured): number {
  if (!before) return 0;
  return (now.work / before.work) ** (1 / Math.log2(now.bytes / before.bytes));
}

function inChild(form: string, size: number): Measured {
  const script = import.meta.filename;
  const child = spawnSync(process.execPath, [script, "--one", "--form", form, "--mb", String(size / 1e6)], { encoding: "utf8", maxBuffer: 1 << 26 });
  const [measure] = JSON.parse(child.stdout) as Measured[];
  if (!measure) throw new Error(`nothing was measured for ${form}`);
  return measure;
}

function rowText(row: readonly Measured[]): string {
  const cells = row.map(({ work, ms, peakMb, written }) =>
    `${(work / 1e6).toFixed(1).padStart(7)}M ${(ms / 1000).toFixed(2).padStart(6)} s ${String(Math.round(peakMb)).padStart(5)} MB ${(written / 1e6).toFixed(1).padStart(6)} MB out`);
  return `${(row[0]?.form ?? "").padEnd(36)} ${cells.join(" |")}`;
}

function measured(form: string, size: number): Measured {
  const file = bytesOf(hostile[form]?.(size) ?? "");
  scrub(bytesOf(hostile["lines of paired codes"]?.(2000) ?? ""));
  const before = process.resourceUsage().maxRSS;
  const began = performance.now();
  scrub(file);
  const ms = performance.now() - began;
  const peakMb = (process.resourceUsage().maxRSS - before) / 1024;
  const coverage = coverageOf(true);
  coverage.work();
  const written = scrub(file);
  return { form, bytes: file.length, work: coverage.work(), ms, peakMb, written };
}

/** A whole scrub in every format, piece by piece, as the command does it. Answers how much is written. */
function scrub(file: Uint8Array): number {
  let written = 0;
  const write = (part: string): void => { written += part.length; };
  const reports = [jsonReport(write, SETUP), ndjsonReport(write, SETUP), textReport(write, SETUP, plainStyle())];
  const tally = new Tally();
  const run = session();
  const reader = new ClaimReader({
    file: "f",
    onClaim: (claim) => {
      const verdict = run.check(claim);
      tally.add(verdict);
      for (const report of reports) report.claim(verdict);
    },
    onProblem: (problem) => {
      tally.problem(problem);
      for (const report of reports) report.problem("f", problem);
    },
  });
  for (let at = 0; at < file.length; at += CHUNK) reader.push(file.subarray(at, at + CHUNK));
  const counts = reader.end();
  for (const report of reports) report.end([{ path: "f", ...counts }], tally);
  return written;
}
