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

/** True for an address of a database rather than a folder. */
export function isPostgres(data: string): boolean {
  return /^postgres(ql)?:\/\//.test(data);
}

/** Opens a PostgreSQL database and takes it for this program alone. Throws StoreRefused; its text holds no password. */
export async function postgresAt(url: string): Promise<Base> {
  const holder = new pg.Client({ connectionString: url, types });
  const where = withoutPassword(url);
  // An end of the connection while idle is met by the next query; unheard, it would end the program.
  holder.on("error", () => undefined);
  try {
    await holder.connect();
  } catch (error) {
    throw new StoreRefused(`${where}: the database cannot be reached (${codeOf(error)}). Check its address, name, user and password.`);
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

function withoutPassword(url: string): string {
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
