import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";
import { namePlace } from "./watched.ts";

type Db = Kysely<Database>;

const ERASED = "(erased)";

/**
 * Uploads stay, so that the same file is known again and does not come back by itself; what they say of claims that are gone does not:
 * problems that name one, and, where none is left, all problems and the name of a watched file.
 */
export async function tidyBatches(db: Db, seal: Seal, ids: ReadonlySet<string>, gone: ReadonlySet<string>): Promise<void> {
  const counted = await db.selectFrom("claim").select(["batch", sql<number>`count(*)`.as("left")]).groupBy("batch").execute();
  const counts = new Map(counted.map(({ batch, left }) => [batch, Number(left)]));
  for (const id of ids) {
    const left = counts.get(id) ?? 0;
    const batch = await db.selectFrom("batch").select(["state", "problems", "same", "erased"]).where("id", "=", id).executeTakeFirst();
    if (batch === undefined || batch.state === "reading") continue;
    const all = JSON.parse(batch.problems) as readonly { readonly claim?: unknown }[];
    const problems = left === 0 ? [] : all.filter(({ claim }) => !gone.has(String(claim)));
    await db.updateTable("batch").set({ claims: left + Number(batch.same) + Number(batch.erased), problems: JSON.stringify(problems) }).where("id", "=", id).execute();
    if (left === 0) await forgetNames(db, seal, id);
  }
}

async function forgetNames(db: Db, seal: Seal, batch: string): Promise<void> {
  for (const { key } of await db.selectFrom("watched").select("key").where("batch", "=", batch).execute()) {
    await db.updateTable("watched").set({ name: seal.sealText(ERASED, namePlace(key)) }).where("key", "=", key).execute();
  }
}
