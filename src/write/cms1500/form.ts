import type { Claim, Provider } from "../../claim/index.ts";
import { insuredFor } from "./insured.ts";
import type { Insured } from "./insured.ts";
import { decodeText } from "../../x12/index.ts";
import { amountText, dayText, linesOf } from "./lines.ts";
import type { Cms1500Line } from "./lines.ts";
import { addressOf, birthOf, nameOf, yesNo } from "./texts.ts";

/** What stands in a box: a text, or its fields by name. Days as `2026-03-02`, money as `40.00`; an empty text is an empty field. */
export type Cms1500Value = string | { readonly [field: string]: string };

export interface Cms1500Box { readonly box: string; readonly name: string; readonly value: Cms1500Value }

/** A claim as the boxes of the paper form CMS-1500, version 02/12, by their numbers there. Box 24 is in `lines`. */
export interface Cms1500 {
  readonly form: "CMS-1500";
  readonly version: "02/12";
  /** Where the claim goes; on paper it stands in the upper right corner. */
  readonly carrier: { readonly name: string; readonly id: string };
  /** In the order of the form: 1, 1a, 2. */
  readonly boxes: readonly Cms1500Box[];
  readonly lines: readonly Cms1500Line[];
}

type Rows = readonly (readonly [box: string, name: string, value: Cms1500Value])[];

/** What the model of a claim does not keep, by its place in the file. */
type Written = (element: string, qualifier?: string) => string;

/**
 * The form of a claim that was read from `bytes`. Names of boxes are our own words; what the file does not say is empty, and nothing is
 * made up. Box numbers and their use: NUCC, 1500 Health Insurance Claim Form Reference Instruction Manual, for version 02/12.
 */
export function cms1500Of(claim: Claim, bytes: Uint8Array): Cms1500 {
  const written = (part: Pick<Claim, "at">): Written => (element, qualifier) => {
    const where = part.at(element, qualifier);
    return where === undefined ? "" : decodeText(bytes, where.bytes[0], where.bytes[1]);
  };
  const said = written(claim);
  const insured = insuredFor(claim, written);
  const above = [...people(claim, insured), ...insurance(claim, insured, said)];
  const rows = [...above, ...condition(claim), ...account(claim, said, written(claim.billing))];
  return {
    form: "CMS-1500", version: "02/12", carrier: { name: claim.payer.name, id: claim.payer.id },
    boxes: rows.map(([box, name, value]) => ({ box, name, value })),
    lines: linesOf(claim),
  };
}

const ON_FILE = "Signature on file";
const COVERAGE: Readonly<Record<string, string>> = { MA: "Medicare", MB: "Medicare", MC: "Medicaid", CH: "TRICARE" };

function people(claim: Claim, insured: Insured): Rows {
  const { subscriber, patient, payer, otherPayers: [other], relatedCauses: causes } = claim;
  return [
    ["1", "Kind of coverage", COVERAGE[payer.filingIndicator] ?? "Other"],
    ["1a", "Insured's ID number", isComp(claim) ? reference(patient, "SY") || subscriber.memberId : subscriber.memberId],
    ["2", "Patient's name", nameOf(patient)],
    ["3", "Patient's birth date and sex", birthOf(patient)],
    ["4", "Insured's name", insured.name],
    ["5", "Patient's address", addressOf(patient.address)],
    ["6", "Patient's relationship to the insured", insured.relationship],
    ["7", "Insured's address", insured.address],
    ["9a", "Other insured's policy or group number", other?.memberId ?? ""],
    ["9d", "Other insured's plan", other?.name ?? ""],
    ["10a", "Related to employment", yesNo(causes.includes("EM"))],
    ["10b", "Related to an auto accident", { related: yesNo(causes.includes("AA")), state: claim.accidentState }],
    ["10c", "Related to another accident", yesNo(causes.includes("OA"))],
  ];
}

function insurance(claim: Claim, { policy, birth, plan, another }: Insured, written: Written): Rows {
  const { subscriber, patient } = claim;
  return [
    ["11", "Insured's policy or group number", policy],
    ["11a", "Insured's birth date and sex", birth],
    ["11b", "Other claim ID", isMedicare(claim) ? "" : reference(patient, "Y4") || reference(subscriber, "Y4")],
    ["11c", "Insured's plan", plan],
    ["11d", "Another health plan", another],
    ["12", "Patient's signature", written("CLM09") === "Y" ? ON_FILE : ""],
    ["13", "Insured's signature", written("CLM08") === "Y" ? ON_FILE : ""],
  ];
}

/** Qualifiers that box 15 takes. */
const OTHER_DATES = ["454", "304", "453", "439", "455", "471", "090", "091", "444"];
const LETTERS = "ABCDEFGHIJKL";

