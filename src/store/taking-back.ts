import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { TakingBack, TwiceIn, WouldGo } from "./contract.ts";
import { eraseClaimRows, KEYS_AT_ONCE } from "./erase-claims.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

export function takingBackIn(db: Db): TakingBack {
  return {
    look: (batch) => look(db, batch),
    twice: (batch) => twice(db, batch),
    async changed(batch) {
      const rows = await db.selectFrom("claim").select("key").where("batch", "=", batch)
        .where(({ exists, selectFrom }) => exists(selectFrom("revision").select("revision.n").whereRef("revision.claim", "=", "claim.key"))).orderBy("seq").execute();
      return rows.map(({ key }) => key);
    },
    take: (batch) => take(db, batch),
  };
}

async function look(db: Db, batch: string): Promise<WouldGo> {
  const { claims, sent } = await db.selectFrom("claim").where("batch", "=", batch).select([
    sql<number>`count(*)`.as("claims"),
    sql<number>`coalesce(sum(case when state = 'released' or saved_at is not null then 1 else 0 end), 0)`.as("sent"),
  ]).executeTakeFirstOrThrow();
  const { worked } = await db.selectFrom("claim").where("batch", "=", batch).where(({ or, exists, selectFrom }) => or([
    exists(selectFrom("revision").select("revision.n").whereRef("revision.claim", "=", "claim.key")),
    exists(selectFrom("attestation").select("attestation.id").whereRef("attestation.claim", "=", "claim.key")),
    exists(selectFrom("override").select("override.id").whereRef("override.claim", "=", "claim.key")),
  ])).select(sql<number>`count(*)`.as("worked")).executeTakeFirstOrThrow();
  const { remarks } = await db.selectFrom("remark").innerJoin("claim", "claim.key", "remark.claim").where("claim.batch", "=", batch)
    .select(sql<number>`count(*)`.as("remarks")).executeTakeFirstOrThrow();
  return { claims: Number(claims), sent: Number(sent), worked: Number(worked), remarks: Number(remarks) };
}

/** A claim without a number or a patient is nobody's second; one whose days are not known, as where its file was cut, may be of any. */
async function twice(db: Db, batch: string): Promise<readonly TwiceIn[]> {
  const rows = await db.selectFrom("claim as own")
    .innerJoin("claim as other", (on) => on.onRef("other.number", "=", "own.number").onRef("other.patient_key", "=", "own.patient_key")
      .onRef("other.batch", "!=", "own.batch").onRef("other.seq", "<", "own.seq")
      .on(({ or, eb, ref }) => or([eb("other.first_day", "=", ref("own.first_day")), eb("other.dates", "=", ""), eb("own.dates", "=", "")])))
    .innerJoin("batch", "batch.id", "other.batch")
    .where("own.batch", "=", batch).where("own.number", "!=", "").where("own.patient_key", "!=", "")
    .select(["batch.id", "batch.received_at", sql<number>`count(distinct own.key)`.as("claims")])
    .groupBy(["batch.id", "batch.received_at", "batch.seq"]).orderBy("batch.seq", "desc").execute();
  return rows.map(({ id, received_at: receivedAt, claims }) => ({ batch: id, receivedAt, claims: Number(claims) }));
}

/** The upload keeps its number, which the trail names; without its digest, the same content is a new upload. */
async function take(db: Db, batch: string): Promise<number> {
  for (let [claims, seq] = [0, -1]; ;) {
    const some = await db.selectFrom("claim").select(["key", "seq"]).where("batch", "=", batch).where("seq", ">", seq).orderBy("seq").limit(KEYS_AT_ONCE).execute();
    if (some.length > 0) await eraseClaimRows(db, some.map(({ key }) => key));
    claims += some.length;
    seq = some.at(-1)?.seq ?? seq;
    if (some.length === KEYS_AT_ONCE) continue;
    await db.updateTable("batch").set({ digest: null, claims: 0, problems: "[]", why: null }).where("id", "=", batch).execute();
    return claims;
  }
}
