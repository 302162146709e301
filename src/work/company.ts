import { open, patientKey } from "../check/index.ts";
import type { Session } from "../check/index.ts";
import type { Claim, Problem, VisitRecord } from "../claim/index.ts";
import type { ClaimContent, Store, VisitText } from "../store/index.ts";
import type { Office } from "./office.ts";
import { isOnePerson } from "./one-person.ts";
import { CLAIMS_OF_BATCH } from "./place.ts";
import { readOne } from "./read-one.ts";
import { visitOf } from "./visit-text.ts";
import { writtenFor } from "./written-for.ts";

/** A stored claim, read. */
export interface Opened { readonly content: ClaimContent; readonly claim: Claim; readonly problems: readonly Problem[] }

/** A stored claim, read again. */
export function opened(content: ClaimContent): Opened {
  const read = readOne(content.content, content.batch);
  if (read === undefined) throw new Error(`A stored claim cannot be read: ${content.key}.`);
  return { content, ...read };
}

/** The store's parts that a check reads. */
export type CheckedIn = Pick<Store, "batches" | "claims" | "records" | "fingerprint">;

/** What claims that follow one another in one batch are judged with, as the store has it: all of it can cross to another thread. */
export interface Company {
  readonly batch: string;
  /** Earlier claims of the same patients, however long ago those came, and those of the batch that share a number; oldest first. */
  readonly earlier: readonly ClaimContent[];
  readonly visits: readonly VisitText[];
  readonly notes: ReadonlyMap<string, string>;
  /** Keys of earlier claims of the batch that another person has under the same number: its records are not theirs. */
  readonly strangers: ReadonlySet<string>;
  /** Keys of earlier claims that are held: until they leave, nothing is billed twice by them. */
  readonly held: ReadonlySet<string>;
  /** Claims of an earlier day are there, so that the past is known. */
  readonly isComplete: boolean;
}

/** Of claims whose number and patient are what their content says: `named` sees to that after a change. */
export async function companyOf(store: CheckedIn, contents: readonly [ClaimContent, ...ClaimContent[]]): Promise<Company> {
  const { seq, batch } = contents[0];
  const patients = unique(contents.map((content) => content.patientKey).filter((key) => key !== ""));
  const own = unique(contents.map(({ number }) => number));
  const earlier = await store.claims.before(seq, { patients, batch, numbers: own });
  return {
    batch, earlier, ...await writtenFor(store, contents, earlier),
    strangers: strangersIn(contents, earlier), held: await heldOf(store, earlier),
    isComplete: await store.batches.hasEarlier(Math.floor(seq / CLAIMS_OF_BATCH)),
  };
}

/** More than an office holds back. */
const MOST_HELD = 10_000;

async function heldOf({ claims }: CheckedIn, earlier: readonly ClaimContent[]): Promise<ReadonlySet<string>> {
  if (earlier.length === 0) return new Set();
  const { rows } = await claims.page({ state: "held", sort: "claim", offset: 0, limit: MOST_HELD });
  return new Set(rows.map(({ key }) => key));
}

function strangersIn(contents: readonly ClaimContent[], earlier: readonly ClaimContent[]): ReadonlySet<string> {
  const byNumber = new Map(contents.filter(({ number }) => number !== "").map((content) => [content.number, content]));
  return new Set(earlier.flatMap((other) => {
    const content = byNumber.get(other.number);
    const isStranger = content !== undefined && other.batch === content.batch && !isOnePerson(opened(content).claim, opened(other).claim);
    return isStranger ? [other.key] : [];
  }));
}

/** A claim under the number and the patient that its content names now. */
export function named({ content, claim }: Pick<Opened, "content" | "claim">, store: Pick<Store, "fingerprint">): ClaimContent {
  const patient = patientKey(claim);
  return { ...content, number: claim.id, patientKey: patient === "" ? "" : store.fingerprint(patient) };
}

/** A session that knows its company. `visits` may stand in for those of the store. */
export function sessionIn({ engine, overrides }: Office, company: Company, visits = visitsOf(company)): Session {
  const { batch, earlier, notes, strangers, held, isComplete } = company;
  const session = overrides.over(open(engine, { visits, notes, ...(isComplete ? { history: [] } : {}) }), engine);
  for (const { content, claim } of earlier.filter(({ key }) => !held.has(key)).map(opened)) {
    if (content.batch === batch && !strangers.has(content.key)) session.pass(claim);
    else session.remember(claim);
  }
  return session;
}

export function visitsOf({ visits }: Company): readonly VisitRecord[] {
  return visits.map(visitOf);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
