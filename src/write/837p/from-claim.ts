import { ifKnown } from "../../claim/index.ts";
import type {
  Address, Adjustment, Claim, ClaimAmount, ClaimDate, LineAdjudication, OtherPayer, Person, Provider, ServiceLine,
} from "../../claim/index.ts";
import type {
  AddressToWrite, AdjudicationToWrite, AdjustmentToWrite, AmountToWrite, BillingToWrite, ClaimToWrite, DateToWrite, FacilityToWrite,
  LineToWrite, Named, OtherPayerToWrite, PatientToWrite, PayerToWrite, ProviderToWrite, SubscriberToWrite,
} from "./input.ts";

/** What a file says and the model of a claim does not keep: laid under what it does. Other payers and lines go by their place. */
export interface RestOfClaim extends Omit<ClaimToWrite, "lines"> {
  readonly lines?: readonly Partial<LineToWrite>[];
}

/** A claim of the model as input of `writeClaims`, as far as the model holds it. What is not known is left out: `writeClaims` names it. */
export function claimToWrite(claim: Claim, rest: RestOfClaim = {}): ClaimToWrite {
  const { lines, ...above } = rest;
  const own: ClaimToWrite = {
    ...given({
      id: claim.id, totalCharge: ifKnown(claim.totalCharge), placeOfService: claim.placeOfService, frequency: claim.frequency,
      spinalCondition: claim.spinalCondition, ...causesOf(claim),
    }),
    billing: billingOf(claim.billing, rest.billing),
    payer: { ...rest.payer, ...payerOf(claim) },
    subscriber: { ...rest.subscriber, ...personOf(claim.subscriber, rest.subscriber), ...given({ memberId: claim.subscriber.memberId }) },
    ...(claim.patient.dependant ? { patient: patientOf(claim, rest.patient) } : {}),
    ...given(providersOf(claim)),
    dates: datesOf(claim.dates), amounts: amountsOf(claim.amounts), references: claim.references,
    notes: claim.notes, diagnoses: claim.diagnoses,
    otherPayers: claim.otherPayers.map((other, i) => otherPayerOf(other, rest.otherPayers?.[i])),
    lines: claim.lines.map((line, i) => ({ ...lines?.[i], ...lineOf(line, claim) })),
  };
  return { ...above, ...own };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is there: an absent fact and an empty text are left out. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as Given<T>;
}

function causesOf({ relatedCauses: codes, accidentState: state, accidentCountry: country }: Claim): Pick<ClaimToWrite, "relatedCauses"> {
  return codes.length === 0 ? {} : { relatedCauses: { codes, ...given({ state, country }) } };
}

function addressOf(address: Address, rest: AddressToWrite | undefined): { address?: AddressToWrite } {
  const own = given({ ...address });
  return Object.keys(own).length === 0 && rest === undefined ? {} : { address: { ...rest, ...own } };
}

function billingOf(billing: Provider, rest: BillingToWrite | undefined): BillingToWrite {
  return { ...rest, ...providerOf(billing), ...addressOf(billing.address, rest?.address) };
}

function payerOf({ payer: { name, id, filingIndicator, responsibility } }: Claim): PayerToWrite {
  return given({ name, id, filingIndicator, responsibility });
}

function personOf(person: Person, rest: Pick<SubscriberToWrite, "address"> | undefined): SubscriberToWrite {
  const { lastName, firstName, birthDay, gender, references } = person;
  const own = given({ lastName, firstName, birthDay: ifKnown(birthDay), gender });
  return { ...own, references, ...addressOf(person.address, rest?.address) };
}

function patientOf({ patient }: Claim, rest: PatientToWrite | undefined): PatientToWrite {
  return { ...rest, ...personOf(patient, rest), ...given({ relationship: patient.relationship }) };
}

type ProvidersGiven = Pick<LineToWrite, "rendering" | "facility" | "supervising" | "ordering" | "referring"> & Pick<ClaimToWrite, "primaryCare">;

function providersOf(claim: Claim): ProvidersGiven {
  const { referring, primaryCare, rendering, facility, supervising } = claim;
  return given({
    referring: referring && referring !== primaryCare ? providerOf(referring) : undefined,
    primaryCare: primaryCare && providerOf(primaryCare), rendering: rendering && providerOf(rendering),
    facility: facility && facilityOf(facility), supervising: supervising && providerOf(supervising),
  });
}

