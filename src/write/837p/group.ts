import type { BillingToWrite, ClaimToWrite, PatientToWrite, PayerToWrite, SubscriberToWrite } from "./input.ts";

/** A claim and its place in the input. */
export interface Placed { readonly claim: ClaimToWrite; readonly path: string }

export interface PatientGroup { readonly patient: PatientToWrite; readonly path: string; readonly claims: Placed[] }

export interface SubscriberGroup {
  readonly subscriber: SubscriberToWrite;
  readonly payer: PayerToWrite;
  readonly path: string;
  /** Claims of the subscriber; empty where the patients are others. */
  readonly claims: Placed[];
  readonly patients: PatientGroup[];
}

export interface BillingGroup { readonly billing: BillingToWrite; readonly path: string; readonly subscribers: SubscriberGroup[] }

/** The guide's advice for claims in one ST to SE, and its limit for claims of one patient level. */
const MOST_IN_A_TRANSACTION = 5000;
const MOST_OF_A_PATIENT = 100;

/** Claims by transaction, in the order given. */
export function transactionsOf(claims: readonly ClaimToWrite[]): readonly (readonly BillingGroup[])[] {
  const placed = claims.map((claim, i): Placed => ({ claim, path: `claims[${i}]` }));
  const count = Math.max(1, Math.ceil(placed.length / MOST_IN_A_TRANSACTION));
  return Array.from({ length: count }, (_, i) => levelsOf(placed.slice(i * MOST_IN_A_TRANSACTION, (i + 1) * MOST_IN_A_TRANSACTION)));
}

/** Claims under the levels that they share, each where it is first met. A subscriber who is a patient stands apart from dependants. */
function levelsOf(placed: readonly Placed[]): readonly BillingGroup[] {
  const billings = new Levels<BillingGroup>();
  const subscribers = new Levels<SubscriberGroup>();
  const patients = new Levels<PatientGroup>();
  for (const one of placed) {
    const { claim: { billing = {}, subscriber = {}, payer = {}, patient }, path } = one;
    const billingKey = JSON.stringify(billing);
    const under = billings.at(billingKey, () => ({ billing, path, subscribers: [] }));
    const own = patient === undefined;
    const key = JSON.stringify([billingKey, subscriber, payer, own]);
    const made = (): SubscriberGroup => put(under.subscribers, { subscriber, payer, path, claims: [], patients: [] });
    const level = subscribers.at(key, made, (found) => own && isFull(found.claims));
    if (own) level.claims.push(one);
    else patientAt(patients, key, level, patient, path).claims.push(one);
  }
  return billings.all;
}

/** Levels by key, in the order met; a full one is followed by another of the same key. */
class Levels<T> {
  readonly all: T[] = [];
  readonly #byKey = new Map<string, T>();

  at(key: string, make: () => T, isDone: (found: T) => boolean = () => false): T {
    const found = this.#byKey.get(key);
    if (found !== undefined && !isDone(found)) return found;
    const made = make();
    this.#byKey.set(key, made);
    this.all.push(made);
    return made;
  }
}

function isFull(claims: readonly Placed[]): boolean {
  return claims.length >= MOST_OF_A_PATIENT;
}

function patientAt(
  patients: Levels<PatientGroup>, above: string, level: SubscriberGroup, patient: PatientToWrite, path: string,
): PatientGroup {
  const made = (): PatientGroup => put(level.patients, { patient, path, claims: [] });
  return patients.at(JSON.stringify([above, patient]), made, ({ claims }) => isFull(claims));
}

function put<T>(into: T[], value: T): T {
  into.push(value);
  return value;
}
