import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { StoreRefused } from "./refused.ts";
import type { Base } from "./store.ts";
import type { Database } from "./tables.ts";

/** One number for every claimwright: whoever holds it works on this database. The server frees it when the connection ends, however. */
const LOCK = 4_837_000;
const CONNECTIONS = 8;

/** PostgreSQL gives whole numbers and sums as texts, so that none is cut; ours are all within what a number holds. */
const NUMBERS = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary"): unknown =>
    (NUMBERS.has(oid) ? Number : pg.types.getTypeParser(oid, format as "text")),
} as unknown as pg.CustomTypesConfig;

/** Opens a PostgreSQL database and takes it for this program alone. Throws StoreRefused; its text holds no password. */
export async function postgresAt(url: string): Promise<Base> {
  const holder = new pg.Client({ connectionString: url, types });
  const where = withoutPassword(url);
  // An end of the connection while idle is met by the next query; unheard, it would end the program.
  holder.on("error", () => undefined);
  try {
    await holder.connect();
  } catch (error) {
    throw unreached(url, error);
  }
  const { rows } = await holder.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [LOCK]);
  if (rows[0]?.free !== true) {
    await holder.end();
    throw new StoreRefused(`${where}: another claimwright is working on this database. Close that one, or name another.`);
  }
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types });
  pool.on("error", () => undefined);
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), isPostgres: true, release: () => holder.end() };
}

/** Reads a database as it is at one moment, while others may be working on it. Throws StoreRefused. */
export async function reading(url: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, types });
  pool.on("error", () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
  } catch (error) {
    throw isUnreached(error) ? unreached(url, error) : error;
  } finally {
    await db.destroy();
  }
}

function isUnreached(error: unknown): boolean {
  return error instanceof Error && (error instanceof pg.DatabaseError ? UNREACHED.has(error.code ?? "") : "code" in error);
}

/** No such database, user or password. */
const UNREACHED: ReadonlySet<string> = new Set(["3D000", "28000", "28P01"]);

function unreached(url: string, error: unknown): StoreRefused {
  return new StoreRefused(`${withoutPassword(url)}: the database cannot be reached (${codeOf(error)}). Check its address, name, user and password.`);
}

export function withoutPassword(url: string): string {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    return `${protocol}//${hostname}${port === "" ? "" : `:${port}`}${pathname}`;
  } catch {
    return "postgres://…";
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "no answer";
}
