import { formatIsoDay, visitRecord } from "../claim/index.ts";
import type { Day, VisitJson, VisitRecord } from "../claim/index.ts";
import type { VisitText } from "../store/index.ts";

const DAYS = new Set(["date", "progressReportOn", "start", "certifiedThrough", "sentOn", "signedOn", "on"]);

/** What stands for a visit record that was not there. */
export const NO_VISIT = "";

/** A visit record as it is written in JSON, days and times as people write them; the other way round from `visitRecord`. */
export function visitTextOf(record: VisitRecord): VisitText {
  const { services, ...rest } = record;
  const json = { ...dated(rest), services: services.map(({ start, end, ...service }) => ({ ...service, ...clock("start", start), ...clock("end", end) })) };
  return { number: record.claim, day: record.date ?? 0, json: JSON.stringify(json) };
}

/** What `visitTextOf` wrote. */
export function visitOf({ json }: Pick<VisitText, "json">): VisitRecord {
  return visitRecord(JSON.parse(json) as VisitJson);
}

function dated(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([key, value]: [string, unknown]) => {
    if (typeof value === "number" && DAYS.has(key)) return [key, formatIsoDay(value satisfies Day)];
    return [key, typeof value === "object" && value !== null && !Array.isArray(value) ? dated(value) : value];
  }));
}

function clock<K extends string>(key: K, minutes: number | undefined): { readonly [key in K]?: string } {
  if (minutes === undefined) return {};
  return { [key]: [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":") } as { readonly [key in K]: string };
}
