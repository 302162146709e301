import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import type { Store } from "./contract.ts";
import { lockFolder } from "./lock.ts";
import { isPostgres } from "./address.ts";
import { postgresAt } from "./postgres.ts";
import { StoreRefused } from "./refused.ts";
import { cardFor, PLAIN, sealOf } from "./seal.ts";
import type { Seal, SealCard } from "./seal.ts";
import { sqliteDialect } from "./sqlite.ts";
import { migrate, storeOver } from "./store.ts";
import type { Base } from "./store.ts";
import type { Database } from "./tables.ts";

export interface OpenOptions {
  /** A folder, or the address of a PostgreSQL database (`postgres://…`). */
  readonly data: string;
  /** Opens sealed data. */
  readonly passphrase?: string;
  /** Seals what is new: refused for a folder that already holds claims in the clear. */
  readonly encrypt?: boolean;
  /** The cost of the passphrase's key; a test takes less. */
  readonly cost?: number;
}

export const DATABASE = "claimwright.sqlite";
export const LOCK = "claimwright.lock";

/** Throws StoreRefused for a folder that holds no data, where none is to be made. */
export function refuseNoData(data: string): void {
  if (!isPostgres(data) && !existsSync(join(data, DATABASE))) throw new StoreRefused(`${data}: there is no data of claimwright in this folder.`);
}

/** Opens the data of an office, made anew where there is none. Throws StoreRefused. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const base = await baseAt(options.data);
  try {
    await migrate(base);
    return storeOver(base, await sealFor(base, options));
  } catch (error) {
    await base.db.destroy();
    await base.release();
    throw error;
  }
}

/** A database, open and locked. */
export function baseAt(data: string): Promise<Base> {
  return isPostgres(data) ? postgresAt(data) : Promise.resolve().then(() => sqliteIn(data));
}

function sqliteIn(folder: string): Base {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new StoreRefused(`${folder}: the data folder cannot be made or is no folder. Choose another place with --data.`);
  }
  const release = lockFolder(join(folder, LOCK), folder);
  return { db: new Kysely<Database>({ dialect: sqliteDialect(join(folder, DATABASE)) }), isPostgres: false, release };
}

const CARD = "seal";

async function sealFor(base: Base, { data, passphrase, encrypt = false, cost }: OpenOptions): Promise<Seal> {
  const { settings, batches } = storeOver(base, PLAIN);
  const written = await settings.get(CARD);
  if (written !== undefined) {
    if (passphrase === undefined) throw new StoreRefused(`${data}: this data is encrypted. Give its passphrase: --passphrase-file FILE, or CLAIMWRIGHT_PASSPHRASE.`);
    return sealOf(JSON.parse(written) as SealCard, passphrase);
  }
  if (!encrypt) return PLAIN;
  if (passphrase === undefined) throw new StoreRefused("--encrypt needs a passphrase: --passphrase-file FILE, or CLAIMWRIGHT_PASSPHRASE.");
  if ((await batches.list({ offset: 0, limit: 1 })).total > 0) {
    throw new StoreRefused(`${data}: this folder already holds claims in the clear. Encrypt a new folder, and load the claims there.`);
  }
  const { card, seal } = cardFor(passphrase, cost);
  await settings.put(CARD, JSON.stringify(card));
  return seal;
}
