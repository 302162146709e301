import type { Verdict } from "../check/index.ts";
import type { NoteFolder } from "./notes.ts";
import type { Told } from "./told.ts";

/** Claims whose visit record is wrong. */
export function doubtfulClaims(told: readonly Told[]): ReadonlySet<string> {
  return new Set(told.flatMap(({ problem: { severity, claim } }) => (severity === "error" && claim !== undefined ? [claim] : [])));
}

export interface Judged {
  readonly verdict: Verdict;
  /** What is wrong with the notes that were read for it. */
  readonly told: readonly Told[];
}

const NOTHING: readonly Told[] = [];

/** A verdict with what its note gave to say: a claim that an error of a visit record or of its note touches is never clean. */
export function judged(verdict: Verdict, doubtful: ReadonlySet<string>, folder: NoteFolder | undefined): Judged {
  const told = folder?.wrong() ?? NOTHING;
  if (doubtful.size === 0 && told.length === 0) return { verdict, told };
  const isDoubtful = doubtful.has(verdict.claim.id) || doubtfulClaims(told).has(verdict.claim.id);
  return { verdict: verdict.verdict === "clean" && isDoubtful ? { ...verdict, verdict: "clean-as-far-as-checked" } : verdict, told };
}
