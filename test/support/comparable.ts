import type { Claim, ClaimDate, Located, Provider, Reference, ServiceLine } from "../../src/claim/index.ts";

/** A claim as plain data without its places in the file: dates and references in a fixed order, since the guide leaves theirs open. */
export function comparable(claim: Claim): unknown {
  return {
    ...plainOf(claim, CLAIM), dates: datesOf(claim.dates), references: byQualifier(claim.references),
    ...Object.fromEntries(PROVIDERS.map((role) => [role, providerOf(claim[role])])),
    payer: plainOf(claim.payer, ["name", "id", "filingIndicator", "responsibility"]),
    subscriber: plainOf(claim.subscriber, PERSON),
    patient: plainOf(claim.patient, claim.patient.dependant ? [...PERSON, "relationship", "dependant"] : [...PERSON, "dependant"]),
    otherPayers: claim.otherPayers.map((other) => ({
      ...plainOf(other, ["responsibility", "relationship", "filingIndicator", "name", "id", "memberId", "adjustments", "paid", "adjudicated"]),
      amounts: byQualifier(other.amounts), references: byQualifier(other.references),
    })),
    lines: claim.lines.map(lineOf),
  };
}

const CLAIM = ["id", "totalCharge", "placeOfService", "frequency", "relatedCauses", "accidentState", "accidentCountry", "spinalCondition", "diagnoses", "notes", "amounts"];
const PERSON = ["lastName", "firstName", "memberId", "birthDay", "gender", "address", "references"];
const PROVIDERS = ["billing", "rendering", "referring", "primaryCare", "facility", "supervising"] as const;
const LINE = ["number", "qualifier", "procedure", "modifiers", "description", "charge", "unitBasis", "units", "placeOfService", "pointers", "day", "lastDay", "notes"];
const ADJUDICATION = ["payerId", "paid", "procedure", "units", "adjustments", "adjudicated", "remaining"];

function lineOf(line: ServiceLine): unknown {
  return {
    ...plainOf(line, LINE), dates: datesOf(line.dates), references: byQualifier(line.references),
    providers: [line.rendering, line.supervising, line.facility, line.ordering, line.referring].map(providerOf),
    adjudications: line.adjudications.map((one) => plainOf(one, ADJUDICATION)),
  };
}

function providerOf(provider: Provider | undefined): unknown {
  return provider && plainOf(provider, ["role", "name", "npi", "taxonomy", "address"]);
}

function plainOf(part: Located, keys: readonly string[]): Record<string, unknown> {
  const fields = part as unknown as Readonly<Record<string, unknown>>;
  return JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, fields[key]])))) as Record<string, unknown>;
}

/** A range of one day is that day. */
function datesOf(dates: readonly ClaimDate[]): readonly unknown[] {
  const isRange = ({ day, lastDay }: ClaimDate): boolean => day.known && lastDay?.known === true && lastDay.value !== day.value;
  return byQualifier(dates).map((date) =>
    ({ qualifier: date.qualifier, day: date.day, ...(isRange(date) ? { lastDay: date.lastDay } : {}) }));
}

function byQualifier<T extends ClaimDate | Reference | { readonly qualifier: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.qualifier < b.qualifier ? -1 : a.qualifier > b.qualifier ? 1 : 0));
}
