import { sql } from "kysely";
import type { ExpressionBuilder, Kysely, Selectable, SelectQueryBuilder } from "kysely";
import { rowOf } from "./claim-row.ts";
import type { ClaimQuery, ClaimRow } from "./contract.ts";
import type { Seal } from "./seal.ts";
import { NO_DEADLINE } from "./tables.ts";
import type { ClaimTable, Database } from "./tables.ts";

/** Asks for claims that are nobody's. */
const NOBODY = "none";

/** The worklist: filtered, sorted and cut by the database, so that it costs the same with a million claims behind it. */
export async function pageIn(db: Kysely<Database>, seal: Seal, query: ClaimQuery): Promise<{ total: number; rows: readonly ClaimRow[] }> {
  const filtered = filteredBy(db.selectFrom("claim"), query, seal);
  const { total } = await filtered.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await sorted(filtered.selectAll(), query).offset(query.offset).limit(query.limit).execute();
  return { total, rows: (rows as readonly Selectable<ClaimTable>[]).map((row) => rowOf(row, seal)) };
}

type Rows<O> = SelectQueryBuilder<Database, "claim", O>;

function filteredBy<O>(rows: Rows<O>, { state, mark, payer, rule, assigned, saved, due, q = "" }: ClaimQuery, seal: Seal): Rows<O> {
  let kept = rows;
  if (state !== undefined) kept = state === "unreleased" ? kept.where("state", "!=", "released") : kept.where("state", "=", state);
  if (mark !== undefined) kept = kept.where("mark", "=", mark);
  if (payer !== undefined) kept = kept.where("payer", "=", payer);
  if (assigned !== undefined) kept = assigned === NOBODY ? kept.where("assigned", "is", null) : kept.where("assigned", "=", assigned);
  if (saved !== undefined) kept = kept.where((eb) => isSaved(eb, saved));
  if (due !== undefined) kept = kept.where(({ and, eb }) => and([eb("file_by", ">=", due.from ?? 0), eb("file_by", "<", due.before ?? NO_DEADLINE)]));
  if (rule !== undefined) {
    kept = kept.where(({ exists, selectFrom }) =>
      exists(selectFrom("finding").select("finding.n").whereRef("finding.claim", "=", "claim.key").where("finding.rule", "=", rule)));
  }
  const words = wordsIn(q);
  if (words.length === 0) return kept;
  return kept.where((eb) => eb.or([eb.and(words.map((word) => matches(eb, word, seal))), ...spoken(words, seal)]));
}

function isSaved(eb: ExpressionBuilder<Database, "claim">, saved: NonNullable<ClaimQuery["saved"]>) {
  if (saved === "changed") return eb("changed_since", "=", 1);
  return saved ? eb.and([eb("saved_at", "is not", null), eb("changed_since", "=", 0)]) : eb.or([eb("saved_at", "is", null), eb("changed_since", "=", 1)]);
}

/** People say names in either order, with a comma or without. */
function wordsIn(q: string): readonly string[] {
  return q.toLowerCase().split(/[\s,]+/).filter((word) => word !== "");
}

/** One word of the search stands in one of the columns. */
function matches(eb: ExpressionBuilder<Database, "claim">, q: string, seal: Seal) {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const columns = seal.isSealing ? ["number", "payer"] as const : ["number", "payer", "patient"] as const;
  return eb.or(columns.map((column) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`));
}

/** `Pat Able` and `Able, Pat` for the patient who is listed as `Able, P.`: one word is the first name, the others are the last. */
function spoken(words: readonly string[], seal: Seal) {
  const isName = words.length > 1 && words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word));
  if (!isName || seal.isSealing) return [];
  return words.map((first, at) => {
    const last = words.filter((_, index) => index !== at).join(" ");
    return sql<boolean>`lower(patient) like ${`${last}%, ${first.charAt(0)}.`}`;
  });
}

function sorted<O>(rows: Rows<O>, { sort }: ClaimQuery): Rows<O> {
  if (sort === "money") return rows.orderBy("at_risk_cents", "desc").orderBy("seq");
  if (sort === "deadline") return rows.orderBy("file_by").orderBy("seq");
  return rows.orderBy("number").orderBy("seq");
}
