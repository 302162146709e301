import type { ProviderType } from "../../../index.ts";
import type { AdviceView, ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { accidentFieldsOf, WHY_ACCIDENT } from "./accident.ts";
import { CARRIED, carriedFrom } from "./carried.ts";
import { claimFieldsOf } from "./claim-facts.ts";
import type { ClaimField } from "./claim-facts.ts";
import { isOfTheOffice } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { fitting, insuredPartOf } from "./insured.ts";
import { isOfTheNote, noteFieldOf } from "./note-facts.ts";
import { askedOfBilling, treatingFieldsOf, WHY_TREATING } from "./treating.ts";

type Fields = readonly ClaimField[];

export interface Part { readonly title: string; readonly why?: string; readonly of: Fields }

/** The fields as they stand on the screen, the office's first. */
export function partsOf(fields: Fields, texts: DetailTexts, type: ProviderType | undefined): readonly Part[] {
  const where = (is: (path: string) => boolean): Fields => fields.filter(({ path }) => is(path));
  return [
    { title: "The office", of: where(isOfTheOffice).map((field) => askedOfBilling(field, texts, type)) },
    { title: "Who treated", why: WHY_TREATING, of: treatingFieldsOf(texts, type) },
    insuredPartOf(texts),
    { title: "This claim", of: fitting(where((path) => !isOfTheOffice(path) && !isOfTheNote(path)), texts) },
    { title: "The accident", why: WHY_ACCIDENT, of: accidentFieldsOf(texts) },
    { title: "The note", of: where(isOfTheNote) },
  ];
}

/** What is known to be asked before any file is tried: the payer, what Medicare wants on the claim, what the note lacks. */
export function knownFrom(asked: VisitAsked, { onClaim, gaps }: AdviceView): Fields {
  const payer = Object.keys(carriedFrom(asked)).length === 0 ? [] : CARRIED;
  const known = [...payer, ...onClaim.flatMap(claimFieldsOf), ...gaps.flatMap(({ rule }) => noteFieldOf(rule) ?? [])];
  return known.filter(({ path }, index) => known.findIndex((one) => one.path === path) === index);
}

export function withMore(before: Fields, wanted: Fields): Fields {
  return [...before, ...withFirstName(wanted).filter(({ path }) => !before.some((one) => one.path === path))];
}

/** What this answer wants to be told. Who treated has fields of its own, whether or not the file asks. */
export function wantedBy(file: ClaimFileView): Fields {
  if (file.is === "objected") return file.remarks.flatMap(({ rule }) => noteFieldOf(rule) ?? claimFieldsOf(rule));
  if (file.is !== "incomplete") return [];
  return file.missing.filter(({ path }) => !path.startsWith("claim.rendering.")).map(({ path, ask }) => ({ path, ask: PLAIN[path] ?? ofItsLine(path, ask) }));
}

/** What is chosen from a list needs no codes in the question, and nobody in an office says interchange. */
const PLAIN: Readonly<Record<string, string>> = {
  "interchange.sender.id": "Who sends the file? Your id at the clearing house or payer",
  "interchange.receiver.id": "Who receives the file? The id of the clearing house or payer",
  "interchange.usage": "Is this for production, or a test?",
  "interchange.controlNumber": "Which control number does the file get? One more than the last",
  "submitter.name": "What is the name of the submitter, as a rule the office?",
  "claim.billing.taxId.qualifier": "Is the tax number an employer number or a social security number?",
  "claim.billing.address.state": "In which state is the billing provider?",
  "claim.subscriber.address.state": "In which state is the subscriber?",
  "claim.patient.address.state": "In which state is the patient?",
  "claim.subscriber.gender": "Which gender is on file for the subscriber?",
  "claim.patient.gender": "Which gender is on file for the patient?",
  "claim.assignment": "Does the provider accept assignment?",
  "claim.benefitsAssigned": "Has the patient assigned the benefits to the provider?",
  "claim.release": "May records be released?",
  "claim.payer.filingIndicator": "What kind of insurance is it?",
};

/** Two lines ask for their diagnoses in the same words: each says which it is. */
function ofItsLine(path: string, ask: string): string {
  const [, code] = /^pointers\.(\w+)$/.exec(path) ?? [];
  return code === undefined ? ask : ask.replace("this line", code).replace(/ Give their places.*$/, "");
}

/** Whoever is insured has a first name, too; the guide does not insist on it, but every payer does. */
function withFirstName(fields: Fields): Fields {
  return fields.flatMap((field) => {
    const [, who] = /^claim\.(subscriber|patient)\.lastName$/.exec(field.path) ?? [];
    if (who === undefined) return [field];
    const words = who === "patient" ? "the patient" : "the insured";
    return [{ path: field.path, ask: `Last name of ${words}` }, { path: `claim.${who}.firstName`, ask: `First name of ${words}` }];
  });
}
