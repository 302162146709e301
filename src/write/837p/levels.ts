import {
  BILLING_REFERENCES, FILING_INDICATORS, GENDERS, INSURANCE_TYPES, PATIENT_REFERENCES, PATIENT_RELATIONSHIPS, PAYER_REFERENCES,
  RESPONSIBILITIES, SUBSCRIBER_REFERENCES,
} from "./codes.ts";
import type { AddressToWrite, BillingToWrite, PatientToWrite, PayerToWrite, SubscriberToWrite } from "./input.ts";
import { isPerson, nameFields, putAddress, putContact, putName, putReferences } from "./party.ts";
import type { Place } from "./party.ts";
import { putTaxonomy } from "./providers.ts";
import { may, must } from "./sheet.ts";
import type { Fact, Sheet } from "./sheet.ts";
import { dayFact } from "./values.ts";

/** Loop 2000A after its HL. */
export function putBilling(sheet: Sheet, path: string, billing: BillingToWrite): void {
  const { npi, taxId, address, contact, references, payTo } = billing;
  const place: Place = { sheet, loop: "2010AA", path, of: "the billing provider" };
  putTaxonomy({ ...place, loop: "2000A" }, "BI", billing);
  putName(place, nameFields(place, "85", billing), "XX", must(`${path}.npi`, npi, "What is the NPI of the billing provider?"));
  putAddress(place, address, true);
  sheet.put("2010AA", "REF", [
    must(`${path}.taxId.qualifier`, taxId?.qualifier, "Is the tax number an employer number (EI) or a social security number (SY)?", ["EI", "SY"]),
    must(`${path}.taxId.value`, taxId?.value, "What is the tax number of the billing provider?"),
  ]);
  putReferences(place, references, BILLING_REFERENCES);
  putContact(place, contact, false);
  if (payTo) putPayTo({ ...place, loop: "2010AB", of: "the place that payments go to" }, payTo, isPerson(billing));
}

function putPayTo(place: Place, address: AddressToWrite, person: boolean): void {
  place.sheet.put(place.loop, "NM1", ["87", person ? "1" : "2"]);
  putAddress({ ...place, path: `${place.path}.payTo` }, address, true);
}

/** What SBR says of an insurance, here and in loop 2320. `relationship` is SBR02. */
export function putInsurance({ sheet, loop, path }: Omit<Place, "of">, payer: PayerToWrite, relationship: string | Fact): void {
  sheet.put(loop, "SBR", [
    may(`${path}.responsibility`, payer.responsibility ?? "P", RESPONSIBILITIES), relationship,
    may(`${path}.groupNumber`, payer.groupNumber), may(`${path}.groupName`, payer.groupNumber ? "" : payer.groupName),
    may(`${path}.insuranceType`, payer.insuranceType, INSURANCE_TYPES), "", "", "",
    must(`${path}.filingIndicator`, payer.filingIndicator, "What kind of insurance is it (SBR09: MB Medicare Part B, CI commercial, BL Blue Cross …)?", FILING_INDICATORS),
  ]);
}

/** Loop 2000B after its HL. `isPatient`: what only a patient has to say is needed of the subscriber. */
export function putSubscriber(sheet: Sheet, path: string, subscriber: SubscriberToWrite, isPatient: boolean): void {
  const place: Place = { sheet, loop: "2010BA", path, of: "the subscriber" };
  const named = { ...subscriber, person: subscriber.person ?? (subscriber.firstName !== undefined || isPatient) };
  putName(place, nameFields(place, "IL", named), may(`${path}.idQualifier`, subscriber.idQualifier ?? "MI", ["MI", "II"]), memberId(path, named));
  putAddress(place, subscriber.address, isPatient);
  if (isPatient || subscriber.birthDay !== undefined) putBirth(place, subscriber);
  putReferences(place, subscriber.references, SUBSCRIBER_REFERENCES);
}

/** Only a person has a member id; an employer insured for its workers has none (NM108 is required where NM102 is 1). */
function memberId(path: string, subscriber: SubscriberToWrite): Fact {
  const at = `${path}.memberId`;
  return isPerson(subscriber) ? must(at, subscriber.memberId, "What is the member id on the insurance card?") : may(at, subscriber.memberId);
}

/** Loop 2010BB. */
export function putPayer(sheet: Sheet, path: string, payer: PayerToWrite): void {
  const place: Place = { sheet, loop: "2010BB", path, of: "the payer" };
  putPayerName(place, payer);
  putAddress(place, payer.address, false);
  putReferences(place, payer.references, PAYER_REFERENCES);
}

export function putPayerName(place: Place, { name, id, idQualifier }: PayerToWrite): void {
  const { path } = place;
  putName(place, ["PR", "2", must(`${path}.name`, name, "What is the name of the payer?")],
    may(`${path}.idQualifier`, idQualifier ?? "PI", ["PI", "XV"]), must(`${path}.id`, id, "What is the payer's id in claims?"));
}

/** Loop 2000C after its HL. */
export function putPatient(sheet: Sheet, path: string, patient: PatientToWrite): void {
  const place: Place = { sheet, loop: "2010CA", path, of: "the patient" };
  const ask = "What is the patient to the subscriber (01 spouse, 19 child, G8 other …)?";
  sheet.put("2000C", "PAT", [must(`${path}.relationship`, patient.relationship, ask, PATIENT_RELATIONSHIPS)]);
  place.sheet.put(place.loop, "NM1", nameFields(place, "QC", { ...patient, person: true }));
  putAddress(place, patient.address, true);
  putBirth(place, patient);
  putReferences(place, patient.references, PATIENT_REFERENCES);
}

/** DMG. */
function putBirth({ sheet, loop, path, of }: Place, { birthDay, gender }: PatientToWrite): void {
  sheet.put(loop, "DMG", [
    "D8", dayFact(`${path}.birthDay`, birthDay, `When was ${of} born?`),
    must(`${path}.gender`, gender, `Which gender is on file for ${of}: F, M or U (unknown)?`, GENDERS),
  ]);
}
