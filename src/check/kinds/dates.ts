import { entryOf, formatIsoDay, parseIsoDay, unknown } from "../../claim/index.ts";
import type { Claim, Day, Known } from "../../claim/index.ts";
import { remembering } from "../../claim/remembering.ts";

/** The last day of service that is known; `undefined` for a claim without one. */
export function lastServiceDay({ lines }: Pick<Claim, "lines">): Day | undefined {
  let last: Day | undefined;
  for (const { day, lastDay } of lines) {
    const own = lastDay.known ? lastDay.value : day.known ? day.value : undefined;
    if (own !== undefined && (last === undefined || own > last)) last = own;
  }
  return last;
}

/** The day on which the payer has the claim, as near as anyone knows: the day that the file says it was made. */
export function dayOfSending({ fileDay }: Pick<Claim, "fileDay">): Known<Day> {
  return fileDay;
}

/** The same date so many years later; the last of February for the 29th. Of few days and few numbers of years much is asked. */
export function yearsAfter(day: Day, years: number): Day {
  return anniversaryOf(years)(day);
}

const anniversaryOf = remembering(16, (years: number) => remembering(4096, (day: Day) => dateYearsAfter(day, years)));

function dateYearsAfter(day: Day, years: number): Day {
  const [year = "", month = "", date = ""] = formatIsoDay(day).split("-");
  const later = `${Number(year) + years}-${month}`;
  return parseIsoDay(`${later}-${date}`) ?? parseIsoDay(`${later}-28`) ?? day;
}

/** The first day of service that is known. */
export function firstServiceDay({ lines }: Pick<Claim, "lines">): Day | undefined {
  let first: Day | undefined;
  for (const { day } of lines) if (day.known && (first === undefined || day.value < first)) first = day.value;
  return first;
}

/** The same as a fact: unknown for a claim without one. */
export function firstDay({ lines }: Pick<Claim, "lines">): Known<Day> {
  let first: Known<Day> = UNDATED;
  for (const { day } of lines) if (day.known && (!first.known || day.value < first.value)) first = day;
  return first;
}

const UNDATED = unknown("date-unknown");

const NAMES: Readonly<Record<string, string>> = {
  "090": "the start of care taken over", "091": "the end of care handed over", "096": "the discharge", 296: "the return to work", 297: "the last day worked",
  304: "the day the patient was last seen", 314: "the disability", 360: "the start of the disability", 361: "the end of the disability",
  431: "the onset", 435: "the admission", 439: "the accident", 444: "the first contact", 453: "the acute manifestation", 454: "the initial treatment",
  455: "the last x-ray", 461: "the last certification", 463: "the start of therapy", 471: "the prescription", 484: "the last menstrual period",
  573: "the adjudication", 607: "the recertification",
};

/** What a DTP01 qualifier dates, in a few words. */
export function dateName(qualifier: string): string {
  return entryOf(NAMES, qualifier) ?? "what it dates";
}
