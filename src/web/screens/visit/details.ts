import { parseIsoDay } from "../../../claim/day.ts";
import type { ClaimDetails, ProviderType } from "../../../index.ts";
import { US_STATES } from "../../../reference/code-lists.ts";
import { dottedCode } from "../../../reference/icd10-form.ts";
import { isNpi } from "../../../check/kinds/npi.ts";
import { settleClaim } from "./claim-facts.ts";
import { TAXONOMY, taxonomyOf } from "./treating.ts";

/** Places in the details of a claim whose value is no plain text. */
const CENTS = /^unitChargeCents\./;
const NUMBERS = /^interchange\.controlNumber$/;
const DAYS = /\.birthDay$|Day$/;
const POINTERS = /^pointers\./;
const BILLING_ZIP = /\.billing\.address\.zip$/;
const ZIPS = /\.zip$/;
const PHONES = /\.phone$/;
const TAX = /\.taxId\.value$/;
const SOCIAL = /\.socialSecurity$/;
const STATES = /\.state$/;
/** An accident may have been abroad, in a province; an address without a country is in the United States. */
const HOME_STATES = /\.address\.state$/;
const NPIS = /\.npi$/;
const TAXONOMIES = /\.taxonomy$/;
const FLAGS = /^claim\.signatureOnFile$/;

export type DetailTexts = Readonly<Record<string, string>>;

/** What the office writes once; the rest is one patient's. */
export function isOfTheOffice(path: string): boolean {
  return path !== "interchange.controlNumber" && /^(interchange|submitter|receiver|claim\.billing)\./.test(path);
}

/** The details as the engine takes them, from texts by place (`claim.billing.npi`). What is no value of its place is asked for again. */
export function detailsOf(texts: DetailTexts): ClaimDetails {
  const details: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(texts)) {
    const value = valueOf(path, text.trim());
    if (value !== undefined) put(details, path.split("."), value);
  }
  const { claim } = details as { claim?: Record<string, unknown> & { subscriber?: Record<string, unknown> } };
  if (claim !== undefined) settleClaim(claim);
  if (claim?.subscriber !== undefined) claim.subscriber["person"] ??= true;
  return details as ClaimDetails;
}

/** True where what was written is a value of its place, or may stay empty and does. */
export function isAnswered(path: string, text: string, isOptional = false): boolean {
  return (isOptional && text.trim() === "") || valueOf(path, text.trim()) !== undefined;
}

function valueOf(path: string, text: string): unknown {
  if (text === "") return undefined;
  const [, read] = READERS.find(([place]) => place.test(path)) ?? [];
  return read === undefined ? text : read(text);
}

/** How what is no plain text is read, by its place; `undefined` where it is no value of it. */
const READERS: readonly (readonly [place: RegExp, read: (text: string) => unknown])[] = [
  [CENTS, (text) => (/^\$?\d+(\.\d\d)?$/.test(text) ? Math.round(Number(text.replace("$", "")) * 100) : undefined)],
  [NUMBERS, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)],
  [DAYS, parseIsoDay],
  [FLAGS, (text) => (/^y/i.test(text) ? true : /^n/i.test(text) ? false : undefined)],
  [POINTERS, pointersOf],
  [BILLING_ZIP, (text) => digitsIn(text, 9)],
  [ZIPS, (text) => digitsIn(text, 5, 9)],
  [PHONES, (text) => digitsIn(text, 10)],
  [SOCIAL, (text) => digitsIn(text, 9)],
  [NPIS, (text) => (isNpi(text) ? text : undefined)],
  [TAXONOMIES, (text) => (/^\d{3}[0-9a-z]{6}x$/i.test(text) ? text.toUpperCase() : undefined)],
  [HOME_STATES, (text) => (US_STATES.has(text.toUpperCase()) ? text.toUpperCase() : undefined)],
  [STATES, (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined)],
  [TAX, (text) => (/^\d{2,3}-?\d{2}-?\d{4,5}$/.test(text) && digitsOf(text).length === 9 ? digitsOf(text) : undefined)],
];

/** The text, where its digits are as many as one of `counts`. */
function digitsIn(text: string, ...counts: readonly number[]): string | undefined {
  const digits = text.replaceAll(/[\s().-]/g, "");
  return /^\d+$/.test(digits) && counts.includes(digits.length) ? digits : undefined;
}

