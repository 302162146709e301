import type { Verdict } from "../../src/check/index.ts";
import { fix as fixed, fixJson, fixText } from "../../src/fix/index.ts";
import type { FixResult } from "../../src/fix/index.ts";
import { readClaims } from "../../src/read/index.ts";
import type { Target, Tell } from "../target.ts";
import { session } from "./engine.ts";

/** Fixing: the claims stay the claims, unfixed bytes stay as they were, and what is fixed needs no fixing again. */
export const fix: Target = {
  name: "fix",
  kind: "x12",
  share: 1,
  examine(bytes, tell) {
    if (bytes.length > 300_000) return;
    const first = fixed(bytes, { scrub });
    if (JSON.stringify(fixJson(first)) === "" || typeof fixText(first) !== "string") tell("the report is empty");
    judge(bytes, first, tell);
    const yes = first.open.slice(0, 50).map((question, i) => ({ finding: question.finding, yes: true, by: "A. Clerk", on: "2026-03-02", entry: i + 1 }));
    const second = fixed(bytes, { scrub, answers: yes });
    judge(bytes, second, tell);
    if (first.stopped !== undefined) return;
    const again = fixed(first.bytes, { scrub });
    if (again.applied.length > 0) tell("what was fixed is fixed again");
  },
};

function scrub(bytes: Uint8Array): readonly Verdict[] {
  const run = session();
  return Array.from(readClaims(bytes, { file: "f" }), (claim) => run.check(claim));
}

function judge(bytes: Uint8Array, { bytes: written, applied, verdicts }: FixResult, tell: Tell): void {
  if (applied.length === 0 && Buffer.compare(bytes, written) !== 0) tell("nothing is fixed, and yet the bytes changed");
  if (verdicts.length !== scrub(bytes).length) tell("fixing changed the number of claims");
}
