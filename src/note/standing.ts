import type { Clause } from "./clauses.ts";

// Clauses stand in the order of the text, so the few that a sentence, a line or a place has are looked up by halving, never by going
// through all of them: a long note holds thousands.

type Numbered = "sentence" | "line" | "paragraph";

/** The clauses of one sentence (line, paragraph), of all clauses of a text in their order. */
export function clausesIn<T extends Clause>(clauses: readonly T[], part: Numbered, number: number): readonly T[] {
  const start = firstWhere(clauses, (clause) => clause[part] >= number);
  let end = start;
  while (clauses[end]?.[part] === number) end++;
  return clauses.slice(start, end);
}

/** The clause `step` places after this one, or before it where `step` is negative. */
export function clauseBeside<T extends Clause>(clauses: readonly T[], { from }: Pick<Clause, "from">, step: number): T | undefined {
  return clauses[firstWhere(clauses, (clause) => clause.from >= from) + step];
}

/** The clause that a token stands in; none for a mark that parts two. */
export function clauseAt<T extends Clause>(clauses: readonly T[], at: number): T | undefined {
  const clause = clauses[firstWhere(clauses, ({ to }) => to > at)];
  return clause !== undefined && clause.from <= at ? clause : undefined;
}

/** Of things in order, the place of the first that holds, where all after it hold too; their number where none does. */
export function firstWhere<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && holds(thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Started { readonly from: number }

/** Things of a text in their order that start at tokens `from` up to `to`. */
export function startingIn<T extends Started>(things: readonly T[], from: number, to: number): readonly T[] {
  return things.slice(firstWhere(things, (thing) => thing.from >= from), firstWhere(things, (thing) => thing.from >= to));
}

/** No phrase has so many tokens, with what may stand between it and the place it is looked for from. */
const FARTHEST = 40;

/** Things in order that start shortly before a token. */
export function startingNear<T extends Started>(things: readonly T[], at: number): readonly T[] {
  return startingIn(things, at - FARTHEST, at);
}
