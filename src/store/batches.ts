import type { Kysely, Selectable } from "kysely";
import type { Batch, Batches, Received } from "./contract.ts";
import type { Seal } from "./seal.ts";
import type { BatchTable, Database } from "./tables.ts";

interface Kept { readonly db: Kysely<Database>; readonly seal: Seal }

const place = (id: string, n: number): string => `chunk:${id}:${n}`;

export function batchesIn(db: Kysely<Database>, seal: Seal): Batches {
  return {
    async begin({ id, kind, by, receivedAt }) {
      // A negative number of its own keeps an unfinished upload out of the order.
      const seq = -1 - Math.floor(Math.random() * Number.MAX_SAFE_INTEGER / 2);
      await db.insertInto("batch").values({
        id, kind, by, received_at: receivedAt, seq, digest: null, state: "receiving", bytes: 0, bytes_read: 0, claims: 0, problems: "[]", why: null,
      }).execute();
    },
    async addChunk(id, n, bytes) {
      await db.insertInto("chunk").values({ batch: id, n, bytes: seal.seal(bytes, place(id, n)) }).execute();
    },
    received: (id, digest, bytes) => received({ db, seal }, id, digest, bytes),
    drop: (id) => dropBatch(db, id),
    async dropUnfinished() {
      await db.deleteFrom("chunk").where("batch", "in", db.selectFrom("batch").select("id").where("state", "=", "receiving")).execute();
      await db.deleteFrom("batch").where("state", "=", "receiving").execute();
    },
    async chunk(id, n) {
      const row = await db.selectFrom("chunk").select("bytes").where("batch", "=", id).where("n", "=", n).executeTakeFirst();
      return row && seal.open(row.bytes, place(id, n));
    },
    async progress(id, { bytesRead, claims }) {
      await db.updateTable("batch").set({ bytes_read: bytesRead, claims }).where("id", "=", id).execute();
    },
    async numbered(id, interchange) {
      await db.updateTable("batch").set({ interchange }).where("id", "=", id).execute();
    },
    async finish(id, { state, problems, why }) {
      await db.updateTable("batch").set({ state, problems: JSON.stringify(problems), why: why ?? null }).where("id", "=", id).execute();
      await db.deleteFrom("chunk").where("batch", "=", id).execute();
    },
    ...readsOf(db),
  };
}

async function received({ db, seal }: Kept, id: string, digest: string, bytes: number): Promise<Received> {
  const same = await db.selectFrom("batch").select(["id", "state"]).where("digest", "=", digest).executeTakeFirst();
  if (same !== undefined) {
    if (same.state === "failed") await readAgain({ db, seal }, id, same.id);
    await dropBatch(db, id);
    return { id: same.id, came: same.state === "failed" ? "once-more" : "again" };
  }
  const { last } = await db.selectFrom("batch").select(({ fn }) => fn.max("seq").as("last")).executeTakeFirstOrThrow();
  await db.updateTable("batch").set({ digest, bytes, state: "reading", seq: Math.max(0, last ?? 0) + 1 }).where("id", "=", id).execute();
  return { id, came: "new" };
}

/** Gives the bytes of one upload to an earlier one of the same content. A piece is sealed to its place, so each is sealed anew. */
async function readAgain({ db, seal }: Kept, from: string, to: string): Promise<void> {
  for (let n = 0; ; n++) {
    const row = await db.selectFrom("chunk").select("bytes").where("batch", "=", from).where("n", "=", n).executeTakeFirst();
    if (row === undefined) break;
    await db.insertInto("chunk").values({ batch: to, n, bytes: seal.seal(seal.open(row.bytes, place(from, n)), place(to, n)) }).execute();
  }
  await db.updateTable("batch").set({ state: "reading", bytes_read: 0, problems: "[]", why: null }).where("id", "=", to).execute();
}

async function dropBatch(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom("chunk").where("batch", "=", id).execute();
  await db.deleteFrom("batch").where("id", "=", id).where("state", "=", "receiving").execute();
}

function readsOf(db: Kysely<Database>): Pick<Batches, "next" | "get" | "list" | "hasEarlier"> {
  const counted = db.selectFrom("batch").where("state", "!=", "receiving");
  return {
    async next() {
      const row = await db.selectFrom("batch").selectAll().where("state", "=", "reading").orderBy("seq").limit(1).executeTakeFirst();
      return row && batchOf(row);
    },
    async get(id) {
      const row = await counted.selectAll().where("id", "=", id).executeTakeFirst();
      return row && batchOf(row);
    },
    async list({ offset, limit }) {
      const { total } = await counted.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      const rows = await counted.selectAll().orderBy("seq", "desc").offset(offset).limit(limit).execute();
      return { total, rows: rows.map(batchOf) };
    },
    async hasEarlier(seq) {
      const row = await db.selectFrom("batch").select("id").where("seq", "<", seq).where("seq", ">", 0).where(({ eb }) => eb("claims", ">", eb("same", "+", eb.ref("erased")))).limit(1).executeTakeFirst();
      return row !== undefined;
    },
  };
}

function batchOf({ id, seq, kind, by, state, bytes, claims, problems, why, ...row }: Selectable<BatchTable>): Batch {
  const back = row.digest === null ? { isTakenBack: true as const } : {};
  const end = { problems: JSON.parse(problems) as readonly unknown[], ...(why === null ? {} : { why }), ...back };
  const read = { bytes, bytesRead: row.bytes_read, claims, same: Number(row.same), erased: Number(row.erased) };
  const numbered = row.interchange === null ? {} : { interchange: Number(row.interchange) };
  return { id, seq, kind, receivedAt: row.received_at, by, state, ...read, ...numbered, ...end };
}
