import { parseIsoDay } from "../../../claim/day.ts";
import type { ClaimDetails } from "../../../index.ts";
import { settleClaim } from "./claim-facts.ts";

/** Places in the details of a claim whose value is no plain text. */
const CENTS = /^unitChargeCents\./;
const NUMBERS = /^interchange\.controlNumber$/;
const DAYS = /\.birthDay$|Day$/;
const POINTERS = /^pointers\./;
const TAX = /\.taxId\.value$/;
const STATES = /^claim\.accident\.state$/;
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
  if (claim?.subscriber !== undefined) claim.subscriber["person"] = true;
  return details as ClaimDetails;
}

/** True where what was written is a value of its place. */
export function isAnswered(path: string, text: string): boolean {
  return valueOf(path, text.trim()) !== undefined;
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
  [STATES, (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined)],
  [TAX, (text) => (/^\d{2,3}-?\d{2}-?\d{4,5}$/.test(text) && digitsOf(text).length === 9 ? digitsOf(text) : undefined)],
];

function digitsOf(text: string): string {
  return text.replaceAll("-", "");
}

function pointersOf(text: string): readonly number[] | undefined {
  const places = text.split(/[\s,]+/).map(Number).filter((place) => Number.isInteger(place) && place > 0);
  return places.length === 0 ? undefined : places;
}

function put(into: Record<string, unknown>, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const next = (into[step] ??= {}) as Record<string, unknown>;
  put(next, rest, value);
}

/** What a field for this place looks like. */
export function hintOf(path: string): string | undefined {
  if (CENTS.test(path)) return "Dollars for one unit, such as 40.00";
  if (POINTERS.test(path)) return "Places in the list of diagnoses, such as 1, 2";
  if (STATES.test(path)) return "Two letters, such as WA";
  if (TAX.test(path)) return "Nine digits, such as 93-1234567";
  return undefined;
}

/** What to say of a field that was tried and does not answer; `undefined` where it does. */
export function wrongOf(path: string, text: string): string | undefined {
  if (isAnswered(path, text)) return undefined;
  const hint = hintOf(path);
  return `${text.trim() === "" ? "Missing" : "Not a value that this takes"}${hint === undefined ? "." : `: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}.`}`;
}

export function isDay(path: string): boolean {
  return DAYS.test(path);
}
