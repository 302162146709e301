import { substanceOf } from "../store/index.ts";
import type { ClaimContent, Store } from "../store/index.ts";

/** The store's parts that are asked for what is in. */
export type AskedIn = Pick<Store, "claims" | "cameAgain">;

/** What an upload brings that is not to come in. */
export interface LeftOut {
  /** Claims that are in already, by their keys: the key of the one that says the same. */
  readonly same: ReadonlyMap<string, string>;
  /** The keys of claims that were erased here. */
  readonly erased: ReadonlySet<string>;
}

/** Which of these claims are not to come in. */
export async function leftOutOf(store: AskedIn, came: readonly ClaimContent[]): Promise<LeftOut> {
  const same = await alreadyIn(store, came);
  return { same, erased: await store.cameAgain.erasedAmong(came.filter(({ key }) => !same.has(key))) };
}

/** True where both say the same of the same claims. */
export function isLeftOutAlike(one: LeftOut, other: LeftOut): boolean {
  if (one.same.size !== other.same.size || one.erased.size !== other.erased.size) return false;
  return [...one.same].every(([key, twin]) => other.same.get(key) === twin) && [...one.erased].every((key) => other.erased.has(key));
}

/**
 * Which of these claims are in already, from an earlier upload: by their keys, the key of the one that says the same, as it is now or as
 * it came. An error of the file that touches one of the two alone makes them different.
 */
async function alreadyIn({ claims, cameAgain }: AskedIn, came: readonly ClaimContent[]): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(came.map(({ number }) => number).filter((number) => number !== ""))];
  const others = numbers.length === 0 ? [] : await claims.namesakes(numbers, came.map(({ key }) => key));
  if (others.length === 0) return new Map();
  const first = await cameAgain.asTheyCame(others.map(({ key }) => key));
  return new Map(came.flatMap((own) => {
    const rivals = others.filter((other) => isRival(own, other));
    if (rivals.length === 0) return [];
    const substance = substanceOf(own.content);
    const says = (bytes: Uint8Array | undefined): boolean => bytes !== undefined && substanceOf(bytes) === substance;
    const same = rivals.find(({ key, content }) => says(content) || says(first.get(key)));
    return same === undefined ? [] : [[own.key, same.key] as const];
  }));
}

function isRival(own: ClaimContent, other: ClaimContent): boolean {
  return other.number === own.number && other.batch !== own.batch && other.seq < own.seq && other.flawed === own.flawed;
}
