import type { Placed } from "../document.ts";
import { OF_EXERCISE } from "../naming.ts";
import { clauseAt, startingIn } from "../standing.ts";
import type { Ground, Said } from "./element.ts";

/** "TE 30 min: foam roller 3 min", "pulleys 5 min, total TE 25 min": of minutes beside the name and beside an exercise, the first. */
export function withoutParts(ground: Ground, said: readonly Said[]): readonly Said[] {
  if (!OF_EXERCISE.has(ground.kind) || new Set(said.map(({ value }) => value)).size < 2) return said;
  const named = said.filter(({ at }) => nameOf(ground, at) === "service");
  const whole = Math.min(...named.map(({ value }) => Number(value)));
  const sentences = new Set(named.map((one) => sentenceOf(ground, one)));
  const isPart = (one: Said): boolean => nameOf(ground, one.at) === "activity" || (Number(one.value) < whole && sentences.has(sentenceOf(ground, one)));
  return named.length > 0 && said.every((one) => named.includes(one) || isPart(one)) ? named : said;
}

function sentenceOf({ document: { clauses } }: Ground, { at }: Said): number {
  return clauseAt(clauses, at.from)?.sentence ?? -1;
}

/** The sort of name that stands last before a number in its clause, or first behind it. */
function nameOf({ document: { clauses, terms } }: Ground, { from, to }: Placed): string | undefined {
  const clause = clauseAt(clauses, from);
  if (clause === undefined) return undefined;
  const names = startingIn(terms, clause.from, clause.to).filter(({ tag, means }) => (tag === "service" || tag === "activity") && means !== "none");
  return (names.findLast((name) => name.to <= from) ?? names.find((name) => name.from >= to))?.tag;
}
