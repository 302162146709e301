import type { Kysely, Updateable } from "kysely";
import type { ClaimContent, Claims, Judged, NewClaim, VisitText } from "./contract.ts";
import { pageIn } from "./claim-page.ts";
import { patientPlace, rowOf } from "./claim-row.ts";
import { StaleVersion } from "./refused.ts";
import type { Seal } from "./seal.ts";
import { summaryIn } from "./summary.ts";
import { NO_DEADLINE } from "./tables.ts";
import type { ClaimTable, Database } from "./tables.ts";

type Db = Kysely<Database>;

/** A statement takes so many values; rows go in by as many as that allows. */
const ROWS_AT_ONCE = 50;
const KEYS_AT_ONCE = 500;

const CONTENT = ["key", "seq", "batch", "number", "patient_key", "flawed", "bytes"] as const;

type ContentRow = Pick<ClaimTable, Exclude<(typeof CONTENT)[number], "bytes">> & Database["content"];

export function claimsIn(db: Db, seal: Seal): Claims {
  return {
    add: (claims) => add(db, seal, claims),
    judge: (key, judged) => judge(db, seal, key, judged),
    page: (query) => pageIn(db, seal, query),
    summary: (today) => summaryIn(db, today),
    ...changesIn(db, seal),
    ...contentsIn(db, seal),
    async row(key) {
      const row = await db.selectFrom("claim").selectAll().where("key", "=", key).executeTakeFirst();
      return row && rowOf(row, seal);
    },
    async json(key) {
      const row = await db.selectFrom("verdict").select("json").where("claim", "=", key).executeTakeFirst();
      return row && seal.openText(row.json, verdictPlace(key));
    },
  };
}

function contentsIn(db: Db, seal: Seal): Pick<Claims, "content" | "before" | "after" | "withNumber" | "namesakes" | "from"> {
  const contentOf = ({ key, seq, batch, number, patient_key: patientKey, bytes, flawed }: Omit<ContentRow, "claim">): ClaimContent =>
    ({ key, seq, batch, number, patientKey, content: seal.open(bytes, contentPlace(key)), flawed: flawed === 1 });
  const contents = db.selectFrom("claim").innerJoin("content", "content.claim", "claim.key").select(CONTENT);
  return {
    async content(key) {
      const row = await contents.where("key", "=", key).executeTakeFirst();
      return row && contentOf(row);
    },
    async before(seq, { patients, batch, numbers }) {
      const rows = await contents.where("seq", "<", seq).where(({ and, or, eb }) => or([
        eb("patient_key", "in", [...patients, ""]).and("patient_key", "!=", ""),
        and([eb("batch", "=", batch), eb("number", "in", [...numbers, ""])]),
      ])).orderBy("seq").execute();
      return rows.map(contentOf);
    },
    async after(seq, patientKey) {
      if (patientKey === "") return [];
      return (await contents.where("patient_key", "=", patientKey).where("seq", ">", seq).orderBy("seq").execute()).map(contentOf);
    },
    async withNumber(number) {
      return (await contents.where("number", "=", number).orderBy("seq").execute()).map(contentOf);
    },
    async namesakes(numbers, keys) {
      const rows = await contents.where("number", "in", [...numbers, ""]).where("number", "!=", "").where("key", "not in", [...keys, ""]).orderBy("seq").execute();
      return rows.map(contentOf);
    },
    async from(seq, most) {
      return (await contents.where("seq", ">", seq).orderBy("seq").limit(most).execute()).map(contentOf);
    },
  };
}

async function add(db: Db, seal: Seal, claims: readonly NewClaim[]): Promise<void> {
  for (let at = 0; at < claims.length; at += ROWS_AT_ONCE) {
    const some = claims.slice(at, at + ROWS_AT_ONCE);
    const rows = some.map((claim) => ({ ...columnsOf(claim, seal, claim.key), ...newColumns(claim) }));
    await db.insertInto("claim").values(rows).execute();
    await db.insertInto("content").values(some.map(({ key, content }) => sealedContent(key, content, seal))).execute();
    await addVerdicts(db, seal, some);
  }
}

async function addVerdicts(db: Db, seal: Seal, claims: readonly (Judged & { readonly key: string })[]): Promise<void> {
  await db.insertInto("verdict").values(claims.map(({ key, json }) => ({ claim: key, json: seal.sealText(json, verdictPlace(key)) }))).execute();
  const findings = claims.flatMap(({ key, findings: own }) =>
    own.map(({ rule, severity, atRiskCents }, n) => ({ claim: key, n, rule, severity, at_risk_cents: atRiskCents })));
  for (let at = 0; at < findings.length; at += 1000) await db.insertInto("finding").values(findings.slice(at, at + 1000)).execute();
}

async function judge(db: Db, seal: Seal, key: string, judged: Judged): Promise<void> {
  const { numUpdatedRows } = await db.updateTable("claim").set(columnsOf(judged, seal, key)).where("key", "=", key).executeTakeFirst();
  // It was erased while it was judged.
  if (Number(numUpdatedRows) === 0) return;
  await db.deleteFrom("verdict").where("claim", "=", key).execute();
  await db.deleteFrom("finding").where("claim", "=", key).execute();
  await addVerdicts(db, seal, [{ ...judged, key }]);
}

