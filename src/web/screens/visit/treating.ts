import type { ProviderType } from "../../../index.ts";
import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

export const BY = "claim.treating.by";
const NPI = "claim.treating.npi";
const BILLING_NAME = "claim.billing.lastName";
const BILLING_FIRST = "claim.billing.firstName";
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
  const taxonomy: ClaimField = { path: TAXONOMY, ask: `Taxonomy code of ${who}` };
  switch (texts[BY]) {
    case "group": return [
      { path: "claim.treating.lastName", ask: `Last name of ${who}` }, { path: "claim.treating.firstName", ask: `First name of ${who}` },
      { path: NPI, ask: `NPI of ${who}` }, taxonomy,
    ];
    default: return [taxonomy];
  }
}

/** The code that most of this kind are enrolled under: filled in, shown, and free to change. */
export function taxonomyOf(type: ProviderType | undefined): DetailTexts {
  const code = type === undefined ? undefined : TAXONOMIES[type];
  return code === undefined ? {} : { [TAXONOMY]: code };
}

const BILLED_BY: ClaimField = { path: BY, ask: "Under whose NPI is this billed?" };

/**
 * What a claim says of whoever bills, from the fields that the file asks for: whose NPI it is goes first, since by it the name is a
 * practice's or a person's.
 */
export function billingFieldsOf(fields: readonly ClaimField[], texts: DetailTexts, type: ProviderType | undefined): readonly ClaimField[] {
  if (texts[BY] !== "own") return [BILLED_BY, ...fields];
  const who = whoOf(type);
  const own = fields.flatMap((field): readonly ClaimField[] => {
    if (field.path === BILLING_NPI) return [{ ...field, ask: `NPI of ${who}, who bills` }];
    if (field.path !== BILLING_NAME) return [field];
    return [{ ...field, ask: `Last name of ${who}, who bills`, hint: "As enrolled, such as Garcia" }, { path: BILLING_FIRST, ask: `First name of ${who}` }];
  });
  return [BILLED_BY, ...own];
}

/** What is somebody's own where that one bills, and the practice's where it does. */
export const OF_WHO_BILLS: readonly string[] = [BILLING_NAME, BILLING_FIRST, BILLING_NPI];

/** What was written and kept, once another bills than was chosen before: the name and the NPI are another's, and asked anew. */
export function afterChoice(by: string, before: DetailTexts): DetailTexts {
  const was = before[BY] ?? "";
  if (was === by || (was === "" && by !== "own")) return { [BY]: by };
  return { [BY]: by, ...Object.fromEntries(OF_WHO_BILLS.map((path) => [path, ""])) };
}

/** Whose NPI it is billed under, as far as it is chosen. */
export function billedBy(texts: DetailTexts): string {
  return texts[BY] ?? "";
}

/** What one answer changes: itself, and what hangs on it. */
export function changedBy(path: string, text: string, before: DetailTexts): DetailTexts {
  return path === BY ? afterChoice(text, before) : { [path]: text };
}

/** Words of a practice's name, and of nobody's; `P.C.` without its dots. */
const OF_PRACTICE: ReadonlySet<string> = new Set([
  "llc", "pllc", "inc", "corp", "pc", "pa", "ltd", "llp", "clinic", "center", "centre", "group", "associates", "practice", "chiropractic", "therapy", "rehab",
  "rehabilitation", "wellness", "health",
]);

function isPractice(name: string): boolean {
  return name.toLowerCase().replaceAll(".", "").split(/[^\p{L}]+/u).some((word) => OF_PRACTICE.has(word));
}

/** What to say of a person's last name that reads as a practice's; `undefined` where it does not, or no person is asked for. */
export function practiceRemark(path: string, text: string, texts: DetailTexts): string | undefined {
  const isPerson = path === "claim.treating.lastName" || (path === BILLING_NAME && texts[BY] === "own");
  if (!isPerson || !isPractice(text)) return undefined;
  return "This reads as the name of a practice, and the file will have it as a person's last name. "
    + "Write the last name, or choose that it is billed under the practice's NPI.";
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
