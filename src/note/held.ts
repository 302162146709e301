import type { Filled } from "./moods.ts";
import type { Token } from "./tokens.ts";
import { clausesIn } from "./standing.ts";

const WEIGHTS: ReadonlySet<string> = new Set(["pound", "kilogram"]);

const ALONE: ReadonlySet<string> = new Set(["held", "st", "stat", "sust", "cont", "const"]);

/**
 * "Lumbar, supine, motorized, held", "10#, sup, st": behind how the patient lay or how hard it pulled, the word alone tells how;
 * "traction, held" was not given.
 */
export function withHeld(clauses: readonly Filled[], tokens: readonly Token[]): readonly Filled[] {
  return clauses.map((clause) => {
    const isAlone = clause.to - clause.from === 1 && ALONE.has(tokens[clause.from]?.text ?? "");
    if (!isAlone || !isSet(clausesIn(clauses, "sentence", clause.sentence).filter(({ to }) => to <= clause.from))) return clause;
    return { ...clause, terms: [{ tag: "mode", means: "static", from: clause.from, to: clause.to }] };
  });
}

function isSet(before: readonly Filled[]): boolean {
  return before.some(({ terms, quantities }) => terms.some(({ tag }) => tag === "position") || quantities.some(({ unit }) => WEIGHTS.has(unit)));
}
