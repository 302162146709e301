import type { Day, Known } from "../../claim/index.ts";
import type { CodeSet, CodeSets } from "../../reference/index.ts";
import { pass, unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";

/** Looks a code up in a list that may be loaded: `absent` where the list has it not, else what a rule answers. */
export function lookedUp(codes: CodeSets, set: CodeSet, code: string, day: Known<Day>, lines?: readonly number[]): "absent" | Outcome {
  if (!day.known) return unchecked(day.reason, lines);
  const answer = codes.find(set, code, day.value);
  if (answer === "uncovered") return unchecked(`table-absent:${set}`, lines);
  return answer === "listed" ? pass : "absent";
}
