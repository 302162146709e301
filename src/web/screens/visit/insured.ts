import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

const INDICATOR = "claim.payer.filingIndicator";
/** What the patient is to the insured: PAT01, or 18 for the insured in person. */
const IS = "claim.insured.is";
const SELF = "18";
/** PAT01: an employee of the insured. */
const EMPLOYEE = "20";
const SSN = "claim.worker.socialSecurity";
const STREET = "claim.subscriber.address.street";

/** SBR09 of the insurances under which everybody is insured in person. */
const IN_PERSON: readonly (string | undefined)[] = ["MA", "MB", "16", "MC", "VA", undefined, ""];

/** Who is insured: the patient, somebody whose family the patient is of, or, against work injuries, the employer. */
export type Insured = "patient" | "family" | "employer";

export function insuredOf(texts: DetailTexts): Insured {
  const indicator = texts[INDICATOR];
  if (indicator === "WC") return "employer";
  return IN_PERSON.includes(indicator) || (texts[IS] ?? SELF) === SELF ? "patient" : "family";
}

/** Filled in, shown, and free to change. */
export const IN_PERSON_TEXTS: DetailTexts = { [IS]: SELF };

/** What the shape of the claim hangs on: who is insured has other fields than who is not. */
export function shapeOf(texts: DetailTexts): DetailTexts {
  return Object.fromEntries([INDICATOR, IS].flatMap((path) => (texts[path] === undefined ? [] : [[path, texts[path]]])));
}

/** Why the dialog asks for the employer, in words for whoever fills it in. */
const WHY_EMPLOYER = "Workers' compensation insures the employer: the employer is the insured of the claim, and the worker the patient. "
  + "What may stay empty is for the paper form, or for an insurer that asks for it.";

/** What is asked of the insured, as far as the answers so far go, and why. */
export function insuredPartOf(texts: DetailTexts): { readonly title: string; readonly why?: string; readonly of: readonly ClaimField[] } {
  if (insuredOf(texts) === "employer") return { title: "The employer", why: WHY_EMPLOYER, of: employerFieldsOf(texts) };
  const isAsked = !IN_PERSON.includes(texts[INDICATOR]);
  return { title: "The insured", of: isAsked ? [{ path: IS, ask: "What is the patient to the insured?" }] : [] };
}

function employerFieldsOf(texts: DetailTexts): readonly ClaimField[] {
  const isPlaced = (texts[STREET] ?? "").trim() !== "";
  const place: readonly ClaimField[] = [
    { path: "claim.subscriber.address.city", ask: "In which city is the employer?" },
    { path: "claim.subscriber.address.zip", ask: "What is the employer's ZIP code?" },
    { path: "claim.subscriber.address.state", ask: "In which state is the employer?" },
  ];
  return [
    { path: "claim.subscriber.lastName", ask: "Name of the employer", hint: "Such as Example Roofing Inc" },
    { path: STREET, ask: "Street address of the employer (may stay empty)", isOptional: true },
    ...(isPlaced ? place : []),
    { path: SSN, ask: "Social security number of the worker (may stay empty)", isOptional: true },
  ];
}

/** Fields that were asked before it was said that somebody else is insured. */
const OTHERS: Readonly<Record<Insured, RegExp>> = {
  patient: /^claim\.patient\./,
  employer: /^claim\.subscriber\./,
  family: /^claim\.subscriber\.(address|birthDay|gender)|^claim\.patient\.relationship$/,
};

/** The fields of the insurance in hand, in its words: whom a work injury happened to is the worker. */
export function fitting(fields: readonly ClaimField[], texts: DetailTexts): readonly ClaimField[] {
  const insured = insuredOf(texts);
  const fit = fields.filter(({ path }) => !OTHERS[insured].test(path));
  return insured === "employer" ? fit.map((field) => ({ ...field, ask: ofTheWorker(field.ask) })) : fit;
}

function ofTheWorker(ask: string): string {
  return ask.replace(/\bthe patient\b(?! control)/, "the worker");
}

interface Person {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly memberId?: string;
  readonly address?: { readonly street?: string };
}
interface Claim {
  readonly payer?: { readonly filingIndicator?: string };
  readonly insured?: { readonly is?: string };
  readonly worker?: { readonly socialSecurity?: string };
  readonly subscriber?: Person;
  readonly patient?: Person;
}

/**
 * Lays insured and patient where the guide has them. Against work injuries the employer stands in 2010BA, an organisation without a
 * member id, and the worker in 2010CA, an employee of the insured; else the insured stands in 2010BA, and in 2010CA a patient who is
 * another. Answers of another insurance are left out.
 */
export function settleInsured(claim: Record<string, unknown>): void {
  const { payer, insured, worker, subscriber, patient } = claim as Claim;
  delete claim["insured"];
  delete claim["worker"];
  delete claim["patient"];
  const who = insuredOf({ [INDICATOR]: payer?.filingIndicator ?? "", [IS]: insured?.is ?? SELF });
  if (who === "patient") return;
  claim["subscriber"] = who === "employer" ? employer(subscriber) : member(subscriber);
  const number = who === "employer" ? worker?.socialSecurity : undefined;
  const references = number === undefined ? {} : { references: [{ qualifier: "SY", value: number }] };
  claim["patient"] = { ...patient, relationship: who === "employer" ? EMPLOYEE : insured?.is, ...references };
}

function employer({ lastName, address }: Person = {}): object {
  return { person: false, ...(lastName === undefined ? {} : { lastName }), ...(address?.street === undefined ? {} : { address }) };
}

/** Of an insured who is not the patient, the guide needs no address, birth or gender. */
function member({ lastName, firstName, memberId }: Person = {}): object {
  return Object.fromEntries(Object.entries({ lastName, firstName, memberId }).filter(([, text]) => text !== undefined));
}
