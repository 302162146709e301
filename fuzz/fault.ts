import { randomOf, seedOf } from "./random.ts";
import type { Target } from "./target.ts";

/** Runs one input through one target. Answers what is wrong; empty where nothing is. */
export function faultsOf(target: Target, bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  try {
    target.examine(bytes, (fault) => faults.push(fault), randomOf(seedOf(bytes)));
  } catch (error) {
    faults.push(thrown(error));
  }
  return faults;
}

/** `threw RangeError at src/check/kinds/pairs.ts:29`: never the message, which may hold what the file held. */
function thrown(error: unknown): string {
  if (!(error instanceof Error)) return "threw something that is no Error";
  const place = /\/(src\/[\w./-]+:\d+)/.exec(error.stack ?? "")?.[1] ?? "an unknown place";
  return `threw ${error.name} at ${place}`;
}

/** One fault of one target, whatever the input: the words before the first colon or comma, line numbers kept. */
export function keyOf(target: Target, fault: string): string {
  const words = fault.startsWith("threw") ? fault : fault.replace(/, .*$/s, "").replace(/\d+/g, "n");
  return `${target.name}: ${words}`;
}
