import { formatAmount, formatD8, formatIsoDay } from "../../claim/index.ts";
import type { Cents, Day } from "../../claim/index.ts";
import { ADJUSTMENT_GROUPS, RANGES } from "./codes.ts";
import type { Allowed } from "./codes.ts";
import type { AdjustmentToWrite, AmountToWrite, DateToWrite } from "./input.ts";
import { inOrder } from "./party.ts";
import type { Place } from "./party.ts";
import { may, must } from "./sheet.ts";
import type { Fact } from "./sheet.ts";

/** With `ask` the amount is required. No number that is not a whole one of cents is written. */
export function amount(path: string, cents: Cents | undefined, ask?: string): Fact {
  if (cents !== undefined && !Number.isSafeInteger(cents)) return { path, text: "", why: "number" };
  const text = cents === undefined ? "" : formatAmount(cents);
  return ask === undefined ? may(path, text) : must(path, text, ask);
}

/** A count that may be a fraction; one that only an exponent could write is refused. */
export function quantity(path: string, value: number | undefined, ask?: string): Fact {
  const text = value === undefined ? "" : String(value);
  if (text !== "" && !/^-?\d+(\.\d+)?$/.test(text)) return { path, text: "", why: "number" };
  return ask === undefined ? may(path, text) : must(path, text, ask);
}

/** `20260302`; a number that is no day of four-digit years is refused. */
export function dayFact(path: string, day: Day | undefined, ask: string): Fact {
  if (day === undefined) return must(path, "", ask);
  const isDay = Number.isInteger(day) && /^\d{4}-/.test(formatIsoDay(day));
  return isDay ? must(path, formatD8(day), ask) : { path, text: "", why: "number" };
}

/** DTP segments in the guide's order. */
export function putDates({ sheet, loop, path }: Place, dates: readonly DateToWrite[] | undefined, allowed: Allowed): void {
  const kept = inOrder(sheet, { loop, segment: "DTP", path: `${path}.dates` }, dates ?? [], allowed);
  for (const { at, one } of kept) putDate({ sheet, loop, path: at }, one, `Which day is date ${one.qualifier}?`);
}

type DatePlace = Omit<Place, "of">;
interface DayOrDays { readonly qualifier: string; readonly day?: Day; readonly lastDay?: Day }

/** One DTP: a day, or a range where the guide takes one. */
export function putDate({ sheet, loop, path }: DatePlace, { qualifier, day, lastDay }: DayOrDays, ask: string): void {
  const first = dayFact(`${path}.day`, day, ask);
  const last = lastDay === undefined || lastDay === day ? undefined : dayFact(`${path}.lastDay`, lastDay, ask);
  const why = last?.why ?? (last && !RANGES.has(qualifier) ? "code" : first.why);
  const text = last === undefined ? first.text : `${first.text}-${last.text}`;
  const range: Fact = { ...first, text: first.text === "" ? "" : text, ...(why ? { why } : {}) };
  sheet.put(loop, "DTP", [qualifier, last === undefined ? "D8" : "RD8", range]);
}

/** AMT segments in the guide's order. */
export function putAmounts({ sheet, loop, path }: Place, amounts: readonly AmountToWrite[] | undefined, allowed: Allowed): void {
  const kept = inOrder(sheet, { loop, segment: "AMT", path: `${path}.amounts` }, amounts ?? [], allowed);
  for (const { at, one } of kept) {
    sheet.put(loop, "AMT", [one.qualifier, amount(`${at}.amount`, one.amount, `How much is amount ${one.qualifier}?`)]);
  }
}

interface Row { readonly group: Fact; readonly fields: Fact[] }

const MOST_REASONS = 6;
const MOST_SEGMENTS = 5;

/** CAS segments: one a group, up to six reasons in each. */
export function putAdjustments({ sheet, loop, path }: DatePlace, adjustments: readonly AdjustmentToWrite[] | undefined): void {
  const rows: Row[] = [];
  (adjustments ?? []).forEach((one, i) => {
    const at = `${path}.adjustments[${i}]`;
    const open = rows.findLast(({ group, fields }) => group.text === one.group && fields.length < MOST_REASONS * 3);
    const row = open ?? { group: must(`${at}.group`, one.group, "Which group is this adjustment of?", ADJUSTMENT_GROUPS), fields: [] };
    if (!open) rows.push(row);
    row.fields.push(
      must(`${at}.reason`, one.reason, "What is the reason code of this adjustment?"),
      amount(`${at}.amount`, one.amount, "How much was adjusted?"), quantity(`${at}.quantity`, one.quantity));
  });
  if (rows.length > MOST_SEGMENTS) sheet.refuse({ path: `${path}.adjustments`, loop, segment: "CAS", element: "CAS", why: "too-many" });
  for (const { group, fields } of rows) sheet.put(loop, "CAS", [group, ...fields]);
}
