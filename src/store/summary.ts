import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { WorkSummary } from "./contract.ts";
import { NO_DEADLINE } from "./tables.ts";
import type { Database } from "./tables.ts";

const MOST_PAYERS = 50;
const MOST_RULES = 50;
const MOST_DAYS = 60;

const count = sql<number>`count(*)`;
const clean = sql<number>`coalesce(sum(case when mark = 'clean' then 1 else 0 end), 0)`;
const marked = (mark: string) => sql<number>`coalesce(sum(case when mark = ${mark} then 1 else 0 end), 0)`;

/** The figures of the work at hand, claims that were released left out; the days hold all of them. */
export async function summaryIn(db: Kysely<Database>, today: number): Promise<WorkSummary> {
  const open = db.selectFrom("claim").where("state", "!=", "released");
  const all = await open.select([
    count.as("claims"), clean.as("clean"), marked("error").as("errors"), marked("review").as("reviews"), marked("unchecked").as("unchecked"), marked("kept").as("kept"),
    sql<number>`coalesce(sum(case when mark = 'error' then errors else 0 end), 0)`.as("errorsIn"),
    sql<number>`coalesce(sum(at_risk_cents), 0)`.as("cents"), sql<number>`coalesce(sum(case when state = 'held' then 1 else 0 end), 0)`.as("held"),
    sql<number>`coalesce(sum(case when file_by < ${today} then 1 else 0 end), 0)`.as("past"),
  ]).executeTakeFirstOrThrow();
  const { n: releasedWithError } = await db.selectFrom("claim").select(count.as("n")).where("state", "=", "released").where("errors", ">", 0)
    .executeTakeFirstOrThrow();
  const byPayer = await open.select(["payer", count.as("claims"), clean.as("clean"), sql<number>`sum(at_risk_cents)`.as("atRiskCents")])
    .groupBy("payer").orderBy("atRiskCents", "desc").orderBy("payer").limit(MOST_PAYERS).execute();
  const days = await db.selectFrom("claim").select(["first_day as day", count.as("claims"), clean.as("clean")])
    .groupBy("first_day").orderBy("first_day", "desc").limit(MOST_DAYS).execute();
  const { claims, held, past: pastDeadline, cents: atRiskCents } = all;
  const next = await open.select(["file_by as day", "number as claim", "payer"]).where("file_by", "!=", NO_DEADLINE).orderBy("file_by").orderBy("seq").limit(1)
    .executeTakeFirst();
  return {
    claims, held, clean: all.clean, toFix: all.errors, errors: Number(all.errorsIn),
    toReview: all.reviews, notFullyChecked: all.unchecked, kept: all.kept,
    releasedWithError, atRiskCents, pastDeadline,
    ...(next === undefined ? {} : { nextDeadline: next }),
    byPayer, byRule: await byRule(db), days: days.reverse(),
  };
}

function byRule(db: Kysely<Database>): Promise<WorkSummary["byRule"][number][]> {
  return db.selectFrom("finding").innerJoin("claim", "claim.key", "finding.claim")
    .where("claim.state", "!=", "released").where("finding.severity", "!=", "info")
    .select(["finding.rule as rule", sql<number>`count(distinct finding.claim)`.as("claims")])
    .select(sql<number>`sum(finding.at_risk_cents)`.as("atRiskCents"))
    .groupBy("finding.rule").orderBy("claims", "desc").orderBy("rule").limit(MOST_RULES).execute();
}
