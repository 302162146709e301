import { formatAmount, formatIsoDay, ifKnown } from "../claim/index.ts";
import type { Address, Claim, Known, Person, Provider, ServiceLine } from "../claim/index.ts";
import type { ClaimForm, FormLine } from "../wire/index.ts";

const LETTERS = "ABCDEFGHIJKL";

/** A claim as people know it from paper: CMS-1500, its boxes by number. Labels are our own words. */
export function formOf(claim: Claim): ClaimForm {
  const { subscriber, patient, payer, diagnoses, billing, referring, facility } = claim;
  const dates = new Map(claim.dates.map(({ qualifier, day }) => [qualifier, dayText(day)]));
  const reference = (qualifier: string): string => claim.references.find((one) => one.qualifier === qualifier)?.value ?? "";
  const boxes: readonly (readonly [box: string, label: string, value: string])[] = [
    ["payer", "Payer", [payer.name, payer.id].filter((text) => text !== "").join(" · ")],
    ["1a", "Insured's number", subscriber.memberId],
    ["2", "Patient", nameOf(patient)],
    ["3", "Birth date, sex", [dayText(patient.birthDay), patient.gender].filter((text) => text !== "").join(" · ")],
    ["4", "Insured", nameOf(subscriber)],
    ["5", "Patient's address", addressText(patient.address)],
    ["6", "Relation to the insured", patient.dependant ? patient.relationship : "self"],
    ["10", "Related to", claim.relatedCauses.join(", ")],
    ["14", "Onset", dates.get("431") ?? dates.get("439") ?? ""],
    ["15", "First treatment", dates.get("454") ?? ""],
    ["17", "Referring", referring === undefined ? "" : providerText(referring)],
    ["19", "Remarks", claim.notes.map(({ text }) => text).join(" ")],
    ["21", "Diagnoses", diagnoses.map(({ code }, index) => `${LETTERS[index] ?? ""} ${code}`).join("  ")],
    ["22", "Resubmission", [claim.frequency === "1" ? "" : claim.frequency, reference("F8")].filter((text) => text !== "").join(" · ")],
    ["23", "Authorisation", reference("G1")],
    ["26", "Claim number", claim.id],
    ["28", "Total charge", amountText(claim.totalCharge)],
    ["31", "Rendering", claim.rendering === undefined ? "" : providerText(claim.rendering)],
    ["32", "Where", facility === undefined ? "" : `${facility.name}, ${addressText(facility.address)}`],
    ["33", "Billing", `${providerText(billing)}, ${addressText(billing.address)}`],
  ];
  return { boxes: boxes.map(([box, label, value]) => ({ box, label, value })), lines: claim.lines.map((line) => lineOf(line, claim)) };
}

function lineOf(line: ServiceLine, claim: Claim): FormLine {
  return {
    line: line.number, from: dayText(line.day), to: dayText(line.lastDay), place: line.placeOfService || claim.placeOfService,
    code: line.procedure, modifiers: [...line.modifiers], pointers: line.pointers.map((pointer) => LETTERS[pointer - 1] ?? "?").join(""),
    charge: amountText(line.charge), units: line.units.known ? `${line.units.value}${line.unitBasis === "MJ" ? " min" : ""}` : "",
    renderingNpi: (line.rendering ?? claim.rendering ?? claim.billing).npi,
  };
}

function nameOf({ lastName, firstName }: Person): string {
  return [lastName, firstName].filter((text) => text !== "").join(", ");
}

function dayText(day: Known<number>): string {
  const value = ifKnown(day);
  return value === undefined ? "" : formatIsoDay(value);
}

function amountText(amount: Known<number>): string {
  const value = ifKnown(amount);
  return value === undefined ? "" : formatAmount(value);
}

function addressText({ street, city, state, zip }: Address): string {
  return [street, city, [state, zip].filter((text) => text !== "").join(" ")].filter((text) => text !== "").join(", ");
}

function providerText({ name, npi }: Provider): string {
  return npi === "" ? name : `${name} (${npi})`;
}
