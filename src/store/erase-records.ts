import type { Kysely } from "kysely";
import { formatIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

const NUMBERS_AT_ONCE = 500;

/** Which claim numbers no claim has any more, and how many visit records and notes of theirs went. */
export interface RecordsGone { readonly gone: readonly string[]; readonly records: number }

/** Erases what was written down of numbers that no claim has any more. A number that another claim has keeps its records: may be its. */
export async function eraseRecords(db: Db, numbers: ReadonlySet<string>): Promise<RecordsGone> {
  const [all, gone] = [[...numbers], [] as string[]];
  let records = 0;
  for (let from = 0; from < all.length; from += NUMBERS_AT_ONCE) {
    const some = all.slice(from, from + NUMBERS_AT_ONCE);
    const still = new Set((await db.selectFrom("claim").select("number").distinct().where("number", "in", some).execute()).map(({ number }) => number));
    const free = some.filter((number) => !still.has(number));
    if (free.length === 0) continue;
    records += await eraseOf(db, free);
    gone.push(...free);
  }
  return { gone, records };
}

/** Erases visit records of days before a day, and notes and undated records that were given before it, where no claim has their number. */
export async function eraseRecordsBefore(db: Db, before: Day): Promise<RecordsGone> {
  const given = formatIsoDay(before);
  const visits = await db.selectFrom("visit").select("number").distinct()
    .where(({ or, and, eb }) => or([and([eb("day", ">", 0), eb("day", "<", before)]), and([eb("day", "=", 0), eb("at", "<", given)])]))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("claim").select("claim.key").whereRef("claim.number", "=", "visit.number")))).execute();
  const notes = await db.selectFrom("note_text").select("number").where("at", "<", given)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("claim").select("claim.key").whereRef("claim.number", "=", "note_text.number")))).execute();
  return eraseRecords(db, new Set([...visits, ...notes].map(({ number }) => number)));
}

async function eraseOf(db: Db, numbers: readonly string[]): Promise<number> {
  const visits = await db.deleteFrom("visit").where("number", "in", numbers).executeTakeFirst();
  const notes = await db.deleteFrom("note_text").where("number", "in", numbers).executeTakeFirst();
  return Number(visits.numDeletedRows) + Number(notes.numDeletedRows);
}
