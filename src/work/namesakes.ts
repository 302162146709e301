import type { Claim } from "../claim/index.ts";
import type { ClaimContent, Store } from "../store/index.ts";
import { daysOf, isOnePerson, ofNumber } from "./one-person.ts";

/**
 * The longest beginning of these claims in which no number comes twice: whose record is whose is asked of the store, which has the others
 * by then.
 */
export function untilTwice<T>(claims: readonly T[], numberOf: (claim: T) => string): readonly T[] {
  const seen = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const number = numberOf(claim);
    if (number !== "" && seen.has(number)) return claims.slice(0, index);
    seen.add(number);
  }
  return claims;
}

/**
 * The claims that were judged by a record or a note of which nobody can tell any more whose it is, now that these came under the same
 * numbers for other people.
 */
export async function doubtedBy({ claims, records }: Pick<Store, "claims" | "records">, came: readonly ClaimContent[]): Promise<readonly ClaimContent[]> {
  const numbers = [...new Set(came.map(({ number }) => number))];
  const written = new Set([...(await records.visits(numbers)).map(({ number }) => number), ...(await records.notes(numbers)).keys()]);
  if (written.size === 0) return [];
  const others = await claims.namesakes([...written], came.map(({ key }) => key));
  return [...written].flatMap((number) => {
    const own = others.filter((other) => other.number === number);
    const read = own.map((other) => ofNumber([other], number)[0]);
    const comers = ofNumber(came, number);
    return own.filter((_, index) => isDoubted(read[index], read.flatMap((one) => one ?? []), comers));
  });
}

/** All that was written under a number is in doubt with its second person; with a third one, only what is of the same day. */
function isDoubted(claim: Claim | undefined, all: readonly Claim[], comers: readonly Claim[]): boolean {
  if (claim === undefined) return false;
  const strangers = comers.filter((comer) => !isOnePerson(claim, comer));
  if (strangers.length === 0) return false;
  if (all.every((other) => isOnePerson(claim, other))) return true;
  const days = daysOf(strangers);
  return [...daysOf([claim])].some((day) => days.has(day));
}
