import type { Verdict } from "../check/index.ts";
import type { Told } from "./setup.ts";

/** Claims whose visit record is wrong. */
export function doubtfulClaims(told: readonly Told[]): ReadonlySet<string> {
  return new Set(told.flatMap(({ problem: { severity, claim } }) => (severity === "error" && claim !== undefined ? [claim] : [])));
}

/** A claim that an error of the visit records touches is never clean. */
export function doubted(verdict: Verdict, doubtful: ReadonlySet<string>): Verdict {
  return verdict.verdict === "clean" && doubtful.has(verdict.claim.id) ? { ...verdict, verdict: "clean-as-far-as-checked" } : verdict;
}
