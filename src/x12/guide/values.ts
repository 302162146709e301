import { dayOf } from "../../claim/index.ts";
import { internText } from "../text.ts";
import type { ElementCode } from "./fault.ts";
import type { ElementSpec } from "./guide.ts";

const SPACE = 32;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** Nothing, or nothing but spaces. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== SPACE) return false;
  return true;
}

/** What is wrong with the value of a simple element that is not blank. */
export function valueFault(spec: ElementSpec, bytes: Uint8Array, start: number, end: number): ElementCode | undefined {
  const wrongType = typeFault(spec, bytes, start, end);
  if (wrongType) return wrongType;
  if (spec.codes) return spec.codes.has(internText(bytes, start, end)) ? undefined : "element-code";
  const length = lengthOf(spec, bytes, start, end);
  if (length > spec.max) return "element-long";
  if (length < spec.min) return "element-short";
  return undefined;
}

function typeFault({ type, digits }: ElementSpec, bytes: Uint8Array, start: number, end: number): ElementCode | undefined {
  if (digits !== undefined) return countDigits(bytes, start, end) === digits && end - start === digits ? undefined : "element-type";
  switch (type) {
    case "ID": case "AN": return undefined;
    case "R": return isDecimal(bytes, start, end) ? undefined : "element-type";
    case "N0": return isWhole(bytes, start, end) ? undefined : "element-type";
    case "DT": return isDate(bytes, start, end) ? undefined : "element-date";
    case "TM": return isTime(bytes, start, end) ? undefined : "element-time";
  }
}

/** In characters: a character of several bytes (UTF-8) counts once; signs and points of numbers do not count. */
function lengthOf({ type }: ElementSpec, bytes: Uint8Array, start: number, end: number): number {
  if (type === "R" || type === "N0") return countDigits(bytes, start, end);
  let length = 0;
  for (let i = start; i < end; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) length++;
  return length;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function countDigits(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isDigit(bytes[i])) count++;
  return count;
}

function isWhole(bytes: Uint8Array, start: number, end: number): boolean {
  const from = bytes[start] === MINUS ? start + 1 : start;
  return end > from && countDigits(bytes, from, end) === end - from;
}

function isDecimal(bytes: Uint8Array, start: number, end: number): boolean {
  const from = bytes[start] === MINUS ? start + 1 : start;
  let points = 0;
  for (let i = from; i < end; i++) if (bytes[i] === POINT) points++;
  const digits = countDigits(bytes, from, end);
  return points <= 1 && digits > 0 && digits + points === end - from;
}

function numberAt(bytes: Uint8Array, start: number, length: number): number {
  let number = 0;
  for (let i = start; i < start + length; i++) number = number * 10 + (bytes[i] ?? 0) - ZERO;
  return number;
}

/** CCYYMMDD, or YYMMDD: digits that the calendar has. */
export function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if ((length !== 8 && length !== 6) || countDigits(bytes, start, end) !== length) return false;
  const year = length === 8 ? numberAt(bytes, start, 4) : 2000 + numberAt(bytes, start, 2);
  return dayOf(year, numberAt(bytes, end - 4, 2), numberAt(bytes, end - 2, 2)) !== undefined;
}

/** HHMM, HHMMSS, or with tenths and hundredths. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== 4 && (length < 6 || length > 8)) return false;
  if (countDigits(bytes, start, end) !== length) return false;
  const seconds = length > 4 ? numberAt(bytes, start + 4, 2) : 0;
  return numberAt(bytes, start, 2) < 24 && numberAt(bytes, start + 2, 2) < 60 && seconds < 60;
}
