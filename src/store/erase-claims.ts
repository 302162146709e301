import type { Kysely } from "kysely";
import type { Database } from "./tables.ts";

/** What hangs on a claim. */
const OF_A_CLAIM = ["finding", "verdict", "content", "revision", "remark", "attestation", "override", "left_out", "undone"] as const;

/** Rows of claims that are taken out in one statement. */
export const KEYS_AT_ONCE = 500;

/** Takes claims out with all that hangs on them; no more keys than KEYS_AT_ONCE. */
export async function eraseClaimRows(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
  const hanging = db as unknown as Kysely<Record<string, { readonly claim: string }>>;
  for (const table of OF_A_CLAIM) await hanging.deleteFrom(table).where("claim", "in", keys).execute();
  await db.deleteFrom("claim").where("key", "in", keys).execute();
}
