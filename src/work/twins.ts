import { setImmediate } from "node:timers/promises";
import type { Claim } from "../claim/index.ts";
import type { ClaimContent, ClaimRow, Made, Store } from "../store/index.ts";
import { differences } from "./differences.ts";
import { isOnePerson } from "./one-person.ts";
import { readIn, readOne } from "./read-one.ts";
import { undoAll } from "./take-back.ts";

/** The same claim as another upload has it: in what it differs, and what became of it here. */
export interface Twin {
  readonly key: string;
  /** When its upload came. */
  readonly receivedAt: string;
  /** It came before the one that it is held against. */
  readonly isEarlier: boolean;
  /** It was released, or saved in a file: it stays. */
  readonly isSent: boolean;
  /** When it was last saved to a file, if it was. */
  readonly savedAt?: string;
  /** Something was changed on it, answered, or kept. */
  readonly isWorked: boolean;
  /** From the earlier of the two to the later. */
  readonly differs: readonly string[];
}

/** A claim that an upload brought, of which earlier uploads have other versions. */
export interface Differing {
  readonly key: string;
  readonly claim: string;
  readonly isSent: boolean;
  readonly savedAt?: string;
  readonly isWorked: boolean;
  readonly twins: readonly Twin[];
}

/** Claims that are read between two looks at what else is to be done. */
const AT_ONCE = 50;

type In = Pick<Store, "claims" | "cameAgain" | "batches" | "records">;

/** The claims of an upload that are in from earlier ones too, and not the same, in order. */
export async function differing(store: In, batch: string): Promise<readonly Differing[]> {
  const others = new Map<string, string[]>();
  for (const { own, other } of await store.cameAgain.pairs(batch)) others.set(own, [...others.get(own) ?? [], other]);
  const found: Differing[] = [];
  let n = 0;
  for (const [key, keys] of others) {
    if (++n % AT_ONCE === 0) await setImmediate();
    const own = await store.claims.content(key);
    if (own === undefined) continue;
    const [row, twins] = [await store.claims.row(key), await twinsAmong(store, own, keys)];
    if (row === undefined || twins.length === 0) continue;
    found.push({ key, claim: own.number, isSent: isSent(row), ...savedIn(row), isWorked: await isWorked(store, key), twins });
  }
  return found;
}

/** How many open claims of an upload stand beside an earlier version until somebody chooses, among the first of its claims that may. */
export async function undecidedOf(store: In, batch: string, most: number): Promise<number> {
  const found = new Set<string>();
  for (const { own, other } of (await store.cameAgain.pairs(batch)).slice(0, most)) {
    const row = found.has(own) ? undefined : await store.claims.row(own);
    if (row?.state !== "open" || isSent(row)) continue;
    const [one, earlier] = [await readIn(store, own), await readIn(store, other)];
    if (one !== undefined && earlier !== undefined && isVersion(one, earlier)) found.add(own);
  }
  return found.size;
}

/** The versions of a claim that other uploads brought, oldest first. */
export async function twinsOf(store: In, key: string): Promise<readonly Twin[]> {
  const own = await store.claims.content(key);
  return own === undefined ? [] : twinsAmong(store, own, await store.cameAgain.besides(key));
}

async function twinsAmong(store: In, own: ClaimContent, keys: readonly string[]): Promise<readonly Twin[]> {
  const claim = readOne(own.content, own.batch)?.claim;
  const twins: Twin[] = [];
  for (const key of claim === undefined ? [] : keys) {
    const [other, row] = [await store.claims.content(key), await store.claims.row(key)];
    const read = other && readOne(other.content, other.batch)?.claim;
    if (other === undefined || row === undefined || read === undefined || claim === undefined || !isVersion(claim, read)) continue;
    twins.push(await twin(store, own, other, row));
  }
  return twins;
}

/** One claim twice, not a replacement of what was sent, nor the same services to the patient's other payer. */
function isVersion(one: Claim, other: Claim): boolean {
  return one.frequency === other.frequency && one.payer.responsibility === other.payer.responsibility && isOnePerson(one, other);
}

async function twin(store: In, own: ClaimContent, other: ClaimContent, row: ClaimRow): Promise<Twin> {
  const isEarlier = other.seq < own.seq;
  const [was, is] = isEarlier ? [other, own] : [own, other];
  return {
    key: other.key, receivedAt: (await store.batches.get(other.batch))?.receivedAt ?? "", isEarlier,
    isSent: isSent(row), ...savedIn(row), isWorked: await isWorked(store, other.key),
    differs: [...differences(was.content, is.content), ...flawWords(was, is)],
  };
}

function isSent({ state, savedAt }: ClaimRow): boolean {
  return state === "released" || savedAt !== undefined;
}

function savedIn({ savedAt }: ClaimRow): Pick<Twin, "savedAt"> {
  return savedAt === undefined ? {} : { savedAt };
}

/** What is wrong with the one's file alone shows in no segment of the claim. */
function flawWords(was: ClaimContent, is: ClaimContent): readonly string[] {
  if (was.flawed === is.flawed) return [];
  return [was.flawed ? "the earlier file has an error that touches this claim" : "the later file has an error that touches this claim"];
}

async function isWorked({ claims, records }: In, key: string): Promise<boolean> {
  if ((await claims.revisions(key)).length > 0) return true;
  return (await records.attestations(key)).length + (await records.overrides([key])).length > 0;
}

/**
 * One version of a claim stays and others go, with all that was done on them; what colleagues wrote on them, and who has the claim, go
 * over to it. Belongs into a transaction; what is left is to be checked again.
 */
export async function takeInstead(store: Store, key: string, others: readonly string[], made: Made): Promise<void> {
  for (const other of others) {
    await undoAll(store, other, made);
    for (const remark of await store.records.remarks(other)) await store.records.addRemark({ ...remark, claim: key });
    const [row, own] = [await store.claims.row(other), await store.claims.row(key)];
    if (row?.assigned !== undefined && own?.assigned === undefined) await store.claims.change(key, { assigned: row.assigned });
  }
  await store.takingBack.takeClaims(others, key);
}
