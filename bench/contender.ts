import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One of those that are timed against each other: always a process of its own, from its start to its end. */
export interface Contender {
  readonly name: string;
  /** What it does, for who reads the table. */
  readonly does: string;
  readonly args: readonly string[];
  /** How many of it run at once. Default 1. */
  readonly together?: number;
  /** The file it writes: taken away before each run, for emptying a gigabyte of the run before is not its work. */
  readonly writes?: string;
  /** The status it ends with when all is well, where that is not 0 alone. */
  readonly statuses?: readonly number[];
}

export interface Used { readonly wallMs: number; readonly cpuMs: number; readonly peakMb: number; readonly printed: string }

const USAGE = join(import.meta.dirname, "usage.mjs");

/** Runs it once. Of several together: the wall time until the last ends, the processor time of all. */
export async function runOnce({ name, args, together = 1, writes, statuses = [0] }: Contender, folder: string): Promise<Used> {
  if (writes !== undefined) rmSync(writes, { force: true });
  const started = performance.now();
  const used = await Promise.all(Array.from({ length: together }, (_, at) => single(name, args, statuses, join(folder, `usage-${at}`))));
  const wallMs = performance.now() - started;
  return {
    wallMs,
    cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    peakMb: Math.max(...used.map(({ peakMb }) => peakMb)),
    printed: used[0]?.printed ?? "",
  };
}

type Single = Pick<Used, "cpuMs" | "peakMb" | "printed">;

async function single(name: string, args: readonly string[], statuses: readonly number[], usage: string): Promise<Single> {
  const fd = openSync(usage, "w");
  const child = spawn(process.execPath, ["--import", USAGE, ...args], { stdio: ["ignore", "pipe", "pipe", fd] });
  closeSync(fd);
  let [printed, complaint] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => { printed += text; });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => { complaint += text; });
  const status = await new Promise<number | null>((resolve, reject) => { child.on("close", resolve).on("error", reject); });
  if (!statuses.includes(status ?? -1)) throw new Error(`${name} ended with ${String(status)}: ${complaint.slice(-500)}`);
  const { peakKb, cpuMicros } = JSON.parse(readFileSync(usage, "utf8")) as { peakKb: number; cpuMicros: number };
  rmSync(usage);
  return { printed: printed.trim(), peakMb: peakKb / 1024, cpuMs: cpuMicros / 1000 };
}

export interface Measured { readonly contender: Contender; readonly runs: readonly Used[] }

/** Everyone once, then everyone once more: what slows the machine down for a while slows all of them. */
export async function interleaved(
  contenders: readonly Contender[], rounds: number, folder: string, tell: (text: string) => void,
): Promise<readonly Measured[]> {
  const runs = contenders.map((): Used[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      tell(`round ${round} of ${rounds}: ${contender.name}`);
      runs[at]?.push(await runOnce(contender, folder));
    }
  }
  return contenders.map((contender, at) => ({ contender, runs: runs[at] ?? [] }));
}

export interface Spread { readonly median: number; readonly least: number; readonly most: number }

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return { median, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}
