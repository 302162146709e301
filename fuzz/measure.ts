// Reads and scrubs files that are made to cost more than their length, at growing sizes, and counts the blocks of code that run.
// Run: node fuzz/measure.ts [--mb 1,2,4] [--form NAME…] [--json]. Status 1 where twice the bytes take much more than twice the work.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { coverageOf } from "./coverage.ts";
import { hostile } from "./hostile.ts";
import { bytesOf } from "./text.ts";

/** What one file of one form took: counted in one process and timed in another. */
interface Measured {
  readonly form: string;
  readonly bytes: number;
  /** Block executions. */
  readonly work: number;
  readonly ms: number;
  readonly peakMb: number;
  /** Characters, in all formats together. */
  readonly written: number;
}

/** Twice the bytes may take this many times the work: a little more than 2, for what sorts. */
const MOST_GROWTH = 2.3;

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "1,2,4" },
    form: { type: "string", multiple: true, default: Object.keys(hostile) },
    json: { type: "boolean", default: false },
    count: { type: "boolean", default: false },
    time: { type: "boolean", default: false },
  },
});
const sizes = values.mb.split(",").map((mb) => Number(mb) * 1e6);

if (values.count || values.time) console.log(JSON.stringify(await one(hostile[values.form[0] ?? ""]?.(sizes[0] ?? 0) ?? "")));
else process.exitCode = table();

function table(): number {
  const rows = values.form.map((form) => {
    const row = sizes.map((size) => measured(form, size));
    if (!values.json) console.log(rowText(row));
    return row;
  });
  const steep = rows.filter((row) => row.some((now, i) => growth(row[i - 1], now) > MOST_GROWTH));
  if (values.json) console.log(JSON.stringify(rows.flat()));
  for (const [first] of steep) console.error(`${first?.form ?? ""}: the work grows faster than the file.`);
  return steep.length === 0 ? 0 : 1;
}

/** How the work grew, by a doubling of the bytes. */
function growth(before: Measured | undefined, now: Measured): number {
  return before ? (now.work / before.work) ** (1 / Math.log2(now.bytes / before.bytes)) : 0;
}

function measured(form: string, size: number): Measured {
  const counted = inChild(form, size, "--count");
  const timed = values.json ? { ms: 0, peakMb: 0 } : inChild(form, size, "--time");
  return { ...counted, form, ms: timed.ms, peakMb: timed.peakMb };
}

/** A process for each file, so that its peak is its own. */
function inChild(form: string, size: number, how: string): Measured {
  const args = [import.meta.filename, how, "--form", form, "--mb", String(size / 1e6)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (stdout === "") throw new Error(`${form} could not be measured: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as Measured;
}

/** Counting slows things down, and has to begin before the code is loaded. */
async function one(text: string): Promise<Omit<Measured, "form">> {
  const coverage = values.count ? coverageOf(true) : undefined;
  const { wholeScrub } = await import("./whole-scrub.ts");
  const file = bytesOf(text);
  wholeScrub(bytesOf(hostile["lines of paired codes"]?.(2000) ?? ""));
  coverage?.work();
  const before = process.resourceUsage().maxRSS;
  const began = performance.now();
  const written = wholeScrub(file);
  const ms = performance.now() - began;
  return { bytes: file.length, work: coverage?.work() ?? 0, ms, peakMb: (process.resourceUsage().maxRSS - before) / 1024, written };
}

function rowText(row: readonly Measured[]): string {
  const cells = row.map(({ work, ms, peakMb, written }) => [
    `${(work / 1e6).toFixed(1)} M`.padStart(9), `${(ms / 1000).toFixed(2)} s`.padStart(8),
    `${peakMb.toFixed(0)} MB`.padStart(7), `${(written / 1e6).toFixed(1)} MB out`.padStart(13),
  ].join(" "));
  return `${(row[0]?.form ?? "").padEnd(36)} ${cells.join(" |")}`;
}
