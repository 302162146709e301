import { remembering } from "./remembering.ts";

/** A calendar day: whole days since 1970-01-01 (Gregorian, proleptic). An integer, never a clock or a zone. */
export type Day = number;

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

const EPOCH = daysBeforeYear(1970);

/** The day of a year (1–9999), month (1–12) and day of month; `undefined` if the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) - EPOCH + (MONTH_STARTS[month - 1] ?? 0) + leap + dayOfMonth - 1;
}

function fromDigits(text: string): Day | undefined {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

/** Reads `20260302` (X12's D8); `undefined` if it is not eight digits or no such day. */
export function parseD8(text: string): Day | undefined {
  return /^\d{8}$/.test(text) ? fromDigits(text) : undefined;
}

/** Reads `2026-03-02`; `undefined` if it is not of that form or no such day. */
export function parseIsoDay(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? fromDigits(text.replaceAll("-", "")) : undefined;
}

function parts(day: Day): { year: number; month: number; dayOfMonth: number } {
  const days = day + EPOCH;
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  let rest = days - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, dayOfMonth: rest + 1 };
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Writes `2026-03-02`. The days of some years are what a file has, so each is written once. */
export const formatIsoDay = remembering(4096, (day: Day): string => {
  const { year, month, dayOfMonth } = parts(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
});

/** Writes `20260302`. */
export function formatD8(day: Day): string {
  return formatIsoDay(day).replaceAll("-", "");
}

export function yearOf(day: Day): number {
  return parts(day).year;
}

/** The day that a clock shows where it stands. */
export function calendarDay(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
