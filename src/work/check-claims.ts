import { open, patientKey } from "../check/index.ts";
import type { Session } from "../check/index.ts";
import type { Claim, Problem, VisitRecord } from "../claim/index.ts";
import { readClaims } from "../read/index.ts";
import type { ClaimContent, Judged, Store } from "../store/index.ts";
import { judgedOf } from "./judged.ts";
import type { Office } from "./office.ts";
import { CLAIMS_OF_BATCH } from "./place.ts";
import { visitOf } from "./visit-text.ts";

/** A stored claim, read. */
export interface Opened { readonly content: ClaimContent; readonly claim: Claim; readonly problems: readonly Problem[] }

/** What a claim says in its own small file; `undefined` where that cannot be read as one claim. */
export function readOne(bytes: Uint8Array, file: string): { readonly claim: Claim; readonly problems: readonly Problem[] } | undefined {
  const problems: Problem[] = [];
  const [claim, ...others] = [...readClaims(bytes, { file, onProblem: (problem) => problems.push(problem) })];
  return claim === undefined || others.length > 0 ? undefined : { claim, problems };
}

/** A stored claim, read again. */
export function opened(content: ClaimContent): Opened {
  const read = readOne(content.content, content.batch);
  if (read === undefined) throw new Error(`A stored claim cannot be read: ${content.key}.`);
  return { content, ...read };
}

/** The store's parts that a check reads. */
export type CheckedIn = Pick<Store, "batches" | "claims" | "records" | "fingerprint">;

/** What claims that follow one another in one batch are judged with. */
export interface Company {
  readonly batch: string;
  /** Earlier claims of the same patients, however long ago those came, and those of the batch that share a number; oldest first. */
  readonly earlier: readonly Opened[];
  readonly visits: readonly VisitRecord[];
  readonly notes: ReadonlyMap<string, string>;
  /** Claims of an earlier day are there, so that the past is known. */
  readonly isComplete: boolean;
}

export async function companyOf(store: CheckedIn, claims: readonly [Opened, ...Opened[]]): Promise<Company> {
  const { seq, batch } = claims[0].content;
  const patients = unique(claims.map(({ claim }) => patientKey(claim)).filter((key) => key !== "").map((key) => store.fingerprint(key)));
  const own = unique(claims.map(({ claim }) => claim.id));
  const earlier = (await store.claims.before(seq, { patients, batch, numbers: own })).map(opened);
  const numbers = unique([...own, ...earlier.map(({ claim }) => claim.id)]);
  return {
    batch,
    earlier,
    visits: (await store.records.visits(numbers)).map(visitOf),
    notes: await store.records.notes(numbers),
    isComplete: await store.batches.hasEarlier(Math.floor(seq / CLAIMS_OF_BATCH)),
  };
}

/** A session that knows its company. `visits` may stand in for those of the store. */
export function sessionIn({ engine, overrides }: Office, company: Company, visits = company.visits): Session {
  const { batch, earlier, notes, isComplete } = company;
  const session = overrides.over(open(engine, { visits, notes, ...(isComplete ? { history: [] } : {}) }), engine);
  for (const { content, claim } of earlier) {
    if (content.batch === batch) session.pass(claim);
    else session.remember(claim);
  }
  return session;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Checks claims that follow one another in one batch. */
export async function checkClaims(store: CheckedIn, office: Office, contents: readonly ClaimContent[]): Promise<readonly Judged[]> {
  const [first, ...others] = contents.map(opened);
  if (first === undefined) return [];
  const claims = [first, ...others] as const;
  const session = sessionIn(office, await companyOf(store, claims));
  const aside = await store.records.overrides(contents.map(({ key }) => key));
  return claims.map(({ content, claim, problems }) => {
    return judgedOf({
      engine: office.engine, verdict: session.check(claim), problems, flawed: content.flawed,
      fingerprint: (text) => store.fingerprint(text),
      aside: new Set(aside.filter((one) => one.claim === content.key).map(({ finding }) => finding)),
    });
  });
}

/** Checks one claim again after a change, and the later claims of its patient that may stand differently now. */
export async function recheck(store: CheckedIn, office: Office, key: string): Promise<void> {
  const content = await store.claims.content(key);
  if (content === undefined) return;
  const others = await store.claims.after(content.seq, content.patientKey);
  for (const one of [content, ...others]) {
    const [judged] = await checkClaims(store, office, [one]);
    if (judged !== undefined) await store.claims.judge(one.key, judged);
  }
}

/** As `recheck`, after a change that may have named another patient: the later claims of both are looked at again. */
export async function recheckAll(store: CheckedIn, office: Office, before: ClaimContent): Promise<void> {
  await recheck(store, office, before.key);
  const now = await store.claims.content(before.key);
  if (now === undefined || now.patientKey === before.patientKey) return;
  for (const one of await store.claims.after(now.seq, now.patientKey)) {
    const [judged] = await checkClaims(store, office, [one]);
    if (judged !== undefined) await store.claims.judge(one.key, judged);
  }
}
