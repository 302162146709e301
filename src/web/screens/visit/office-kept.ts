import { get, send } from "../../server/client.ts";
import { derivedFrom } from "./derived.ts";
import { isAnswered, isOfTheOffice } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { OF_WHO_BILLS } from "./treating.ts";

/** What an office writes once and every claim of it says again: never a patient's. By the kind of clinician, who treated. */
export interface Kept {
  readonly office: DetailTexts;
  readonly treating: Readonly<Record<string, DetailTexts>>;
  /** By the payer that was answered, where that is one payer: its id in claims. */
  readonly payers?: Readonly<Record<string, DetailTexts>>;
  /** The number of the last file, from which the next follows. */
  readonly lastNumber?: number;
}

export const NOTHING_KEPT: Kept = { office: {}, treating: {} };

const NAME = "claimwright.office";
const NUMBER = "interchange.controlNumber";
const BY = "claim.treating.by";
const HIGHEST = 999_999_999;

/** A person's social security number stands in for a tax number in some offices: it is never kept. */
const TAX = ["claim.billing.taxId.qualifier", "claim.billing.taxId.value"] as const;

/** Where it is kept: with the desk's own data where there is one, else in this browser. */
export type Shelf = "desk" | "browser";

/** What was kept; nothing where there is none, or it is not ours. */
export async function recallOffice(shelf: Shelf): Promise<Kept> {
  try {
    return shelf === "desk" ? await get<Kept>("office") : keptIn(localStorage.getItem(NAME));
  } catch {
    return NOTHING_KEPT;
  }
}

export function keptIn(text: string | null): Kept {
  const { office, treating, payers, lastNumber } = JSON.parse(text === null || text === "" ? "{}" : text) as Partial<Kept>;
  const more = { ...(payers === undefined ? {} : { payers }), ...(lastNumber === undefined ? {} : { lastNumber }) };
  return { office: office ?? {}, treating: treating ?? {}, ...more };
}

/** Keeps it; false where that could not be done, which costs no claim. */
export async function keepOffice(shelf: Shelf, kept: Kept): Promise<boolean> {
  try {
    if (shelf === "desk") await send("PUT", "office", kept);
    else localStorage.setItem(NAME, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export async function forgetOffice(shelf: Shelf): Promise<boolean> {
  if (shelf === "desk") return keepOffice(shelf, NOTHING_KEPT);
  localStorage.removeItem(NAME);
  return true;
}

const isOfTreating = (path: string): boolean => path.startsWith("claim.treating.") || path === "claim.billing.firstName";
/** Who bills under the own NPI is no other clinician's office: the name and the NPI are kept with that one. */
const isOfOne = (path: string, texts: DetailTexts): boolean => isOfTreating(path) || (texts[BY] === "own" && OF_WHO_BILLS.includes(path));
/** What is the same on every claim of an office, though it stands among what is this one's. */
const isHabit = (path: string): boolean => /^(unitChargeCents\.\w+|claim\.(placeOfService|signatureOnFile|assignment))$/.test(path);

/** True for what is asked once, and known on the next claim. */
export function isKept(path: string, { payer }: Whose): boolean {
  return isOfTheOffice(path) || isOfTreating(path) || isHabit(path) || (payer !== undefined && path === "claim.payer.id");
}

/** Whose claim it is: the kind of clinician who treated, and the payer, `undefined` where the answer may be many. */
export interface Whose { readonly type: string; readonly payer: string | undefined }

/** The texts that were kept, as the dialog fills them in. */
export function textsOf({ office, treating, payers, lastNumber }: Kept, { type, payer }: Whose): DetailTexts {
  const next = lastNumber === undefined || lastNumber >= HIGHEST ? {} : { [NUMBER]: String(lastNumber + 1) };
  return { ...office, ...treating[type], ...(payer === undefined ? {} : payers?.[payer]), ...next };
}

/** What of these texts is the office's, laid over what was kept before. */
export function withTexts(before: Kept, texts: DetailTexts, { type, payer }: Whose): Kept {
  const isOwn = (path: string): boolean => isOfOne(path, texts);
  const derived = derivedFrom(texts, "");
  // What follows from other answers follows again: kept, it would stay as it was when those are changed.
  const isTyped = (path: string): boolean => derived[path] !== texts[path]?.trim();
  const ofOffice = kept(texts, (path) => (isOfTheOffice(path) && !isOwn(path) && isTyped(path)) || isHabit(path));
  const office = { ...chargesOf(before), ...groupOf(before, texts), ...ofOffice };
  const payers = payer === undefined ? before.payers : { ...before.payers, [payer]: kept(texts, (path) => path === "claim.payer.id") };
  const treating = { ...before.treating, [type]: kept(texts, isOwn) };
  return { ...before, office, treating, ...(payers === undefined ? {} : { payers }) };
}

/**
 * What was written, without what is no value of its place or is wrong beside another: in its stead stays what was kept, where the
 * same one bills. So what a refused save has wrong is nobody's next claim.
 */
export function withoutWrong(texts: DetailTexts, before: DetailTexts, isWrong: (path: string) => boolean): DetailTexts {
  const isSame = texts[BY] === before[BY];
  return Object.fromEntries(Object.entries(texts).flatMap(([path, text]) => {
    if (isAnswered(path, text, true) && !isWrong(path)) return [[path, text]];
    return isSame && before[path] !== undefined ? [[path, before[path]]] : [];
  }));
}

function kept(texts: DetailTexts, is: (path: string) => boolean): DetailTexts {
  const isSocial = texts[TAX[0]] === "SY";
  return Object.fromEntries(Object.entries(texts).filter(([path, text]) => text.trim() !== "" && is(path) && !(isSocial && path === TAX[1])));
}

/** A clinician's own name and NPI do not take the place of the practice's. */
function groupOf({ office, treating }: Kept, texts: DetailTexts): DetailTexts {
  const isFromGroup = !Object.values(treating).some((one) => one[BY] === "own" && one["claim.billing.npi"] === undefined);
  if (texts[BY] !== "own" || !isFromGroup) return {};
  return Object.fromEntries(Object.entries(office).filter(([path]) => OF_WHO_BILLS.includes(path)));
}

/** A visit names the charges of its own codes; those of others stay. */
function chargesOf({ office }: Kept): DetailTexts {
  return Object.fromEntries(Object.entries(office).filter(([path]) => path.startsWith("unitChargeCents.")));
}

/** The number of a file that was saved. */
export function withNumber(before: Kept, texts: DetailTexts): Kept {
  const number = Number(texts[NUMBER]);
  return Number.isInteger(number) && number > 0 ? { ...before, lastNumber: number } : before;
}
