import { sql } from "kysely";
import type { Kysely } from "kysely";
import { formatIsoDay } from "../claim/index.ts";
import { auditIn } from "./audit.ts";
import type { Chosen, Erased, Erasing, Made, MonthOfClaims } from "./contract.ts";
import { emptyEntries } from "./empty-entries.ts";
import { eraseClaimRows, KEYS_AT_ONCE } from "./erase-claims.ts";
import { goneClaimsIn } from "./gone-claims.ts";
import { eraseRecords, eraseRecordsBefore } from "./erase-records.ts";
import { count, grouped } from "../write/index.ts";
import type { Seal } from "./seal.ts";
import { tidyBatches } from "./tidy-batches.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

/** The last day of service as its text, in either database; the days stand in order. */
const lastDay = sql<string>`substr(dates, length(dates) - 9)`;

export function erasingIn(db: Db, seal: Seal): Erasing {
  return {
    count: (chosen) => monthsOf(db, chosen),
    async patientOf(number) {
      const rows = await db.selectFrom("claim").select("patient_key").distinct().where("number", "=", number).where("number", "!=", "").limit(2).execute();
      return rows.map((row) => row.patient_key);
    },
    async patients() {
      const latest = db.selectFrom("claim").where("patient_key", "!=", "").select([sql<number>`max(seq)`.as("last"), sql<number>`count(*)`.as("claims")]).groupBy("patient_key");
      const rows = await db.selectFrom(latest.as("latest")).innerJoin("claim", "claim.seq", "latest.last").select(["patient_key", "key", "latest.claims"]).orderBy("claim.seq").execute();
      return rows.map(({ patient_key: patient, key, claims }) => ({ patient, key, claims: Number(claims) }));
    },
    erase: (chosen, made) => erase(db, seal, chosen, made),
  };
}

/** The claims of a choice. One of which no day is known at all has no age. */
function claimsOf(db: Db, chosen: Chosen) {
  const claims = db.selectFrom("claim");
  if (chosen.patient !== undefined) return claims.where("patient_key", "=", chosen.patient).where("patient_key", "!=", "");
  const { before } = chosen;
  return claims.where(({ or, and, eb }) => or([
    and([eb("dates", "!=", ""), eb(lastDay, "<", formatIsoDay(before))]),
    and([eb("dates", "=", ""), eb("first_day", ">", 0), eb("first_day", "<", before)]),
  ]));
}

async function monthsOf(db: Db, chosen: Chosen): Promise<readonly MonthOfClaims[]> {
  const rows = await claimsOf(db, chosen).select([
    lastDay.as("day"), "first_day", sql<number>`count(*)`.as("claims"), sql<number>`sum(case when state = 'released' then 0 else 1 end)`.as("unreleased"),
  ]).groupBy([lastDay, "first_day"]).execute();
  const months = new Map<string, { claims: number; unreleased: number }>();
  for (const { day, first_day: first, claims, unreleased } of rows) {
    const month = (day === "" ? formatIsoDay(first) : day).slice(0, 7);
    const sum = months.get(month) ?? { claims: 0, unreleased: 0 };
    months.set(month, { claims: sum.claims + Number(claims), unreleased: sum.unreleased + Number(unreleased) });
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, ...counts }));
}

interface Gone { readonly claims: number; readonly numbers: ReadonlySet<string>; readonly batches: ReadonlySet<string> }

async function eraseClaims(db: Db, seal: Seal, chosen: Chosen): Promise<Gone> {
  const gone = goneClaimsIn(db, seal);
  await gone.erasedTaken(chosen);
  const [numbers, batches] = [new Set<string>(), new Set<string>()];
  for (let [claims, seq] = [0, -1]; ;) {
    const some = await claimsOf(db, chosen).select(["key", "seq", "number", "batch"]).where("seq", ">", seq).orderBy("seq").limit(KEYS_AT_ONCE).execute();
    if (some.length === 0) return { claims, numbers, batches };
    await gone.erased(some.map(({ key }) => key));
    await eraseClaimRows(db, some.map(({ key }) => key));
    for (const { number, batch } of some) {
      if (number !== "") numbers.add(number);
      batches.add(batch);
    }
    claims += some.length;
    seq = some.at(-1)?.seq ?? seq;
  }
}

async function erase(db: Db, seal: Seal, chosen: Chosen, { by, at }: Made): Promise<Erased> {
  const { claims, numbers, batches } = await eraseClaims(db, seal, chosen);
  const { gone, records } = await eraseRecords(db, numbers);
  const older = chosen.patient === undefined ? await eraseRecordsBefore(db, chosen.before) : { gone: [], records: 0 };
  const nameless = new Set([...gone, ...older.gone]);
  await tidyBatches(db, seal, batches, nameless);
  const { entries, mark } = await emptyEntries(db, nameless);
  const erased = { claims, records: records + older.records, entries };
  const counts = `${count(claims, "claim")}, ${count(erased.records, "record")}, ${grouped(entries)} ${entries === 1 ? "entry" : "entries"} emptied`;
  const what = `${counts}; ${chosen.patient === undefined ? `before ${formatIsoDay(chosen.before)}` : "of one patient"}; ${mark}`;
  await auditIn(db).add({ at, by, act: "erase", what });
  return erased;
}
