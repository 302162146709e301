import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import type { Kysely } from "kysely";
import type { AuditTable, Database } from "./tables.ts";

const ROWS_AT_ONCE = 1000;

/** How many entries were emptied, and the mark that the entry of the erasing keeps over what is left of them. */
export interface Emptied { readonly entries: number; readonly mark: string }

/**
 * Empties the entries of the trail that name claims of these numbers, of what they name. The entry that is added next is the one that
 * tells of it. Who did what and when stays, and so does each hash: the chain goes on over them.
 */
export async function emptyEntries(db: Kysely<Database>, gone: ReadonlySet<string>): Promise<Emptied> {
  const last = await db.selectFrom("audit").select("n").orderBy("n", "desc").limit(1).executeTakeFirst();
  const erased = (last?.n ?? 0) + 1;
  const mark = newMark();
  let entries = 0;
  for (let n = 0; ;) {
    const rows = await db.selectFrom("audit").selectAll().where("n", ">", n).where("erased", "=", 0).orderBy("n").limit(ROWS_AT_ONCE).execute();
    for (const row of rows.filter((one) => names(one, gone))) {
      const left = { claim: "", what: whatIsLeft(row), salt: "", erased };
      await db.updateTable("audit").set(left).where("n", "=", row.n).execute();
      addTo(mark, { ...row, ...left });
      entries++;
    }
    n = rows.at(-1)?.n ?? n;
    if (rows.length < ROWS_AT_ONCE) return { entries, mark: mark.digest("hex") };
  }
}

export function newMark(): Hash {
  return createHash("sha256");
}

/** Covers what is left of an emptied entry. */
export function addTo(mark: Hash, { n, at, by, act, claim, what, hash }: AuditTable): void {
  mark.update(`${JSON.stringify([n, at, by, act, claim, what, hash])}\n`);
}

/** The mark that an entry of an erasing keeps. */
export function markIn({ act, what }: Pick<AuditTable, "act" | "what">): string | undefined {
  return act === "erase" ? what.slice(what.lastIndexOf(" ") + 1) : undefined;
}

/** A file of claims is named in one entry, a number a line. */
function names({ act, claim, what }: AuditTable, gone: ReadonlySet<string>): boolean {
  return gone.has(claim) || (act === "export" && what.split("\n").some((number) => gone.has(number)));
}

function whatIsLeft({ act, what }: AuditTable): string {
  return act === "export" ? `${what.split("\n").length} claims` : "";
}
