import type { SegmentView } from "../segment.ts";
import type { TellElement } from "./element-check.ts";
import type { SegmentSpec } from "./guide.ts";
import { isDate } from "./values.ts";

/** Where a segment says how a date of its own is written: the element of the qualifier, and of the date. */
const DATED: Readonly<Record<string, readonly [qualifier: number, date: number]>> = { DTP: [2, 3], DMG: [1, 2], DTM: [5, 6], PAT: [5, 6] };

/** Tells of a date that is not written as its qualifier says, or is not in the calendar. */
export function checkFormats(spec: SegmentSpec, segment: SegmentView, tell: TellElement): void {
  const dated = DATED[spec.tag];
  if (!dated) return;
  const [qualifier, element] = dated;
  const text = segment.text(element);
  if (text !== "" && !isWritten(text, segment.shortText(qualifier))) tell("element-date", { element }, spec.elements[element - 1]);
}

function isWritten(text: string, format: string): boolean {
  switch (format) {
    case "D8": return text.length === 8 && isDay(text);
    case "D6": return text.length === 6 && isDay(text);
    case "RD8": return /^\d{8}-\d{8}$/.test(text) && isDay(text.slice(0, 8)) && isDay(text.slice(9)) && text.slice(0, 8) <= text.slice(9);
    case "DT": return /^\d{12}(\d\d)?$/.test(text) && isDay(text.slice(0, 8));
    default: return true;
  }
}

function isDay(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return isDate(bytes, 0, bytes.length);
}
