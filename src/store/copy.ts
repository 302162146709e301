import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Database } from "./tables.ts";

/** Every table with the columns that put its rows in order, those first that others refer to. */
const TABLES = {
  batch: ["id"], chunk: ["batch", "n"], claim: ["key"], content: ["claim"], finding: ["claim", "n"], verdict: ["claim"], revision: ["claim", "n"],
  visit: ["number", "day"], note_text: ["number"], remark: ["id"], attestation: ["id"], override: ["id"], person: ["id"], factor: ["person"],
  recovery: ["person", "hash"], setting: ["name"], audit: ["n"], watched: ["key"], saved_file: ["reference"],
  left_out: ["batch", "claim"], undone: ["id"], gone_claim: ["mark"],
} as const satisfies { readonly [T in keyof Database]: readonly (keyof Database[T] & string)[] };

export const TABLE_NAMES = Object.keys(TABLES) as readonly (keyof Database)[];

/** Numbers that a database gives by itself: what it was in order stays in order. */
const COUNTED: ReadonlySet<string> = new Set(["remark", "attestation", "override", "undone"]);

/** Fewer values than either database takes in a statement, whatever the table. */
const ROWS_AT_ONCE = 200;

type Rows = Kysely<Record<string, Record<string, unknown>>>;

/** Puts all rows of one database into another, which has the same tables and nothing in them. Sealed values stay sealed. */
export async function copyAll(from: Kysely<Database>, to: Kysely<Database>): Promise<void> {
  for (const name of TABLE_NAMES) await copyTable(from as unknown as Rows, to as unknown as Rows, name);
}

/** A page begins after the last row of the one before it: a long table costs no more a page than a short one. */
async function copyTable(from: Rows, to: Rows, name: keyof Database): Promise<void> {
  const order: readonly string[] = TABLES[name];
  const columns = order.map((column) => sql.ref(column));
  for (let last: Record<string, unknown> | undefined; ;) {
    let page = from.selectFrom(name).selectAll().limit(ROWS_AT_ONCE);
    for (const column of order) page = page.orderBy(column);
    const after = last;
    if (after !== undefined) page = page.where(sql<boolean>`(${sql.join(columns)}) > (${sql.join(order.map((column) => after[column]))})`);
    const rows = await page.execute();
    if (rows.length > 0) await to.insertInto(name).values(COUNTED.has(name) ? rows.map(uncounted) : rows).execute();
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1);
  }
}

function uncounted(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== "id"));
}
