import type { ClaimContent, Judged, Store } from "../store/index.ts";
import { companyOf, named, opened } from "./company.ts";
import type { CheckedIn } from "./company.ts";
import { judgeCase } from "./judge.ts";
import type { Judge } from "./judge.ts";
import { doubtedBy } from "./namesakes.ts";
import type { Office } from "./office.ts";
import { whoseAndWhen } from "./one-person.ts";

/** Who judges: the engine of this thread, or whoever else does it. */
export type By = Office | Judge;

/** Checks claims that follow one another in one batch, whose number and patient are what their content says. */
export async function checkClaims(store: CheckedIn, by: By, contents: readonly ClaimContent[]): Promise<readonly Judged[]> {
  const [first, ...others] = contents;
  if (first === undefined) return [];
  const company = await companyOf(store, [first, ...others]);
  const aside = await store.records.overrides(contents.map(({ key }) => key));
  const of = { contents, company, aside: aside.map(({ claim, finding }) => ({ claim, finding })) };
  const judged = await (typeof by === "function" ? by(of) : judgeCase(by, of));
  return judged.map((one) => (one.patientKey === "" ? one : { ...one, patientKey: store.fingerprint(one.patientKey) }));
}

/**
 * Judges while others may use the store, and writes in one transaction. Where anything was written meanwhile, it is judged once more with
 * nobody between, so that nothing is said of a claim by what is no longer so.
 */
export async function checkThenWrite(
  store: Store, by: By, contents: readonly ClaimContent[], write: (store: Store, judged: readonly Judged[]) => Promise<void>,
): Promise<void> {
  const before = store.turn();
  const early = await checkClaims(store, by, contents);
  await store.transaction(async (inside) => {
    // One turn is this transaction's own.
    await write(inside, store.turn() === before + 1 ? early : await checkClaims(inside, by, contents));
  });
}

/** Checks one claim again after a change, and the later claims of its patient that may stand differently now. */
export async function recheck(store: CheckedIn, by: By, key: string): Promise<void> {
  const content = await store.claims.content(key);
  if (content === undefined) return;
  const others = await store.claims.after(content.seq, content.patientKey);
  await judgeEach(store, by, [named(opened(content), store), ...others]);
}

/** Checks the claims again whose records are in doubt since these came. Belongs into the transaction in which they come. */
export async function recheckDoubted(store: CheckedIn, by: By, came: readonly ClaimContent[]): Promise<void> {
  for (const { key } of await doubtedBy(store, came)) await recheck(store, by, key);
}

/**
 * As `recheck`, after a change that may have named another patient or day: the later claims of both patients are looked at again, and
 * those of the same number, whose records may be theirs or not by it.
 */
export async function recheckAll(store: CheckedIn, by: By, before: ClaimContent): Promise<void> {
  await recheck(store, by, before.key);
  const now = await store.claims.content(before.key);
  if (now === undefined) return;
  if (now.patientKey !== before.patientKey) await judgeEach(store, by, await store.claims.after(now.seq, now.patientKey));
  if (whoseAndWhen(before) === whoseAndWhen(now)) return;
  for (const { key } of await store.claims.namesakes([now.number], [now.key])) await recheck(store, by, key);
}

export interface StoodBeside { readonly seq: number; readonly patients: readonly string[]; readonly number: string }

/** Checks again what some stood beside, after these went: the claims of their patients from a place on, and those of their number. */
export async function recheckFrom(store: CheckedIn, by: By, of: StoodBeside): Promise<void> {
  for (const patient of new Set(of.patients)) await judgeEach(store, by, await store.claims.after(of.seq - 1, patient));
  await judgeEach(store, by, await store.claims.withNumber(of.number));
}

async function judgeEach(store: CheckedIn, by: By, contents: readonly ClaimContent[]): Promise<void> {
  for (const one of contents) {
    const [judged] = await checkClaims(store, by, [one]);
    if (judged !== undefined) await store.claims.judge(one.key, judged);
  }
}
