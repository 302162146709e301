import type { Address } from "./address.ts";
import type { ClaimAmount, ClaimDate, Diagnosis, Person, Provider, ProviderRole, Reference } from "./claim.ts";
import { parseIsoDay } from "./day.ts";
import { known, orUnknown, unknown } from "./known.ts";
import type { Cents } from "./money.ts";
import type { Adjustment, LineAdjudication, OtherPayer } from "./other-payer.ts";
import { nowhere } from "./span.ts";

/** A person of a sketched claim. Anything left out is ordinary; an empty text leaves it out of the claim. */
export interface PersonSketch {
  /** ISO day. */
  readonly birthDate?: string;
  readonly gender?: string;
  readonly address?: Partial<Address>;
  readonly relationship?: string;
  readonly references?: Readonly<Record<string, string>>;
}

export type ProviderSketch = Partial<Pick<Provider, "name" | "npi" | "taxonomy" | "entity">> & { readonly address?: Partial<Address> };

/** Amounts by qualifier, in cents: `{ D: 3000 }`. Adjustments as `CO-45`: cents. */
export interface OtherPayerSketch {
  readonly responsibility?: string;
  readonly name?: string;
  readonly id?: string;
  readonly memberId?: string;
  readonly filingIndicator?: string;
  readonly amounts?: Readonly<Record<string, Cents>>;
  readonly adjustments?: Readonly<Record<string, Cents>>;
  /** ISO day. */
  readonly adjudicated?: string;
  readonly references?: Readonly<Record<string, string>>;
}

export interface AdjudicationSketch {
  readonly payer?: string;
  readonly paid: Cents;
  readonly adjustments?: Readonly<Record<string, Cents>>;
  /** ISO day. */
  readonly adjudicated?: string;
  readonly remaining?: Cents;
}

const ADDRESS: Address = { street: "1 EXAMPLE ST", city: "SPOKANE", state: "WA", zip: "992010001", country: "" };
const OTHER_PAYER = "OTHER1";

export function sketchAddress(own: Partial<Address> = {}): Address {
  return { ...ADDRESS, ...own };
}

export function sketchPerson(firstName: string, memberId: string, relationship: string, own: PersonSketch = {}): Person {
  return {
    ...nowhere,
    lastName: "TEST", firstName, memberId,
    birthDay: own.birthDate === "" ? unknown("fact-absent:birthDay") : orUnknown(parseIsoDay(own.birthDate ?? "1970-01-01"), "date-unknown"),
    gender: own.gender ?? "F",
    address: sketchAddress(own.address),
    relationship: own.relationship ?? relationship,
    references: sketchReferences(own.references),
  };
}

export function sketchProvider(role: ProviderRole, usual: Pick<Provider, "name" | "npi" | "taxonomy">, own: ProviderSketch = {}): Provider {
  return { ...nowhere, role, ...usual, ...own, address: sketchAddress(own.address) };
}

export function sketchReferences(values: Readonly<Record<string, string>> = {}): readonly Reference[] {
  return Object.entries(values).map(([qualifier, value]) => ({ qualifier, value }));
}

/** `{ 431: "2026-02-01" }`; `2026-02-01/2026-02-05` is a range. */
export function sketchDates(values: Readonly<Record<string, string>> = {}): readonly ClaimDate[] {
  const dayOf = (text: string): ClaimDate["day"] => orUnknown(parseIsoDay(text), "date-unknown");
  return Object.entries(values).map(([qualifier, text]) => {
    const [first = "", last] = text.split("/");
    const day = dayOf(first);
    return { qualifier, day, ...(last === undefined ? {} : { lastDay: dayOf(last) }), ...(day.known ? {} : { written: first }) };
  });
}

export function sketchAmounts(values: Readonly<Record<string, Cents>> = {}): readonly ClaimAmount[] {
  return Object.entries(values).map(([qualifier, amount]) => ({ qualifier, amount: known(amount) }));
}

/** `M54.16`, or with its qualifier `BK:7244`. */
export function sketchDiagnosis(written: string, index: number): Diagnosis {
  const [qualifier = "", code = ""] = written.includes(":") ? written.split(":") : [index === 0 ? "ABK" : "ABF", written];
  return { code: code.replace(".", "").toUpperCase(), qualifier };
}

function sketchAdjustments(values: Readonly<Record<string, Cents>> = {}): readonly Adjustment[] {
  return Object.entries(values).map(([code, amount]) => {
    const [group = "", reason = ""] = code.split("-");
    return { group, reason, amount: known(amount) };
  });
}

function sketchAdjudicated(date: string | undefined): OtherPayer["adjudicated"] {
  return date === undefined ? unknown("fact-absent:adjudicated") : orUnknown(parseIsoDay(date), "date-unknown");
}

export function sketchOtherPayer(sketch: OtherPayerSketch): OtherPayer {
  const amounts = sketchAmounts(sketch.amounts);
  return {
    ...nowhere,
    responsibility: sketch.responsibility ?? "P",
    relationship: "18",
    filingIndicator: sketch.filingIndicator ?? "CI",
    name: sketch.name ?? "OTHER PAYER",
    id: sketch.id ?? OTHER_PAYER,
    memberId: sketch.memberId ?? "O1",
    adjustments: sketchAdjustments(sketch.adjustments),
    amounts,
    paid: amounts.find(({ qualifier }) => qualifier === "D")?.amount ?? unknown("fact-absent:paid"),
    adjudicated: sketchAdjudicated(sketch.adjudicated),
    references: sketchReferences(sketch.references),
  };
}

export function sketchAdjudication(sketch: AdjudicationSketch, procedure: string): LineAdjudication {
  return {
    ...nowhere,
    payerId: sketch.payer ?? OTHER_PAYER,
    paid: known(sketch.paid),
    procedure,
    units: known(1),
    adjustments: sketchAdjustments(sketch.adjustments),
    adjudicated: sketchAdjudicated(sketch.adjudicated),
    remaining: sketch.remaining === undefined ? unknown("fact-absent:remaining") : known(sketch.remaining),
  };
}