/** Lines name only the providers that they have for themselves. */
function lineProvidersOf(line: ServiceLine, claim: Claim): ProvidersGiven {
  const { rendering, facility, supervising, ordering, referring } = line;
  return given({
    rendering: rendering && !isSame(rendering, claim.rendering) ? providerOf(rendering) : undefined,
    facility: facility && facilityOf(facility),
    supervising: supervising && !isSame(supervising, claim.supervising) ? providerOf(supervising) : undefined,
    ordering: ordering && { ...providerOf(ordering), ...addressOf(ordering.address, undefined) },
    referring: referring && providerOf(referring),
  });
}

function isSame(one: Provider, other: Provider | undefined): boolean {
  return other !== undefined && (one === other || (one.name === other.name && one.npi === other.npi && one.taxonomy === other.taxonomy));
}

function facilityOf({ name, npi, address }: Provider): FacilityToWrite {
  return { ...given({ name, npi }), ...addressOf(address, undefined) };
}

function providerOf(provider: Provider): ProviderToWrite {
  const { npi, taxonomy } = provider;
  return { ...nameOf(provider), ...given({ npi, taxonomy }) };
}

/** `LAST, FIRST` taken apart again; where the file has a first name, at the comma before it. */
function nameOf(provider: Provider): Named {
  const { name } = provider;
  const commas = [...name.matchAll(/, /g)].map(({ index }) => index);
  const at = provider.at("NM1") === undefined ? commas[0] : firstNameAt(provider, commas);
  return at === undefined ? given({ lastName: name }) : { lastName: name.slice(0, at), firstName: name.slice(at + 2) };
}

/** The comma after which the name has the bytes that NM104 has: as UTF-8, else as Latin-1. */
function firstNameAt(provider: Provider, commas: readonly number[]): number | undefined {
  const [start, end] = provider.at("NM104")?.bytes ?? [0, 0];
  if (end === start) return undefined;
  const first = (comma: number): string => provider.name.slice(comma + 2);
  const inUtf8 = commas.find((comma) => new TextEncoder().encode(first(comma)).length === end - start);
  return inUtf8 ?? commas.find((comma) => first(comma).length === end - start);
}

function datesOf(dates: readonly ClaimDate[]): readonly DateToWrite[] {
  return dates.flatMap(({ qualifier, day, lastDay }) => {
    const [first, last] = [ifKnown(day), lastDay && ifKnown(lastDay)];
    return first === undefined ? [] : [{ qualifier, day: first, ...given({ lastDay: last }) }];
  });
}

function amountsOf(amounts: readonly ClaimAmount[]): readonly AmountToWrite[] {
  return amounts.flatMap(({ qualifier, amount }) => (amount.known ? [{ qualifier, amount: amount.value }] : []));
}

function adjustmentsOf(adjustments: readonly Adjustment[]): readonly AdjustmentToWrite[] {
  return adjustments.flatMap(({ group, reason, amount, quantity }) =>
    (amount.known ? [{ group, reason, amount: amount.value, ...given({ quantity }) }] : []));
}

function otherPayerOf(other: OtherPayer, rest: OtherPayerToWrite = {}): OtherPayerToWrite {
  const { name, id, responsibility, relationship, filingIndicator, memberId, references } = other;
  return {
    ...rest, ...given({ name, id, responsibility, relationship, filingIndicator, paidDay: ifKnown(other.adjudicated) }),
    subscriber: { ...rest.subscriber, ...given({ memberId }) },
    adjustments: adjustmentsOf(other.adjustments), amounts: amountsOf(other.amounts), references,
  };
}

function lineOf(line: ServiceLine, claim: Claim): LineToWrite {
  const { qualifier, procedure, modifiers, description, unitBasis, placeOfService, pointers } = line;
  return {
    ...given({
      qualifier, procedure, description, unitBasis, placeOfService, charge: ifKnown(line.charge), units: ifKnown(line.units),
      day: ifKnown(line.day), lastDay: ifKnown(line.lastDay), ...lineProvidersOf(line, claim),
    }),
    modifiers, pointers, dates: datesOf(line.dates.filter((date) => date.qualifier !== "472")), references: line.references, notes: line.notes,
    adjudications: line.adjudications.map(adjudicationOf),
  };
}

function adjudicationOf(one: LineAdjudication): AdjudicationToWrite {
  const { payerId, procedure, paid, units, adjudicated, remaining } = one;
  return {
    ...given({ payerId, procedure, paid: ifKnown(paid), units: ifKnown(units), day: ifKnown(adjudicated), remaining: ifKnown(remaining) }),
    adjustments: adjustmentsOf(one.adjustments),
  };
}
