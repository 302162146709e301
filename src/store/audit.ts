import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Audit, AuditRow } from "./contract.ts";
import type { AuditTable, Database } from "./tables.ts";

const START = "0".repeat(64);
const ROWS_AT_ONCE = 1000;

/** `add` belongs into a transaction: two at once must not both follow the same row. */
export function auditIn(db: Kysely<Database>): Audit {
  return {
    async add(act) {
      const last = await db.selectFrom("audit").select(["n", "hash"]).orderBy("n", "desc").limit(1).executeTakeFirst();
      const row = { n: (last?.n ?? 0) + 1, ...act, claim: act.claim ?? "" };
      await db.insertInto("audit").values({ ...row, hash: hashOf(last?.hash ?? START, row) }).execute();
    },
    async page({ from, to, offset, limit }) {
      let rows = db.selectFrom("audit");
      if (from !== undefined) rows = rows.where("at", ">=", from);
      if (to !== undefined) rows = rows.where("at", "<", to);
      const { total } = await rows.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      const page = await rows.selectAll().orderBy("n", "desc").offset(offset).limit(limit).execute();
      return { total, rows: page.map(rowOf) };
    },
    check: () => check(db),
  };
}

async function check(db: Kysely<Database>): Promise<{ whole: boolean; brokenAt?: number }> {
  let [last, hash] = [0, START];
  for (;;) {
    const rows = await db.selectFrom("audit").selectAll().where("n", ">", last).orderBy("n").limit(ROWS_AT_ONCE).execute();
    for (const row of rows) {
      if (row.n !== last + 1 || row.hash !== hashOf(hash, row)) return { whole: false, brokenAt: row.n };
      [last, hash] = [row.n, row.hash];
    }
    if (rows.length < ROWS_AT_ONCE) return { whole: true };
  }
}

function hashOf(before: string, { n, at, by, act, claim, what }: Omit<AuditTable, "hash">): string {
  return createHash("sha256").update(JSON.stringify([before, n, at, by, act, claim, what])).digest("hex");
}

function rowOf({ claim, ...row }: AuditTable): AuditRow {
  return { ...row, ...(claim === "" ? {} : { claim }) };
}
