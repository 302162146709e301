import type { ProviderType } from "../../../index.ts";
import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

const BY = "claim.treating.by";
const NPI = "claim.treating.npi";
const BILLING_NAME = "claim.billing.lastName";
const BILLING_NPI = "claim.billing.npi";
export const TAXONOMY = "claim.treating.taxonomy";

/** NUCC's code of each kind of clinician. Physicians have many; an assistant's work goes out under the therapist who supervises. */
const TAXONOMIES: Readonly<Partial<Record<ProviderType, string>>> = {
  DC: "111N00000X", PT: "225100000X", PTA: "225100000X", OT: "225X00000X", OTA: "225X00000X", SLP: "235Z00000X",
};

const WHO: Readonly<Record<ProviderType, string>> = {
  DC: "the chiropractor", PT: "the physical therapist", OT: "the occupational therapist", SLP: "the speech-language pathologist", MD: "the physician",
  PTA: "the physical therapist who supervised the assistant", OTA: "the occupational therapist who supervised the assistant",
};

function whoOf(type: ProviderType | undefined): string {
  return type === undefined ? "whoever treated" : WHO[type];
}

/** Why the dialog asks who treated, in words for whoever fills it in. */
export const WHY_TREATING = "A group bills under its own NPI, and the payer wants to know who of it treated. "
  + "The taxonomy code says what kind of clinician that is: by it a payer knows what it covers. As in the NPI registry, where you are enrolled.";

/** What a claim says of the one who treated, as far as the answers so far go. */
export function treatingFieldsOf(texts: DetailTexts, type: ProviderType | undefined): readonly ClaimField[] {
  const who = whoOf(type);
  const by: ClaimField = { path: BY, ask: "Under whose NPI is this billed?" };
  const taxonomy: ClaimField = { path: TAXONOMY, ask: `Taxonomy code of ${who}` };
  switch (texts[BY]) {
    case "own": return [by, { path: "claim.billing.firstName", ask: `First name of ${who}` }, taxonomy];
    case "group": return [
      by, { path: "claim.treating.lastName", ask: `Last name of ${who}` }, { path: "claim.treating.firstName", ask: `First name of ${who}` },
      { path: NPI, ask: `NPI of ${who}` }, taxonomy,
    ];
    default: return [by, taxonomy];
  }
}

/** The code that most of this kind are enrolled under: filled in, shown, and free to change. */
export function taxonomyOf(type: ProviderType | undefined): DetailTexts {
  const code = type === undefined ? undefined : TAXONOMIES[type];
  return code === undefined ? {} : { [TAXONOMY]: code };
}

/** Whoever bills alone is a person: the name of the billing provider is a last name then. */
export function askedOfBilling(field: ClaimField, texts: DetailTexts, type: ProviderType | undefined): ClaimField {
  return field.path === BILLING_NAME && texts[BY] === "own" ? { ...field, ask: `Last name of ${whoOf(type)}, who bills` } : field;
}

/** What contradicts another answer: in a group, each has an NPI apart from the group's. By the field it is said of. */
export function clashOf(path: string, texts: DetailTexts): string | undefined {
  if (path !== NPI || texts[BY] !== "group" || (texts[NPI] ?? "").trim() === "") return undefined;
  return texts[NPI]?.trim() === texts[BILLING_NPI]?.trim() ? "That is the NPI that bills. Give the clinician's own, or choose above that it is billed under that." : undefined;
}

interface Party { firstName?: string; person?: boolean; taxonomy?: string }
interface Treating extends Party { readonly by?: string; readonly lastName?: string; readonly npi?: string }

/**
 * Lays the one who treated where the guide has it: loop 2310B with PRV*PE where a group bills, else the billing provider itself, a person,
 * with PRV*BI in loop 2000A. The guide wants 2310B only where it differs from the billing provider.
 */
export function settleTreating(claim: Record<string, unknown>): void {
  const { treating, billing } = claim as { treating?: Treating; billing?: Party };
  delete claim["treating"];
  const { by, ...who } = treating ?? {};
  if (by === "group") claim["rendering"] = { ...who, person: true };
  if (billing === undefined) return;
  if (by !== "own") delete billing.firstName;
  else Object.assign(billing, { person: true }, who.taxonomy === undefined ? {} : { taxonomy: who.taxonomy });
}
