import type { Made, Store, VisitText } from "../store/index.ts";
import { NO_VISIT } from "./visit-text.ts";

/** What the revision of a visit record is called, which a person gave on the page of its claim. */
export const RECORD_GIVEN = "visit record";

interface Undone { readonly what: string; readonly visits: readonly VisitText[] }

/**
 * Takes the claims of an upload out of the desk with all that was done on them, and answers how many went. Visit records stay, by the
 * numbers of lines that they came with: the file may come again. Belongs into a transaction.
 */
export async function takeBack(store: Store, batch: string, made: Made): Promise<number> {
  for (const key of await store.takingBack.changed(batch)) await undoAll(store, key, made);
  return store.takingBack.take(batch);
}

/** Undoes all changes of a claim, and puts its visit records back by the lines that they came with. Belongs into a transaction. */
export async function undoAll(store: Store, key: string, made: Made): Promise<void> {
  for (const visit of asTheyCame(await undone(store, key))) {
    if (visit.json === NO_VISIT) await store.records.dropVisit(visit);
    else await store.records.putVisit(visit, made);
  }
}

/** All that was changed on a claim, newest first; it is taken back by that. */
async function undone({ claims }: Store, key: string): Promise<readonly Undone[]> {
  const named = (await claims.revisions(key)).toReversed();
  const all: Undone[] = [];
  for (const { what } of named) all.push({ what, visits: await claims.undo(key) ?? [] });
  return all;
}

/** The records to put back, in this order: down to the oldest change that gave lines new numbers, and none that was given before it. */
function asTheyCame(all: readonly Undone[]): readonly VisitText[] {
  const oldest = all.findLastIndex(({ what, visits }) => what !== RECORD_GIVEN && visits.length > 0);
  return all.slice(0, oldest + 1).flatMap(({ visits }) => visits);
}