function digitsOf(text: string): string {
  return text.replaceAll("-", "");
}

/** Places in the claim's list of diagnoses, from 1; `undefined` where one of them is no place at all. */
export function pointersOf(text: string): readonly number[] | undefined {
  const places = text.split(/[\s,]+/).filter((word) => word !== "").map(Number);
  return places.length > 0 && places.every((place) => Number.isInteger(place) && place > 0) ? places : undefined;
}

function put(into: Record<string, unknown>, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const next = (into[step] ??= {}) as Record<string, unknown>;
  put(next, rest, value);
}

const HINTS: readonly (readonly [place: RegExp, hint: string])[] = [
  [CENTS, "Dollars for one unit, such as 40.00"],
  [POINTERS, "Places in the list of diagnoses, such as 1, 2"],
  [HOME_STATES, "Two letters; filled in from the ZIP code"],
  [STATES, "Two letters, such as WA"],
  [BILLING_ZIP, "Nine digits, such as 97201-0001; usps.com knows the last four"],
  [ZIPS, "Five or nine digits, such as 97201"],
  [PHONES, "Ten digits, such as 503-555-0100"],
  [NPIS, "Ten digits, such as 1234567893; in the NPI registry"],
  [SOCIAL, "Nine digits; for an insurer that finds the worker by it"],
  [TAX, "Nine digits, such as 93-1234567"],
];

/** By place: an example of what is plain text. */
const EXAMPLES: readonly (readonly [place: RegExp, example: string])[] = [
  [/^claim\.billing\.lastName$/, "As enrolled, such as Example Clinic LLC"], [/\.street$/, "Such as 1 Main Street"], [/\.city$/, "Such as Portland"],
  [/^claim\.(subscriber|patient)\.lastName$/, "As on the card, such as Garcia"], [/\.lastName$/, "Such as Garcia"], [/\.firstName$/, "Such as Maria"],
  [/\.memberId$/, "All of it, such as W1234567"], [/^claim\.id$/, "That of the file, unless you write your own, such as 20417"],
  [/^claim\.payer\.id$/, "Mostly five characters; your clearing house has the list"], [/^claim\.payer\.name$/, "As on the card, such as Aetna"],
  [/^interchange\.sender\.id$/, "Such as OFFICE1; your clearing house gave it to you"], [/^interchange\.receiver\.id$/, "Such as CLEARING1; in its guide"],
  [/^receiver\.name$/, "Your clearing house, such as Example Clearing"], [/^note\.signature$/, "As the note has it, such as A. Doe, DC"],
];

/** What a field for this place looks like. */
export function hintOf(path: string, diagnoses: readonly string[] = [], type?: ProviderType): string | undefined {
  if (TAXONOMIES.test(path)) return taxonomyHint(type);
  if (POINTERS.test(path) && diagnoses.length > 0) return diagnoses.map((code, at) => `${at + 1} is ${dottedCode(code)}`).join(", ");
  return [...HINTS, ...EXAMPLES].find(([place]) => place.test(path))?.[1];
}

/** An example of the profession's own; physicians have many. */
function taxonomyHint(type: ProviderType | undefined): string {
  const example = taxonomyOf(type)[TAXONOMY];
  return `Ten characters${example === undefined ? "" : `, such as ${example}`}; in the NPI registry`;
}

/** What to say of a field that was tried and does not answer, with what it takes; `undefined` where it does. */
export function wrongOf(path: string, text: string): string | undefined {
  if (isAnswered(path, text)) return undefined;
  if (text.trim() === "") return "Missing.";
  if (NPIS.test(path)) return npiWords(text.trim());
  const hint = hintOf(path);
  return hint === undefined ? "Not a value that this takes." : `This does not fit: ${hint.slice(0, 1).toLowerCase()}${hint.slice(1)}.`;
}

/** What keeps this from being an NPI: its length, its characters, or its last digit, which has to fit the others. */
function npiWords(text: string): string {
  if (!/^\d+$/.test(text)) return "An NPI is ten digits and nothing else.";
  if (text.length !== 10) return `An NPI has ten digits, and this one has ${text.length}.`;
  return /^[12]/.test(text) ? "Its check digit, the last one, does not fit the others: read the NPI again." : "An NPI begins with 1 or 2: read it again.";
}

export function isDay(path: string): boolean {
  return DAYS.test(path);
}
