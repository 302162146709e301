import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Pair } from "./contract.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

/** Whose pairs are asked for: all of an upload, or one claim's. */
export type Whose = { readonly batch: string; readonly key?: undefined } | { readonly key: string };

/** Other uploads that are looked at, the latest first: a corrected export follows what it corrects. */
const UPLOADS = 20;

/**
 * Claims of one number and one patient on two days, of which one may be the other with its day put right. Many offices give a patient one
 * number for all visits, so it takes more: neither upload has the other's day, as many claims at least are in both as it is of which
 * the day differs, and in neither does a patient's number stand on two days.
 */
export async function movedPairs(db: Db, whose: Whose): Promise<readonly Pair[]> {
  const rows = await candidates(db, whose);
  const uploads = new Set([...new Set(rows.map(({ with: other }) => other))].slice(0, UPLOADS));
  const known = new Map<string, boolean>();
  const pairs: Pair[] = [];
  for (const { own, other, batch, with: beside } of rows) {
    if (!uploads.has(beside)) continue;
    const between = `${batch} ${beside}`;
    if (!known.has(between)) known.set(between, await areVersions(db, batch, beside));
    if (known.get(between) === true) pairs.push({ own, other });
  }
  return pairs.reverse();
}

function candidatesIn(db: Db) {
  return db.selectFrom("claim as own")
    .innerJoin("claim as other", (on) => on.onRef("other.number", "=", "own.number").onRef("other.patient_key", "=", "own.patient_key")
      .onRef("other.batch", "!=", "own.batch").onRef("other.first_day", "!=", "own.first_day"))
    .where("own.number", "!=", "").where("own.patient_key", "!=", "").where("own.dates", "!=", "").where("other.dates", "!=", "")
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("claim as beside").select("beside.key").whereRef("beside.number", "=", "own.number").where(({ or, and, eb, ref }) => or([
      and([eb("beside.batch", "=", ref("own.batch")), eb("beside.first_day", "=", ref("other.first_day"))]),
      and([eb("beside.batch", "=", ref("other.batch")), eb("beside.first_day", "=", ref("own.first_day"))]),
    ])))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("left_out").innerJoin("claim as left", "left.key", "left_out.claim").select("left.key")
      .whereRef("left.number", "=", "own.number").where(({ or, and, eb, ref }) => or([
        and([eb("left_out.batch", "=", ref("own.batch")), eb("left.first_day", "=", ref("other.first_day"))]),
        and([eb("left_out.batch", "=", ref("other.batch")), eb("left.first_day", "=", ref("own.first_day"))]),
      ])))));
}

function candidates(db: Db, whose: Whose) {
  const rows = candidatesIn(db).select(["own.key as own", "other.key as other", "own.batch as batch", "other.batch as with"]).orderBy("other.seq", "desc");
  return whose.key === undefined ? rows.where("own.batch", "=", whose.batch).whereRef("other.seq", "<", "own.seq").execute() : rows.where("own.key", "=", whose.key).execute();
}

async function areVersions(db: Db, one: string, other: string): Promise<boolean> {
  const { moved } = await candidatesIn(db).where("own.batch", "=", one).where("other.batch", "=", other).select(COUNT.as("moved")).executeTakeFirstOrThrow();
  return await inCommon(db, one, other) >= Number(moved) && !await isByPatient(db, [one, other]);
}

const COUNT = sql<number>`count(*)`;

/** Claims that one left out because the other had them, that both left out, and that both have, the same or otherwise. */
async function inCommon(db: Db, one: string, other: string): Promise<number> {
  const ofOther = await db.selectFrom("left_out").innerJoin("claim", "claim.key", "left_out.claim").select(COUNT.as("n")).where(({ or, and, eb }) => or([
    and([eb("left_out.batch", "=", one), eb("claim.batch", "=", other)]), and([eb("left_out.batch", "=", other), eb("claim.batch", "=", one)]),
  ])).executeTakeFirstOrThrow();
  const ofBoth = await db.selectFrom("left_out as l").innerJoin("left_out as r", "r.claim", "l.claim").select(COUNT.as("n"))
    .where("l.batch", "=", one).where("r.batch", "=", other).executeTakeFirstOrThrow();
  const twins = await db.selectFrom("claim as l").innerJoin("claim as r", (on) => on.onRef("r.number", "=", "l.number").onRef("r.first_day", "=", "l.first_day"))
    .select(COUNT.as("n")).where("l.batch", "=", one).where("r.batch", "=", other).where("l.number", "!=", "").executeTakeFirstOrThrow();
  return Number(ofOther.n) + Number(ofBoth.n) + Number(twins.n);
}

/** A number that stands for one patient on two days of an upload is the patient's, not the claim's. */
async function isByPatient(db: Db, batches: readonly string[]): Promise<boolean> {
  const twice = await db.selectFrom("claim as l").innerJoin("claim as r", (on) => on.onRef("r.number", "=", "l.number").onRef("r.batch", "=", "l.batch")
    .onRef("r.patient_key", "=", "l.patient_key").onRef("r.first_day", "!=", "l.first_day")).select("l.key")
    .where("l.batch", "in", [...batches]).where("l.number", "!=", "").limit(1).executeTakeFirst();
  return twice !== undefined;
}
