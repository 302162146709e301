import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { clausesIn } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { doneIn } from "./element.ts";
import type { Ground, Said } from "./element.ts";

const FIRST: ReadonlySet<string> = new Set(["first", "initial", "1st"]);
const REST: ReadonlySet<string> = new Set(["next", "remaining", "final", "last", "following", "other"]);

type Owns = (clause: Meant, quantity: Quantity) => boolean;

/** "The first 5 min at 40 lb, the next 10 min at 60 lb", "for the remaining 12": the minutes of all stages of one pull. */
export function inStages(ground: Ground, owns: Owns): Said | undefined {
  if (ground.kind !== "97012") return undefined;
  const { document: { tokens, clauses } } = ground;
  for (const clause of doneIn(ground)) {
    const first = clause.quantities.find((one) => one.unit === "minute" && one.most === undefined && isBehind(tokens, one, FIRST) && owns(clause, one));
    if (first === undefined) continue;
    const later = clausesIn(clauses, "sentence", clause.sentence).flatMap(({ quantities }) => quantities)
      .filter((one) => one.from > first.from && (one.unit === "minute" || one.unit === "none") && one.most === undefined && isBehind(tokens, one, REST));
    const last = later.at(-1);
    if (last === undefined) continue;
    const value = [first, ...later].reduce((sum, one) => sum + one.value, 0);
    return { value, unit: "min", at: { from: first.from, to: last.to } };
  }
  return undefined;
}

/** Right behind such a word; `1st` is a number and two letters. */
function isBehind(tokens: readonly Token[], { from }: Quantity, words: ReadonlySet<string>): boolean {
  const before = tokens[from - 1]?.text ?? "";
  return words.has(before) || (words === FIRST && before === "st" && tokens[from - 2]?.value === 1);
}
