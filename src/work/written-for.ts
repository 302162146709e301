import type { Claim, Day } from "../claim/index.ts";
import type { ClaimContent, Store, VisitText } from "../store/index.ts";
import { readOne } from "./read-one.ts";

/** What an office wrote down under claim numbers. */
export interface Written {
  readonly visits: readonly VisitText[];
  /** By claim number. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * The visit records and notes of these claims. Offices use their numbers again: where a claim of another person has the number too,
 * a record goes only with the claim that is billed for its day, and a note, which has no day, with neither.
 */
export async function writtenFor(store: Pick<Store, "claims" | "records">, contents: readonly ClaimContent[]): Promise<Written> {
  const numbers = [...new Set(contents.map(({ number }) => number))];
  const visits = await store.records.visits(numbers);
  const notes = new Map(await store.records.notes(numbers));
  const gone = new Set<VisitText>();
  for (const number of new Set([...visits.map((visit) => visit.number), ...notes.keys()])) {
    const days = await daysIfShared(store, number, contents);
    if (days === undefined) continue;
    notes.delete(number);
    for (const visit of visits) if (visit.number === number && !days.has(visit.day)) gone.add(visit);
  }
  return { visits: visits.filter((visit) => !gone.has(visit)), notes };
}

/** The days that these claims alone have of all that share their number; `undefined` where every claim of the number is one person's. */
async function daysIfShared({ claims }: Pick<Store, "claims">, number: string, contents: readonly ClaimContent[]): Promise<ReadonlySet<Day> | undefined> {
  const all = await claims.withNumber(number);
  if (all.length < 2) return undefined;
  const mine = contents.filter((content) => content.number === number);
  const keys = new Set(mine.map(({ key }) => key));
  const own = read(mine);
  const strangers = read(all.filter(({ key }) => !keys.has(key))).filter((other) => !own.some((claim) => isOnePerson(claim, other)));
  if (strangers.length === 0) return undefined;
  const days = daysOf(own);
  for (const day of daysOf(strangers)) days.delete(day);
  return days;
}

function read(contents: readonly ClaimContent[]): readonly Claim[] {
  return contents.flatMap(({ content, batch }) => readOne(content, batch)?.claim ?? []);
}

function daysOf(claims: readonly Claim[]): Set<Day> {
  return new Set(claims.flatMap(({ lines }) => lines.flatMap(({ day }) => (day.known ? [day.value] : []))));
}

/** A name may be written anew and a birth day put right, but hardly both between two claims of one number. */
function isOnePerson({ patient: one }: Claim, { patient: other }: Claim): boolean {
  const isSameName = nameOf(one) === nameOf(other);
  return isSameName || (one.birthDay.known && other.birthDay.known && one.birthDay.value === other.birthDay.value);
}

function nameOf({ lastName, firstName }: Claim["patient"]): string {
  return `${lastName}/${firstName}`.toUpperCase();
}
