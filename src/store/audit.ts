import { createHash, randomBytes } from "node:crypto";
import type { Hash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Audit, AuditRow } from "./contract.ts";
import { addTo, markIn, newMark } from "./empty-entries.ts";
import type { AuditTable, Database } from "./tables.ts";

const START = "0".repeat(64);
const ROWS_AT_ONCE = 1000;
const SALT_BYTES = 16;

/** `add` belongs into a transaction: two at once must not both follow the same row. */
export function auditIn(db: Kysely<Database>): Audit {
  return {
    async add(act) {
      const last = await db.selectFrom("audit").select(["n", "hash"]).orderBy("n", "desc").limit(1).executeTakeFirst();
      const salt = randomBytes(SALT_BYTES).toString("hex");
      const row = { n: (last?.n ?? 0) + 1, ...act, claim: act.claim ?? "", salt, erased: 0 };
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
    check: () => new Chain(db).check(),
  };
}

type Checked = Awaited<ReturnType<Audit["check"]>>;

/** Goes through the trail from its beginning. An emptied entry is held by the entry of its erasing, which comes after it. */
class Chain {
  readonly #db: Kysely<Database>;
  readonly #marks = new Map<number, Hash>();
  #last = 0;
  #hash = START;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async check(): Promise<Checked> {
    for (;;) {
      const rows = await this.#db.selectFrom("audit").selectAll().where("n", ">", this.#last).orderBy("n").limit(ROWS_AT_ONCE).execute();
      const broken = rows.find((row) => !this.#holds(row));
      if (broken !== undefined) return { whole: false, brokenAt: broken.n };
      if (rows.length < ROWS_AT_ONCE) return this.#end();
    }
  }

  #holds(row: AuditTable): boolean {
    if (row.n !== this.#last + 1) return false;
    if (row.erased === 0 && row.hash !== hashOf(this.#hash, row)) return false;
    if (row.erased !== 0) this.#emptied(row);
    const mark = row.erased === 0 ? markIn(row) : undefined;
    if (mark !== undefined && mark !== this.#taken(row.n)) return false;
    [this.#last, this.#hash] = [row.n, row.hash];
    return true;
  }

  #emptied(row: AuditTable): void {
    const mark = this.#marks.get(row.erased) ?? newMark();
    addTo(mark, row);
    this.#marks.set(row.erased, mark);
  }

  #taken(n: number): string {
    const mark = this.#marks.get(n) ?? newMark();
    this.#marks.delete(n);
    return mark.digest("hex");
  }

  /** Entries that say they were emptied, and no erasing that says so. */
  #end(): Checked {
    const [first] = [...this.#marks.keys()].sort((a, b) => a - b);
    return first === undefined ? { whole: true } : { whole: false, brokenAt: first };
  }
}

/** A random word of its own is in it, so that nobody finds out by trying what an emptied entry named; earlier versions had none. */
export function hashOf(before: string, { n, at, by, act, claim, what, salt }: Omit<AuditTable, "hash" | "erased">): string {
  return createHash("sha256").update(JSON.stringify([before, n, at, by, act, claim, what, ...(salt === "" ? [] : [salt])])).digest("hex");
}

function rowOf({ n, at, by, act, claim, what, hash, erased }: AuditTable): AuditRow {
  return { n, at, by, act, what, hash, ...(claim === "" ? {} : { claim }), ...(erased === 0 ? {} : { isErased: true }) };
}
