import type { ProviderType } from "../../../index.ts";
import type { AdviceView, ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { accidentFieldsOf, WHY_ACCIDENT } from "./accident.ts";
import { CARRIED, carriedFrom } from "./carried.ts";
import { claimFieldsOf } from "./claim-facts.ts";
import type { ClaimField } from "./claim-facts.ts";
import { isDerived, zipFirst } from "./derived.ts";
import { isOfTheOffice } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { plainAsk } from "./field-words.ts";
import { fitting, insuredOf, insuredPartOf } from "./insured.ts";
import { isOfTheNote, noteFieldOf } from "./note-facts.ts";
import { withStatements } from "./statements.ts";
import { billingFieldsOf, treatingFieldsOf, WHY_TREATING } from "./treating.ts";

type Fields = readonly ClaimField[];

/** `id`: the same whatever its title says of the answers so far. */
export interface Part { readonly id: PartId; readonly title: string; readonly why?: string; readonly of: Fields }
export type PartId = "office" | "where" | "treating" | "payer" | "insured" | "patient" | "accident" | "claim" | "note" | "filled-in";

/** The fields as they stand on the screen. `office`: written once and kept; `claim`: this one's; `filledIn`: follow from the others. */
export interface Parts { readonly office: readonly Part[]; readonly claim: readonly Part[]; readonly filledIn: Part }

export const PAYER_PART = "The payer";

const IS_PERSON = /^claim\.patient\./;
const IS_INSURED = /^claim\.(subscriber\.|insured\.|worker\.)/;
const IS_PAYER = /^claim\.payer\./;
const IS_CHARGE = /^(unitChargeCents|pointers)\./;
const IS_BILLING = /^claim\.billing\./;

/** Sorts the fields into parts that one has in hand at once: the office, its clearing house, who treated, the card, the visit. */
export function partsOf(fields: Fields, texts: DetailTexts, type: ProviderType | undefined): Parts {
  const asked = zipFirst(fields.filter(({ path }) => !isDerived(path)));
  const office = asked.filter(({ path }) => isOfTheOffice(path));
  const own = fitting(asked.filter(({ path }) => !isOfTheOffice(path) && !isOfTheNote(path)), texts);
  const where = (is: RegExp): Fields => own.filter(({ path }) => is.test(path));
  const insured = insuredPartOf(texts);
  const rest = own.filter(({ path }) => ![IS_PERSON, IS_INSURED, IS_PAYER, IS_CHARGE].some((is) => is.test(path)));
  return {
    office: [
      { id: "office", title: "The office", of: billingFieldsOf(office.filter(({ path }) => IS_BILLING.test(path)), texts, type) },
      { id: "where", title: "Where the file goes", of: office.filter(({ path }) => !IS_BILLING.test(path)) },
    ],
    claim: [
      { id: "treating", title: "Who treated", why: WHY_TREATING, of: treatingFieldsOf(texts, type) },
      { id: "payer", title: PAYER_PART, of: where(IS_PAYER) },
      { ...insured, id: "insured", title: insuredTitle(texts, insured.title), of: [...insured.of, ...where(IS_INSURED)] },
      { id: "patient", title: insuredOf(texts) === "employer" ? "The worker" : "The patient", of: where(IS_PERSON) },
      { id: "accident", title: "The accident", why: WHY_ACCIDENT, of: accidentFieldsOf(texts) },
      { id: "claim", title: "This claim", ...whyClaim(fields), of: [...withStatements(rest, texts), ...where(IS_CHARGE)] },
      { id: "note", title: "The note", of: asked.filter(({ path }) => isOfTheNote(path)) },
    ],
    filledIn: { id: "filled-in", title: "Filled in from your answers", of: fields.filter(({ path }) => isDerived(path)) },
  };
}

/** Whose the words in a field are that nobody wrote. */
function whyClaim(fields: Fields): Pick<Part, "why"> {
  return fields.some(({ path }) => path.startsWith("pointers.")) ? { why: "Which diagnoses a line treats is filled in where the region that you told decides it." } : {};
}

function insuredTitle(texts: DetailTexts, title: string): string {
  return insuredOf(texts) === "patient" ? "The patient, who is the insured" : title;
}

/** Every field of these parts. */
export function fieldsIn(parts: readonly Part[]): Fields {
  return parts.flatMap(({ of }) => of);
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
  return file.missing.filter(({ path }) => !path.startsWith("claim.rendering.")).map(({ path, ask }) => ({ path, ask: plainAsk(path, ask) }));
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
