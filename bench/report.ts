import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { chartOf } from "./chart.ts";
import { spreadOf } from "./contender.ts";
import type { Measured, Spread } from "./contender.ts";
import { READERS } from "./contenders.ts";
import { putBetween } from "./marked.ts";

export interface Size { readonly bytes: number; readonly claims: number; readonly rounds: number; readonly rows: number }
export interface BenchReport { readonly text: string; readonly chart: string }

const DOCS = join(import.meta.dirname, "..", "docs");
const MARKS = ["<!-- measured by npm run bench -->", "<!-- end of what was measured -->"] as const;

/** Throws where two readers found different claims in one file: a reader that loses data is fast for nothing. */
export function agreedFigures(measured: readonly Measured[]): void {
  const printed = READERS.map((name) => ({ name, figures: runsOf(measured, name)[0]?.printed }));
  const [first] = printed;
  for (const { name, figures } of printed) {
    if (figures !== first?.figures) throw new Error(`${name} read ${String(figures)}, ${first?.name ?? ""} ${String(first?.figures)}`);
  }
}

export function reportOf(measured: readonly Measured[], size: Size): BenchReport {
  const isBig = ({ contender: { args } }: Measured): boolean => args.some((arg) => arg.endsWith("claims.edi"));
  const big = measured.filter(isBig);
  const others = measured.filter((one) => !big.includes(one));
  const text = [
    aboutRun(size),
    table(["", "what it does", "seconds", "claims/s", "MB/s", "CPU s", "peak MB"], big.map((one) => bigRow(one, size))),
    table(["", "what it does", "ms", "CPU ms", "peak MB"], others.map(smallRow)),
    ratios(measured),
  ].join("\n\n");
  const speed = ({ runs }: Measured): number => size.claims / (wallOf(runs).median / 1000);
  return { text, chart: chartOf(big.map((one) => ({ name: one.contender.name, value: speed(one) }))) };
}

/** Puts the tables and the chart into docs/performance.md. */
export function writeReport({ text, chart }: BenchReport): void {
  const path = join(DOCS, "performance.md");
  writeFileSync(path, putBetween(readFileSync(path, "utf8"), MARKS, text));
  writeFileSync(join(DOCS, "images", "performance.svg"), chart);
}

function aboutRun({ bytes, claims, rounds, rows }: Size): string {
  const model = cpus()[0]?.model ?? "unknown processor";
  return `${(bytes / 1e6).toFixed(0)} MB, ${claims.toLocaleString("en")} claims, ${rows.toLocaleString("en")} PTP rows; ${rounds} rounds, interleaved, a fresh process each; `
    + `median [least-most]. Node ${process.versions.node}, ${model}, ${availableParallelism()} cores, shared with others.`;
}

function bigRow({ contender: { name, does }, runs }: Measured, { bytes, claims }: Size): readonly string[] {
  const wall = wallOf(runs);
  const perSecond = (whole: number): string => Math.round(whole / (wall.median / 1000)).toLocaleString("en");
  return [name, does, inSeconds(wall), perSecond(claims), (bytes / 1000 / wall.median).toFixed(1), inSeconds(cpuOf(runs)), peakOf(runs)];
}

function smallRow({ contender: { name, does }, runs }: Measured): readonly string[] {
  return [name, does, shown(wallOf(runs), 0), shown(cpuOf(runs), 0), peakOf(runs)];
}

/** What the goals are about: ratios within this run. */
function ratios(measured: readonly Measured[]): string {
  const wall = (name: string): number => wallOf(runsOf(measured, name)).median;
  const peer = Math.min(wall("node-x12"), wall("x12-parser"));
  const times = (value: number): string => `${value.toFixed(2)}×`;
  return [
    `- our read against the faster peer: ${times(peer / wall("our read"))}; with structure checked ${times(peer / wall("our read, structure checked"))}`,
    `- our scrub, everything loaded, against the faster peer's bare parse: ${times(peer / wall("our scrub"))}`,
    `- two jobs against one: ${times(wall("our scrub") / wall("our scrub, two jobs"))}, where the control loop shows ${times(2 * wall("control") / wall("control, two at once"))}`,
    `- cold start on one claim above an empty node: ${Math.round(wall("our scrub, one claim") - wall("empty node"))} ms`,
  ].join("\n");
}

function runsOf(measured: readonly Measured[], wanted: string): Measured["runs"] {
  return measured.find(({ contender: { name } }) => name === wanted)?.runs ?? [];
}

function wallOf(runs: Measured["runs"]): Spread {
  return spreadOf(runs.map(({ wallMs }) => wallMs));
}

function cpuOf(runs: Measured["runs"]): Spread {
  return spreadOf(runs.map(({ cpuMs }) => cpuMs));
}

function peakOf(runs: Measured["runs"]): string {
  return shown(spreadOf(runs.map(({ peakMb }) => peakMb)), 0);
}

function inSeconds({ median, least, most }: Spread): string {
  return shown({ median: median / 1000, least: least / 1000, most: most / 1000 }, 2);
}

function shown({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} [${least.toFixed(digits)}-${most.toFixed(digits)}]`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
