import type { Kysely } from "kysely";
import { revisionPlace } from "./claims.ts";
import { KEYS_AT_ONCE } from "./erase-claims.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

/** Of these claims, by their keys, the ones that were changed here, as they were before: the first revision of each. */
export async function asTheyCame(db: Kysely<Database>, seal: Seal, keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const came = new Map<string, Uint8Array>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await db.selectFrom("revision").select(["claim", "content"]).where("n", "=", 0).where("claim", "in", keys.slice(from, from + KEYS_AT_ONCE)).execute();
    for (const { claim, content } of rows) came.set(claim, seal.open(content, revisionPlace(claim, 0)));
  }
  return came;
}
