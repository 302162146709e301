import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { pathIn, store, storedTables } from "../import/tables/folder.ts";
import { isPostgres } from "./address.ts";
import { putParts, takeParts } from "./backup-parts.ts";
import type { PartsTaken } from "./backup-parts.ts";
import { copyAll } from "./copy.ts";
import { baseAt, DATABASE, LOCK, refuseNoData } from "./open.ts";
import { lockFolder } from "./lock.ts";
import { reading, withoutPassword } from "./postgres.ts";
import { StoreRefused } from "./refused.ts";
import { sqliteDialect } from "./sqlite.ts";
import { isOfThisVersion, migrate } from "./store.ts";
import type { Database } from "./tables.ts";

/** What a backup holds. */
export interface BackedUp { readonly bytes: number; readonly claims: number; readonly tables: number }

export interface BackupOf {
  /** A data folder, or the address of a PostgreSQL database. */
  readonly data: string;
  /** The folder of the imported tables that its claims are judged by. */
  readonly tables: string;
  readonly out: string;
  /** The version of this program. */
  readonly version: string;
}

/**
 * Writes all that an office's verdicts rest on as one file, as it stands at this moment: its data, the office's file among them, and its
 * imported tables. A server may be working on it. Encrypted data stays encrypted. Throws StoreRefused.
 */
export async function backup({ data, tables, out, version }: BackupOf): Promise<BackedUp> {
  refuseNoData(data);
  if (existsSync(out)) throw new StoreRefused(`--out ${out}: this file is there already. Name another, so that an earlier backup stays.`);
  const next = `${out}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(out), { recursive: true });
    await (isPostgres(data) ? copyOfPostgres(data, next) : snapshot(join(data, DATABASE), next));
    const stored = storedTables(tables).map(({ path, bytes }) => ({ name: basename(path), bytes }));
    putParts(next, { version, tables: stored });
    chmodSync(next, 0o600);
    const claims = claimsIn(next, out);
    renameSync(next, out);
    return { bytes: statSync(out).size, claims, tables: stored.length };
  } catch (error) {
    if (error instanceof Error && ["StoreRefused", "PackedError"].includes(error.name)) throw error;
    throw new StoreRefused(`--out ${out}: the backup cannot be written. Check the folder and the room on the disk.`);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${next}${suffix}`, { force: true });
  }
}

function snapshot(path: string, out: string): void {
  const base = new DatabaseSync(path);
  try {
    base.exec("pragma busy_timeout = 10000");
    base.prepare("vacuum into ?").run(out);
  } finally {
    base.close();
  }
}

/** The rows of a PostgreSQL database as they are at one moment, as the database of a data folder. */
async function copyOfPostgres(url: string, out: string): Promise<void> {
  const made = new Kysely<Database>({ dialect: sqliteDialect(out) });
  try {
    await migrate({ db: made, isPostgres: false, release: () => undefined });
    await reading(url, async (db) => {
      if (!await isOfThisVersion(db)) throw new StoreRefused(`${withoutPassword(url)}: this data is of another version of claimwright, or there is none. Let "serve" of this version open it once.`);
      await copyAll(db, made);
    });
  } finally {
    await made.destroy();
  }
}

export interface RestoreOf {
  readonly file: string;
  /** A new data folder, or the address of an empty PostgreSQL database. */
  readonly data: string;
  /** Where its tables go. */
  readonly tables: string;
}

export interface Restored extends PartsTaken { readonly claims: number }

/**
 * Puts a backup into a new data folder or an empty database. Throws StoreRefused for one that has data, and for a file that is no whole
 * backup.
 */
export async function restore({ file, data, tables }: RestoreOf): Promise<Restored> {
  if (!existsSync(file)) throw new StoreRefused(`${file}: there is no such file.`);
  const path = join(data, DATABASE);
  if (!isPostgres(data) && existsSync(path)) {
    throw new StoreRefused(`${data}: this folder has data already, and a restore does not write over it. Name a new folder with --data.`);
  }
  const claims = claimsIn(file, file);
  refuseOtherTables(tables);
  return { claims, ...await (isPostgres(data) ? intoPostgres(file, data, tables) : intoFolder(file, data, tables)) };
}

/** Verdicts rest on all tables of the folder, so one that has others is not mixed with those of the backup. */
function refuseOtherTables(tables: string): void {
  if (storedTables(tables).length > 0) throw new StoreRefused(`${tables}: there are tables in this folder already. Name a new one with --tables.`);
}

function intoFolder(file: string, data: string, tables: string): PartsTaken {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const path = join(data, DATABASE);
  const unlock = lockFolder(join(data, LOCK), data);
  try {
    copyFileSync(file, `${path}.tmp`);
    const taken = partsInto(`${path}.tmp`, tables);
    renameSync(`${path}.tmp`, path);
    return taken;
  } finally {
    rmSync(`${path}.tmp`, { force: true });
    unlock();
  }
}

/** The folder is made even where there is no table, so that it stands for what claims were judged with. All of it or nothing. */
function partsInto(path: string, tables: string): PartsTaken {
  mkdirSync(tables, { recursive: true });
  const put: string[] = [];
  try {
    return takeParts(path, (name, bytes) => {
      const own = pathIn(tables, name);
      put.push(own);
      store(own, bytes);
    });
  } catch (error) {
    for (const own of put) rmSync(own, { force: true });
    throw error;
  }
}

async function intoPostgres(file: string, url: string, tables: string): Promise<PartsTaken> {
  const base = await baseAt(url);
  const own = join(tables, `restore-${process.pid}.tmp`);
  try {
    await migrate(base);
    const { n } = await base.db.selectFrom("batch").select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    const { s } = await base.db.selectFrom("setting").select(({ fn }) => fn.countAll<number>().as("s")).executeTakeFirstOrThrow();
    if (n + s > 0) throw new StoreRefused(`${withoutPassword(url)}: this database has data already, and a restore does not write over it. Name an empty one with --data.`);
    mkdirSync(tables, { recursive: true });
    copyFileSync(file, own);
    const taken = partsInto(own, tables);
    const from = new Kysely<Database>({ dialect: sqliteDialect(own) });
    try {
      await migrate({ db: from, isPostgres: false, release: () => undefined });
      await base.db.transaction().execute((inside) => copyAll(from, inside));
    } finally {
      await from.destroy();
    }
    return taken;
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${own}${suffix}`, { force: true });
    await base.db.destroy();
    await base.release();
  }
}

/** Counts the claims of a database that is whole. */
function claimsIn(path: string, shown: string): number {
  try {
    const base = new DatabaseSync(path, { readOnly: true });
    try {
      const { integrity_check: whole } = base.prepare("pragma integrity_check").get() as { integrity_check: string };
      if (whole !== "ok") throw new Error(whole);
      return (base.prepare("select count(*) as n from claim").get() as { n: number }).n;
    } finally {
      base.close();
    }
  } catch {
    throw new StoreRefused(`${shown}: this is no whole backup of claimwright.`);
  }
}
