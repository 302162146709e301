import { setImmediate } from "node:timers/promises";
import type { Claim } from "../claim/index.ts";
import type { Store } from "../store/index.ts";
import { readIn, readOne } from "./read-one.ts";

/** Claims of somebody of the same name and birth date, whom their payer knows by another number: by one of them. */
export interface KnownOtherwise {
  readonly patient: string;
  readonly key: string;
  readonly claim: string;
  readonly payer: string;
  readonly claims: number;
}

/** Claims that are read between two looks at what else is to be done. */
const AT_ONCE = 50;

/** Who is known by other fingerprints and has the name and the birth date of this patient; nobody where either is not known. */
export async function knownOtherwise({ erasing, claims }: Pick<Store, "erasing" | "claims">, patient: string): Promise<readonly KnownOtherwise[]> {
  const all = await erasing.patients();
  const own = all.find((one) => one.patient === patient);
  const person = own && personOf(await readIn({ claims }, own.key));
  if (person === undefined) return [];
  const found: KnownOtherwise[] = [];
  for (const [index, other] of all.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    if (other.patient === patient) continue;
    const read = await readIn({ claims }, other.key);
    if (read === undefined || personOf(read) !== person) continue;
    found.push({ ...other, claim: read.id, payer: read.payer.name || read.payer.id });
  }
  return found;
}

/** Numbers that are named; the rest are counted. */
const NAMED = 20;

/** Whom a patient's fingerprint stands for: the name and the payer of the latest claim, and the first numbers of all claims. */
export async function whoIs({ claims }: Pick<Store, "claims">, patient: string): Promise<{ readonly name: string; readonly payer: string; readonly numbers: readonly string[] } | undefined> {
  const all = await claims.after(-1, patient);
  const last = all.at(-1);
  const read = last && readOne(last.content, last.batch)?.claim;
  if (read === undefined) return undefined;
  const name = [read.patient.lastName, read.patient.firstName].filter((part) => part !== "").join(", ");
  return { name, payer: read.payer.name || read.payer.id, numbers: [...new Set(all.map(({ number }) => number))].slice(0, NAMED) };
}

function personOf(claim: Claim | undefined): string | undefined {
  if (claim === undefined) return undefined;
  const { lastName, firstName, birthDay } = claim.patient;
  return lastName === "" || firstName === "" || !birthDay.known ? undefined : `${lastName}/${firstName}/${birthDay.value}`.toUpperCase();
}
