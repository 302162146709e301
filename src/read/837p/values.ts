import { dayOf, known, NO_ADDRESS, parseCents, parseD8, unknown } from "../../claim/index.ts";
import type { Address, Adjustment, Cents, ClaimAmount, ClaimDate, ClaimNote, Day, Known, Reference } from "../../claim/index.ts";
import { decodeText } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";

/** An amount of this many characters is certain to stay exact. */
const SHORT_AMOUNT = 12;
const POINT = 46;

/** What `parseCents` says of the text of these bytes; plain amounts are read without making the text. */
export function centsAt(bytes: Uint8Array, start: number, end: number): Cents | undefined {
  return plainCents(bytes, start, end) ?? parseCents(decodeText(bytes, start, end));
}

/** Digits, and perhaps a point with one or two digits after it; `undefined` for any other form. */
function plainCents(bytes: Uint8Array, start: number, end: number): Cents | undefined {
  if (end === start || end - start > SHORT_AMOUNT) return undefined;
  let number = 0;
  let point = end;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 48 && byte <= 57) number = number * 10 + byte - 48;
    else if (byte === POINT && point === end) point = i;
    else return undefined;
  }
  const decimals = end - point - 1;
  if (decimals === -1) return number * 100;
  if (decimals === 1) return number * 10;
  return decimals === 2 ? number : undefined;
}

/** A quantity as written; `undefined` for anything that is not a plain decimal number. */
export function quantityAt(bytes: Uint8Array, start: number, end: number): number | undefined {
  const only = bytes[start] ?? 0;
  if (end - start === 1 && only >= 48 && only <= 57) return only - 48;
  const text = decodeText(bytes, start, end);
  return /^-?(\d{1,15}(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** A number of one to nine digits; -1 for anything else. */
export function wholeNumberAt(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** What `parseD8` says of eight bytes. */
export function dayAt(bytes: Uint8Array, start: number): Day | undefined {
  let digits = 0;
  for (let i = start; i < start + 8; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return undefined;
    digits = digits * 10 + digit;
  }
  return dayOf(Math.floor(digits / 10000), Math.floor(digits / 100) % 100, digits % 100);
}

const NO_DAY = unknown("date-unknown");

export interface DayRange { readonly first: Known<Day>; readonly last: Known<Day> }

/** The days of a DTP: D8 is one day, RD8 a range `first-last`. Neither is known when it is no such day. */
export function daysOf(segment: SegmentView): DayRange {
  const text = segment.text(3);
  const isRange = segment.shortText(2) === "RD8";
  const first = knownDay(isRange ? text.slice(0, text.indexOf("-")) : text);
  return { first, last: isRange ? knownDay(text.slice(text.indexOf("-") + 1)) : first };
}

export function knownDay(text: string): Known<Day> {
  const day = parseD8(text);
  return day === undefined ? NO_DAY : known(day);
}

const NO_DATE = unknown("fact-absent:day");

/** A DTP of any format: a day, a range of days, or a day with a time. A time alone has no day. */
export function claimDate(segment: SegmentView): ClaimDate {
  const qualifier = segment.shortText(1);
  const format = segment.shortText(2);
  if (format === "TM") return { qualifier, day: NO_DATE };
  if (format === "DT") return { qualifier, day: knownDay(segment.text(3).slice(0, 8)) };
  const { first, last } = daysOf(segment);
  if (format === "RD8") return { qualifier, day: first, lastDay: last };
  return first.known ? { qualifier, day: first } : { qualifier, day: first, written: segment.text(3) };
}

export function reference(segment: SegmentView): Reference {
  return { qualifier: segment.shortText(1), value: segment.text(2) };
}

export function claimNote(segment: SegmentView): ClaimNote {
  return { qualifier: segment.shortText(1), text: segment.text(2) };
}

export function claimAmount(segment: SegmentView): ClaimAmount {
  return { qualifier: segment.shortText(1), amount: amountOf(segment, 2) };
}

const NO_AMOUNT = unknown("fact-absent:amount");

/** The amount in an element; unknown where it is no plain number. */
export function amountOf(segment: SegmentView, element: number): Known<Cents> {
  const cents = parseCents(segment.text(element));
  return cents === undefined ? NO_AMOUNT : known(cents);
}

/** A CAS holds six adjustments at most: reason, amount, quantity, from element 2. */
export function adjustments(segment: SegmentView): Adjustment[] {
  const found: Adjustment[] = [];
  const group = segment.shortText(1);
  for (let at = 2; at <= 17; at += 3) {
    const reason = segment.shortText(at);
    const written = segment.text(at + 1);
    if (reason === "" && written === "") continue;
    const quantity = segment.text(at + 2);
    const amount = amountOf(segment, at + 1);
    found.push({ group, reason, amount, ...(/^-?\d{1,15}(\.\d+)?$/.test(quantity) ? { quantity: Number(quantity) } : {}) });
  }
  return found;
}

/** N3 and N4 as one address. */
export function addressOf(n3: SegmentView | undefined, n4: SegmentView | undefined): Address {
  if (!n3 && !n4) return NO_ADDRESS;
  return {
    street: n3?.text(1) ?? "",
    city: n4?.text(1) ?? "",
    state: n4?.shortText(2) ?? "",
    zip: n4?.shortText(3) ?? "",
    country: n4?.shortText(4) ?? "",
  };
}