function changesIn(db: Db, seal: Seal): Pick<Claims, "change" | "saved" | "revise" | "undo" | "revisions"> {
  const countOf = async (key: string): Promise<number> =>
    (await db.selectFrom("revision").select(({ fn }) => fn.countAll<number>().as("n")).where("claim", "=", key).executeTakeFirstOrThrow()).n;
  const put = async (key: string, set: Updateable<ClaimTable>, version: number | undefined): Promise<void> => {
    const query = db.updateTable("claim").set(({ eb }) => ({ ...set, version: eb("version", "+", 1) })).where("key", "=", key);
    const { numUpdatedRows } = await (version === undefined ? query : query.where("version", "=", version)).executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw new StaleVersion();
  };
  const putContent = async (key: string, content: Uint8Array, version: number | undefined): Promise<void> => {
    await put(key, await sinceSaved(db, seal, key, content), version);
    await db.updateTable("content").set({ bytes: sealedContent(key, content, seal).bytes }).where("claim", "=", key).execute();
  };
  return {
    change: (key, change, version) => put(key, change, version),
    async saved(keys, at) {
      for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
        await db.updateTable("claim").set({ saved_at: at, saved_as: null, changed_since: 0 }).where("key", "in", keys.slice(from, from + KEYS_AT_ONCE)).execute();
      }
    },
    async revise(key, content, { by, at, what, visits }, version) {
      const old = await db.selectFrom("content").select("bytes").where("claim", "=", key).executeTakeFirstOrThrow();
      const n = await countOf(key);
      const was = seal.seal(seal.open(old.bytes, contentPlace(key)), revisionPlace(key, n));
      const kept = seal.sealText(JSON.stringify(visits), visitsPlace(key, n));
      await db.insertInto("revision").values({ claim: key, n, content: was, visits: kept, by, at, what }).execute();
      await putContent(key, content, version);
    },
    async undo(key) {
      const n = await countOf(key) - 1;
      const last = await db.selectFrom("revision").select(["content", "visits"]).where("claim", "=", key).where("n", "=", n).executeTakeFirst();
      if (last === undefined) return undefined;
      await db.deleteFrom("revision").where("claim", "=", key).where("n", "=", n).execute();
      await putContent(key, seal.open(last.content, revisionPlace(key, n)), undefined);
      return JSON.parse(seal.openText(last.visits, visitsPlace(key, n))) as readonly VisitText[];
    },
    revisions: (key) => db.selectFrom("revision").select(["by", "at", "what"]).where("claim", "=", key).orderBy("n").execute(),
  };
}

/** What a new content makes of a claim that was saved: taken back to what was saved, it is as it was. */
async function sinceSaved(db: Db, seal: Seal, key: string, content: Uint8Array): Promise<Updateable<ClaimTable>> {
  const row = await db.selectFrom("claim").innerJoin("content", "content.claim", "claim.key").select(["saved_at", "saved_as", "changed_since", "bytes"])
    .where("key", "=", key).executeTakeFirst();
  if (row === undefined || row.saved_at === null) return {};
  const savedAs = row.saved_as ?? fingerprintOf(seal.open(row.bytes, contentPlace(key)), seal);
  return { saved_as: savedAs, changed_since: fingerprintOf(content, seal) === savedAs ? 0 : 1 };
}

function fingerprintOf(bytes: Uint8Array, seal: Seal): string {
  return seal.fingerprint(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
}

export const contentPlace = (key: string): string => `content:${key}`;
const verdictPlace = (key: string): string => `verdict:${key}`;
const visitsPlace = (key: string, n: number): string => `revised-visits:${key}:${n}`;
export const revisionPlace = (key: string, n: number): string => `revision:${key}:${n}`;

type NewColumns = "key" | "seq" | "batch" | "flawed" | "state" | "assigned" | "version";

function sealedContent(claim: string, content: Uint8Array, seal: Seal): Database["content"] {
  return { claim, bytes: seal.seal(content, contentPlace(claim)) };
}

function newColumns({ key, seq, batch, flawed }: NewClaim): Pick<ClaimTable, NewColumns> {
  return { key, seq, batch, flawed: flawed ? 1 : 0, state: "open", assigned: null, version: 1 };
}

function columnsOf(judged: Judged, seal: Seal, key: string): Omit<ClaimTable, NewColumns | "saved_at" | "saved_as" | "changed_since"> {
  const { number, patientKey, patient, payer, policy, firstDay, dates, lines, chargeCents, verdict, mark, errors, warnings } = judged;
  return {
    number, patient_key: patientKey, patient: seal.sealText(patient, patientPlace(key)), payer, policy, first_day: firstDay, dates: dates.join(","),
    lines, charge_cents: chargeCents, verdict, mark, errors, warnings, unchecked: judged.unchecked, what: judged.what,
    at_risk_cents: judged.atRiskCents, file_by: judged.fileBy ?? NO_DEADLINE,
  };
}