function condition(claim: Claim): Rows {
  const { diagnoses, frequency } = claim;
  const dateOf = dateIn(claim);
  const other = OTHER_DATES.find((qualifier) => dateOf(qualifier) !== "") ?? "";
  const referrer = referrerOf(claim);
  return [
    ["14", "Date of current illness or injury", item14(claim)],
    ["15", "Other date", isMedicare(claim) ? dated("") : dated(dateOf(other), other)],
    ["16", "Unable to work", { from: dateOf("360"), to: dateOf("361") }],
    ["17", "Referring provider", { qualifier: referrer.qualifier, name: referrer.provider?.name ?? "" }],
    ["17b", "NPI of the referring provider", referrer.provider?.npi ?? ""],
    ["18", "Hospitalized", { from: dateOf("435"), to: dateOf("096") }],
    ["19", "Additional claim information", claim.notes.map(({ text }) => text).join(" ")],
    ["20", "Outside lab", ""],
    ["21", "Diagnoses", { indicator: diagnoses.some(({ qualifier }) => qualifier === "BK" || qualifier === "BF") ? "9" : "0", ...lettered(claim) }],
    ["22", "Resubmission", { code: frequency === "1" ? "" : frequency, originalReference: reference(claim, "F8") }],
    ["23", "Prior authorization number", reference(claim, "G1") || reference(claim, "9F")],
  ];
}

/** Spinal manipulation. */
const MANIPULATION = ["98940", "98941", "98942"];

/**
 * When it began. To Medicare without a qualifier, and for spinal manipulation the first day of the course of treatment, never the onset:
 * Medicare Claims Processing Manual, ch. 26 (item 14) and ch. 12 sec. 220; item 15 stays blank there.
 */
function item14(claim: Claim): Cms1500Value {
  const dateOf = dateIn(claim);
  const onset = ["431", "484"].find((qualifier) => dateOf(qualifier) !== "") ?? "";
  if (!isMedicare(claim)) return dated(dateOf(onset), onset);
  return dated(dateOf(claim.lines.some(({ procedure }) => MANIPULATION.includes(procedure)) ? "454" : onset));
}

function dateIn({ dates }: Claim): (qualifier: string) => string {
  return (wanted) => dayText(dates.find(({ qualifier }) => qualifier === wanted)?.day);
}

function dated(date: string, qualifier = ""): Cms1500Value {
  return { date, qualifier };
}

/** A work injury: the employer is the insured there, and 1a holds the worker's own number (NUCC's manual). */
function isComp({ payer }: Claim): boolean {
  return payer.filingIndicator === "WC";
}

function isMedicare({ payer }: Claim): boolean {
  return COVERAGE[payer.filingIndicator] === "Medicare";
}

function lettered({ diagnoses }: Claim): Record<string, string> {
  return Object.fromEntries(diagnoses.slice(0, LETTERS.length).map(({ code }, at) => [LETTERS.charAt(at), code]));
}

function referrerOf({ referring, supervising, lines }: Claim): { readonly qualifier: string; readonly provider?: Provider } {
  const ordering = lines.find((line) => line.ordering !== undefined)?.ordering;
  if (referring !== undefined) return { qualifier: "DN", provider: referring };
  if (ordering !== undefined) return { qualifier: "DK", provider: ordering };
  return supervising === undefined ? { qualifier: "" } : { qualifier: "DQ", provider: supervising };
}

function account(claim: Claim, written: Written, ofBilling: Written): Rows {
  const { billing, facility, rendering } = claim;
  const employer = ofBilling("REF02", "EI");
  const paid = claim.amounts.find(({ qualifier }) => qualifier === "F5");
  const signs = rendering ?? billing;
  return [
    ["25", "Federal tax ID number", { number: employer || ofBilling("REF02", "SY"), kind: taxKind(employer, ofBilling("REF02", "SY")) }],
    ["26", "Patient's account number", claim.id],
    ["27", "Accept assignment", assignment(written("CLM07"))],
    ["28", "Total charge", amountText(claim.totalCharge)],
    ["29", "Amount paid", paid === undefined ? "" : amountText(paid.amount)],
    ["31", "Signature of the provider", { name: signs.name, signature: written("CLM06") === "Y" ? ON_FILE : "" }],
    ["32", "Where the services were given", placed(claim)],
    ["32a", "NPI of that place", facility?.npi ?? ""],
    ["33", "Billing provider", { name: billing.name, ...addressOf(billing.address) }],
    ["33a", "NPI of the billing provider", billing.npi],
  ];
}

const HOME = "12";

/** Medicare wants the place named though it is the office's own, unless it is the patient's home (ch. 26, item 32). */
function placed(claim: Claim): Cms1500Value {
  const { facility, billing, placeOfService } = claim;
  const place = facility ?? (isMedicare(claim) && placeOfService !== HOME ? billing : undefined);
  return place === undefined ? "" : { name: place.name, ...addressOf(place.address) };
}

function taxKind(employer: string, social: string): string {
  if (employer !== "") return "EIN";
  return social === "" ? "" : "SSN";
}

/** CLM07: B, for laboratory services only, is a yes on paper. */
function assignment(code: string): string {
  return code === "" ? "" : yesNo(code !== "C");
}

function reference({ references }: Pick<Claim, "references">, wanted: string): string {
  return references.find(({ qualifier }) => qualifier === wanted)?.value ?? "";
}
