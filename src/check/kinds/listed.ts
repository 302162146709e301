import type { Day, Known } from "../../claim/index.ts";
import { remembering } from "../../claim/remembering.ts";
import type { CodeEntry, CodeSet, CodeSets } from "../../reference/index.ts";
import { pass, unchecked, withoutTable } from "../outcome.ts";
import type { Found, Outcome } from "../outcome.ts";

/** Looks a code up in a list that may be loaded: the list's entry where the code may not be billed, else what a rule answers. */
export function lookedUp(
  codes: CodeSets, set: CodeSet, code: string, day: Known<Day>, lines?: readonly number[],
): { readonly is: "refused"; readonly entry: CodeEntry } | Outcome {
  if (!day.known) return unchecked(day.reason, lines);
  const entry = codes.entry(set, code, day.value);
  if (entry === undefined) return lines === undefined ? notLoaded(set) : withoutTable(`table-absent:${set}`, lines);
  return entry.is === "billable" ? pass : { is: "refused", entry };
}

const notLoaded = remembering(16, (set: CodeSet) => withoutTable(`table-absent:${set}`));

/** What an old list cannot prove it may warn of: the code may be newer than the list. */
export function byAge({ stale, quarter }: CodeEntry): Pick<Found, "severity" | "fills"> {
  const list = stale ? `the ${quarter} list, the newest that is loaded (stale: the year of the service is not)` : `the ${quarter} list`;
  return { fills: { list }, ...(stale ? { severity: "warning" } : {}) };
}
