import { writeFileSync } from "node:fs";
import type { Baseline } from "../check/office/index.ts";
import { bytesOf, codeOf } from "./input.ts";
import { Unusable } from "./unusable.ts";

const KIND = "claimwright-baseline";

/** Reads a baseline that `--write-baseline` wrote. Throws Unusable for anything else. */
export async function readBaseline(path: string): Promise<Baseline> {
  const written = parsed(new TextDecoder().decode(await bytesOf(path)));
  if (!isBaseline(written)) throw new Unusable(`${path}: this is no baseline. Write one with scrub --write-baseline ${path}.`);
  return written.findings;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is { readonly findings: Baseline } {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== KIND || !("findings" in value)) return false;
  const { findings } = value;
  return typeof findings === "object" && findings !== null && Object.values(findings).every((count) => Number.isInteger(count) && count > 0);
}

/** Writes a baseline: claim numbers, days and rule ids, and nothing of the patient. */
export function writeBaseline(path: string, findings: Baseline): void {
  try {
    writeFileSync(path, `${JSON.stringify({ kind: KIND, version: 1, findings }, null, 1)}\n`);
  } catch (error) {
    throw new Unusable(`--write-baseline ${path}: the file cannot be written (${codeOf(error)}). Choose another place.`);
  }
}
