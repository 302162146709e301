import { sql } from "kysely";
import type { Kysely } from "kysely";
import { TABLE_NAMES } from "./copy.ts";
import type { Database } from "./tables.ts";

/**
 * Writes the tables anew without what was erased. SQLite's are then moved from its log into the file, and the log is cut; PostgreSQL gives
 * its files of old rows back. Copies elsewhere (backups, a database's archive) are not reached.
 */
export async function compact(db: Kysely<Database>, isPostgres: boolean): Promise<void> {
  if (isPostgres) {
    await sql`vacuum full ${sql.join(TABLE_NAMES.map((name) => sql.table(name)))}`.execute(db);
    return;
  }
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
