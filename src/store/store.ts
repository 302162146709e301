import { sql } from "kysely";
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { auditIn } from "./audit.ts";
import { batchesIn } from "./batches.ts";
import { cameAgainIn } from "./came-again.ts";
import { claimsIn } from "./claims.ts";
import type { Store } from "./contract.ts";
import { compact } from "./compact.ts";
import { erasingIn } from "./erasing.ts";
import { factorsIn } from "./factors.ts";
import { migrations, POSTGRES, SQLITE } from "./migrations.ts";
import { peopleIn, settingsIn } from "./people.ts";
import { recordsIn } from "./records.ts";
import { StoreRefused } from "./refused.ts";
import { savedFilesIn } from "./saved-files.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";
import { takingBackIn } from "./taking-back.ts";
import { watchedIn } from "./watched.ts";

/** A database, open and locked, before anyone looks into it. */
export interface Base {
  readonly db: Kysely<Database>;
  readonly isPostgres: boolean;
  /** What else is to be let go of at the end. */
  readonly release: () => Promise<void> | void;
}

/** Steps follow one another on PostgreSQL as they do on SQLite, which has one writer: none decides by what another is about to change. */
const ONE_AT_A_TIME = 4_837_001;

/** The store over a database whose tables are those of this version. */
export function storeOver({ db, isPostgres, release }: Base, seal: Seal): Store {
  let turn = 0;
  const over = (part: Kysely<Database>): Store => ({
    batches: batchesIn(part, seal),
    claims: claimsIn(part, seal),
    records: recordsIn(part, seal),
    people: peopleIn(part),
    factors: factorsIn(part, seal),
    settings: settingsIn(part),
    audit: auditIn(part),
    watched: watchedIn(part, seal),
    savedFiles: savedFilesIn(part),
    erasing: erasingIn(part, seal),
    takingBack: takingBackIn(part, seal),
    cameAgain: cameAgainIn(part, seal),
    isSealed: seal.isSealing,
    fingerprint: (text) => seal.fingerprint(text),
    turn: () => turn,
    transaction: (work) => (part.isTransaction ? work(over(part)) : part.transaction().execute(async (inside) => {
      if (isPostgres) await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(inside);
      turn++;
      return work(over(inside));
    }).finally(() => { turn++; })),
    compact: () => compact(part, isPostgres),
    close: async () => {
      await db.destroy();
      await release();
    },
  });
  return over(db);
}

/** True where the tables are those of this version: a database that nobody may change now cannot be brought to it. */
export async function isOfThisVersion(db: Kysely<Database>): Promise<boolean> {
  const written = await sql<{ name: string }>`select name from kysely_migration`.execute(db).catch(() => ({ rows: [] }));
  const names = new Set(written.rows.map(({ name }) => name));
  const own = Object.keys(migrations(POSTGRES));
  return names.size === own.length && own.every((name) => names.has(name));
}

/** Brings the tables to this version, or to an earlier one in tests. Throws StoreRefused for data of a later version. */
export async function migrate({ db, isPostgres }: Base, to?: string): Promise<void> {
  const all = migrations(isPostgres ? POSTGRES : SQLITE);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...all }) } });
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error === undefined) return;
  const isLater = error instanceof Error && error.message.includes("previously executed migration");
  if (isLater) throw new StoreRefused("this data was written by a later version of claimwright. Install that version; nothing was changed.");
  throw error;
}
