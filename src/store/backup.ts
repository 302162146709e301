import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { lockFolder } from "./lock.ts";
import { DATABASE, LOCK } from "./open.ts";
import { isPostgres } from "./postgres.ts";
import { StoreRefused } from "./refused.ts";

/** What a backup holds. */
export interface BackedUp { readonly bytes: number; readonly claims: number }

/**
 * Writes all of a data folder as one file, as it stands at this moment; a server may be working on it. Encrypted data stays encrypted.
 * Throws StoreRefused.
 */
export function backup(data: string, out: string): BackedUp {
  refusePostgres(data);
  const path = join(data, DATABASE);
  if (!existsSync(path)) throw new StoreRefused(`${data}: there is no data of claimwright in this folder.`);
  if (existsSync(out)) throw new StoreRefused(`--out ${out}: this file is there already. Name another, so that an earlier backup stays.`);
  const next = `${out}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(out), { recursive: true });
    snapshot(path, next);
    chmodSync(next, 0o600);
    const claims = claimsIn(next, out);
    renameSync(next, out);
    return { bytes: statSync(out).size, claims };
  } catch (error) {
    throw error instanceof StoreRefused ? error : new StoreRefused(`--out ${out}: the backup cannot be written. Check the folder and the room on the disk.`);
  } finally {
    rmSync(next, { force: true });
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

/** Puts a backup into a new data folder. Throws StoreRefused for a folder that has data, and for a file that is no whole backup. */
export function restore(file: string, data: string): BackedUp {
  refusePostgres(data);
  if (!existsSync(file)) throw new StoreRefused(`${file}: there is no such file.`);
  const path = join(data, DATABASE);
  if (existsSync(path)) throw new StoreRefused(`${data}: this folder has data already, and a restore does not write over it. Name a new folder with --data.`);
  const claims = claimsIn(file, file);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(join(data, LOCK), data);
  try {
    copyFileSync(file, `${path}.tmp`);
    renameSync(`${path}.tmp`, path);
  } finally {
    unlock();
  }
  return { bytes: statSync(path).size, claims };
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

function refusePostgres(data: string): void {
  if (isPostgres(data)) throw new StoreRefused("a PostgreSQL database is backed up and restored with its own tools: pg_dump and pg_restore.");
}
