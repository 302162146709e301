import type { Problem } from "../../claim/index.ts";
import type { RemittanceEnd, RemittedClaim } from "./model.ts";
import { RemittanceReader } from "./remittance-reader.ts";
import type { RemittanceCounts } from "./remittance-reader.ts";

const STEP = 65_536;

/** A remittance with all of its claims. */
export interface WholeRemittance extends RemittanceEnd {
  readonly claims: readonly RemittedClaim[];
}

/** The remittances of a file that is in memory, one after another. Answers the counts when it is through. */
export function* readRemittances(
  bytes: Uint8Array,
  options: { readonly file: string; readonly onProblem?: (problem: Problem) => void },
): Generator<WholeRemittance, RemittanceCounts> {
  let claims: RemittedClaim[] = [];
  let ready: WholeRemittance[] = [];
  const reader = new RemittanceReader({
    file: options.file,
    onClaim: (claim) => claims.push(claim),
    onEnd: (end) => {
      ready.push({ ...end, claims });
      claims = [];
    },
    onProblem: options.onProblem ?? (() => undefined),
  });
  for (let at = 0; at < bytes.length; at += STEP) {
    reader.push(bytes.subarray(at, at + STEP));
    yield* ready;
    ready = [];
  }
  const counts = reader.end();
  yield* ready;
  return counts;
}
