import type { Claim, Problem } from "../../claim/index.ts";
import { ClaimReader } from "./claim-reader.ts";
import type { ReadCounts } from "./claim-reader.ts";

const STEP = 65_536;

/** The claims of a file that is in memory, one after another. Answers the counts when it is through. */
export function* readClaims(
  bytes: Uint8Array,
  options: { readonly file: string; readonly onProblem?: (problem: Problem) => void },
): Generator<Claim, ReadCounts> {
  let ready: Claim[] = [];
  const reader = new ClaimReader({
    file: options.file,
    onClaim: (claim) => ready.push(claim),
    onProblem: options.onProblem ?? (() => undefined),
  });
  for (let at = 0; at < bytes.length; at += STEP) {
    reader.push(bytes.subarray(at, at + STEP));
    const claims = ready;
    ready = [];
    yield* claims;
  }
  const counts = reader.end();
  yield* ready;
  return counts;
}
