import { statSync } from "node:fs";
import { STDIN } from "./input.ts";

/** Shorter work is done before a bar is read. */
const LEAST = 4_000_000;

export interface Progress {
  add(bytes: number): void;
  stop(): void;
}

/** A bar on standard error for large files, on a terminal only. */
export async function progressOf(paths: readonly string[]): Promise<Progress> {
  const total = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  if (!process.stderr.isTTY || total < LEAST) return { add: () => undefined, stop: () => undefined };
  const { Presets, SingleBar } = (await import("cli-progress")).default;
  const bar = new SingleBar({ format: "{bar} {percentage} %  {eta_formatted} left", stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { add: (bytes) => { bar.increment(bytes); }, stop: () => { bar.stop(); } };
}

function sizeOf(path: string): number {
  if (path === STDIN) return 0;
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
