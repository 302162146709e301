import type { Claim, Day } from "../claim/index.ts";
import type { ClaimContent, Store, VisitText } from "../store/index.ts";
import { daysOf, isOnePerson, ofNumber } from "./one-person.ts";

/** What an office wrote down under claim numbers. */
export interface Written {
  readonly visits: readonly VisitText[];
  /** By claim number. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * The visit records and notes of these claims, and of earlier ones beside them. Offices use their numbers again: where a claim of another
 * person has the number too, a record goes only with the claim that is billed for its day, and a note, which has no day, with neither.
 */
export async function writtenFor(
  store: Pick<Store, "claims" | "records">, contents: readonly ClaimContent[], earlier: readonly ClaimContent[] = [],
): Promise<Written> {
  const taken = new Set(contents.map(({ number }) => number));
  const all = [...contents, ...earlier.filter(({ number }) => !taken.has(number))];
  const numbers = [...new Set(all.map(({ number }) => number))];
  const visits = await store.records.visits(numbers);
  const notes = new Map(await store.records.notes(numbers));
  const written = [...new Set([...visits.map((visit) => visit.number), ...notes.keys()])];
  const namesakes = await store.claims.namesakes(written, all.map(({ key }) => key));
  const own = new Map<string, ReadonlySet<Day>>();
  for (const number of new Set(namesakes.map((other) => other.number))) {
    const days = daysIfShared(ofNumber(all, number), ofNumber(namesakes, number));
    if (days !== undefined) own.set(number, days);
  }
  for (const number of own.keys()) notes.delete(number);
  return { visits: visits.filter(({ number, day }) => own.get(number)?.has(day) ?? true), notes };
}

/** The days that claims have and their namesakes of another person have not; `undefined` where they are all one person's. */
function daysIfShared(own: readonly Claim[], namesakes: readonly Claim[]): ReadonlySet<Day> | undefined {
  const strangers = namesakes.filter((other) => !own.some((claim) => isOnePerson(claim, other)));
  if (strangers.length === 0) return undefined;
  const days = daysOf([...own, ...namesakes.filter((other) => !strangers.includes(other))]);
  for (const day of daysOf(strangers)) days.delete(day);
  return days;
}
