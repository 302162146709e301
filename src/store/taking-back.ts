import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { TakingBack, WouldGo } from "./contract.ts";
import { eraseClaimRows, KEYS_AT_ONCE } from "./erase-claims.ts";
import { goneClaimsIn } from "./gone-claims.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;
interface Kept { readonly db: Db; readonly seal: Seal }

export function takingBackIn(db: Db, seal: Seal): TakingBack {
  return {
    look: (batch) => look(db, batch),
    async changed(batch) {
      const rows = await db.selectFrom("claim").select("key").where("batch", "=", batch)
        .where(({ exists, selectFrom }) => exists(selectFrom("revision").select("revision.n").whereRef("revision.claim", "=", "claim.key"))).orderBy("seq").execute();
      return rows.map(({ key }) => key);
    },
    take: (batch) => take({ db, seal }, batch),
    takeClaims: (keys, instead) => takeClaims({ db, seal }, keys, instead),
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
  const { left } = await db.selectFrom("left_out").innerJoin("claim", "claim.key", "left_out.claim").where("claim.batch", "=", batch)
    .select(sql<number>`count(distinct left_out.claim)`.as("left")).executeTakeFirstOrThrow();
  const { instead } = await db.selectFrom("gone_claim").innerJoin("claim", "claim.key", "gone_claim.instead").where("claim.batch", "=", batch)
    .select(sql<number>`count(distinct claim.key)`.as("instead")).executeTakeFirstOrThrow();
  return {
    claims: Number(claims), sent: Number(sent), worked: Number(worked), remarks: Number(remarks),
    instead: Number(instead), leftOut: Number(left),
  };
}

/** The upload keeps its number, which the trail names; without its digest, the same content is a new upload. */
async function take({ db, seal }: Kept, batch: string): Promise<number> {
  for (let [claims, seq] = [0, -1]; ;) {
    const some = await db.selectFrom("claim").select(["key", "seq"]).where("batch", "=", batch).where("seq", ">", seq).orderBy("seq").limit(KEYS_AT_ONCE).execute();
    if (some.length > 0) await takeRows({ db, seal }, some.map(({ key }) => key));
    claims += some.length;
    seq = some.at(-1)?.seq ?? seq;
    if (some.length === KEYS_AT_ONCE) continue;
    await forget(db, batch);
    return claims;
  }
}

async function takeClaims({ db, seal }: Kept, keys: readonly string[], instead: string): Promise<void> {
  const batches = new Set<string>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const some = keys.slice(from, from + KEYS_AT_ONCE);
    for (const { batch } of await db.selectFrom("claim").select("batch").distinct().where("key", "in", some).execute()) batches.add(batch);
    await takeRows({ db, seal }, some, instead);
  }
  for (const batch of batches) await countAgain(db, batch);
}

/** Uploads that left these out have not all that their files hold any more: the same content of them is new. */
async function takeRows({ db, seal }: Kept, keys: readonly string[], instead?: string): Promise<void> {
  const leaning = await db.selectFrom("left_out").select("batch").distinct().where("claim", "in", keys).execute();
  for (const { batch } of leaning) await reopen(db, batch);
  await goneClaimsIn(db, seal).taken(keys, instead);
  await eraseClaimRows(db, keys);
}

async function countAgain(db: Db, batch: string): Promise<void> {
  const { left } = await db.selectFrom("claim").where("batch", "=", batch).select(sql<number>`count(*)`.as("left")).executeTakeFirstOrThrow();
  if (Number(left) === 0) return forget(db, batch);
  await reopen(db, batch);
  await db.updateTable("batch").set(({ eb }) => ({ claims: eb(eb("same", "+", eb.ref("erased")), "+", Number(left)) })).where("id", "=", batch).execute();
}

async function forget(db: Db, batch: string): Promise<void> {
  await db.updateTable("batch").set({ digest: null, claims: 0, same: 0, erased: 0, problems: "[]", why: null }).where("id", "=", batch).execute();
  await db.deleteFrom("left_out").where("batch", "=", batch).execute();
}

/** Its content is known no more, though it was not taken back: a digest of its own stands in the place. */
async function reopen(db: Db, batch: string): Promise<void> {
  await db.updateTable("batch").set({ digest: `open:${batch}` }).where("id", "=", batch).where("digest", "is not", null).execute();
}
