import type { Where } from "./span.ts";

export type Severity = "error" | "warning" | "info";

/** Something wrong with a file (SNIP 1–2), as opposed to a claim. Never holds a patient's data. */
export interface Problem {
  /** A stable word for the kind of problem, in kebab case: `segment-count`, `not-x12`. */
  readonly code: string;
  readonly severity: Severity;
  /** One line: what, and what to do. */
  readonly message: string;
  readonly where?: Where;
  /** The guide's loop that it concerns: `2010AA`. */
  readonly loop?: string;
  /** The tag of the segment that it concerns: of a missing one, which `where` cannot show. */
  readonly segment?: string;
  /** CLM01 of the claim that the problem touches; an error here means that the claim is never clean. */
  readonly claim?: string;
  readonly snip?: 1 | 2;
}
