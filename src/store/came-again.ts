import type { Kysely } from "kysely";
import { asTheyCame } from "./as-they-came.ts";
import type { CameAgain } from "./contract.ts";
import { erasedAmong } from "./gone-claims.ts";
import { movedPairs } from "./moved-days.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

export function cameAgainIn(db: Db, seal: Seal): CameAgain {
  return {
    asTheyCame: (keys) => asTheyCame(db, seal, keys),
    leftOut: (batch, keys, erased) => leftOut(db, batch, keys, erased),
    erasedAmong: (claims) => erasedAmong(db, seal, claims),
    async pairs(batch) {
      const same = await twins(db).where("own.batch", "=", batch).whereRef("other.seq", "<", "own.seq").select(["own.key as own", "other.key as other"])
        .orderBy("own.seq").orderBy("other.seq").execute();
      return [...same.map(({ own, other }) => ({ own, other })), ...await movedPairs(db, { batch })];
    },
    undecided: (most) => undecided(db, most),
    async besides(key) {
      const rows = await twins(db).where("own.key", "=", key).select("other.key").orderBy("other.seq").execute();
      return [...rows.map((row) => row.key), ...(await movedPairs(db, { key })).map(({ other }) => other)];
    },
  };
}

/** An upload that left claims out may also have one whose day was put right. */
async function undecided(db: Db, most: number): Promise<readonly string[]> {
  const open = twins(db).whereRef("other.seq", "<", "own.seq").where("own.state", "=", "open").where("own.saved_at", "is", null).select("own.batch").distinct();
  const rows = await db.selectFrom("batch").select("id").where("state", "!=", "reading").where(({ or, eb }) => or([eb("same", ">", 0), eb("id", "in", open)]))
    .orderBy("seq", "desc").limit(most).execute();
  return rows.map(({ id }) => id);
}

/** A claim without a number is nobody's second; one whose days are not known, as where its file was cut, may be of any. */
function twins(db: Db) {
  return db.selectFrom("claim as own").innerJoin("claim as other", (on) => on.onRef("other.number", "=", "own.number").onRef("other.batch", "!=", "own.batch")
    .on(({ or, eb, ref }) => or([eb("other.first_day", "=", ref("own.first_day")), eb("other.dates", "=", ""), eb("own.dates", "=", "")])))
    .where("own.number", "!=", "");
}

async function leftOut(db: Db, batch: string, keys: readonly string[], erased: number): Promise<void> {
  if (erased > 0) await db.updateTable("batch").set(({ eb }) => ({ erased: eb("erased", "+", erased) })).where("id", "=", batch).execute();
  if (keys.length === 0) return;
  await db.insertInto("left_out").values(keys.map((claim) => ({ batch, claim }))).onConflict((on) => on.doNothing()).execute();
  await db.updateTable("batch").set(({ eb }) => ({ same: eb("same", "+", keys.length) })).where("id", "=", batch).execute();
}
