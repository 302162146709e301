import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedOf } from "./random.ts";

export interface Finding {
  readonly target: string;
  readonly fault: string;
  readonly seed: number;
  readonly iteration: number;
  /** The names of the mutators that made the input, in order. */
  readonly steps: readonly string[];
}

/** Writes a finding to a folder of its own: the input, the shrunken input, and how it came about. Answers the folder. */
export function keep(folder: string, finding: Finding, input: Uint8Array, small?: Uint8Array): string {
  const name = `${finding.target}-${finding.fault.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 50)}-${seedOf(input).toString(16)}`;
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "input.bin"), input);
  if (small) writeFileSync(join(own, "small.bin"), small);
  const replay = `npm run fuzz -- --replay ${join(own, small ? "small.bin" : "input.bin")} --target ${finding.target}`;
  writeFileSync(join(own, "finding.json"), `${JSON.stringify({ ...finding, bytes: input.length, smallBytes: small?.length ?? null, replay }, null, 2)}\n`);
  return own;
}
