import { parseIsoDay } from "./day.ts";
import type { Day } from "./day.ts";
import type { Notice, PlanOfCare, VisitRecord, VisitService } from "./visit.ts";

/** A visit record as it is written in JSON: days as `2026-03-02`, clock times as `10:00`. */
export interface VisitJson extends Omit<VisitRecord, "date" | "progressReportOn" | "planOfCare" | "notice" | "signature" | "services"> {
  readonly date?: string;
  readonly progressReportOn?: string;
  readonly planOfCare?: Dated<PlanOfCare, "start" | "certifiedThrough" | "sentOn">;
  readonly notice?: Dated<Notice, "signedOn">;
  readonly signature?: { readonly by?: string; readonly on?: string };
  readonly services: readonly ServiceJson[];
}

export interface ServiceJson extends Omit<VisitService, "start" | "end"> {
  readonly start?: string;
  readonly end?: string;
}

type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [key in K]?: string };

/** Minutes after midnight of `10:05`; `undefined` for anything that is no time of day. */
export function parseClock(text: string): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** The source with the named fields replaced by what `parse` makes of them; what is absent or does not parse is left out. */
function parsed<T extends object, V>(source: T, keys: readonly (keyof T & string)[], parse: (text: string) => V | undefined): object {
  const kept = Object.entries(source).filter(([key]) => !(keys as readonly string[]).includes(key));
  const read = keys.flatMap((key) => {
    const text = source[key];
    const value = typeof text === "string" ? parse(text) : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries([...kept, ...read]);
}

/** Turns a well-formed JSON record into the model. A day or time that does not parse is left out: check the shape first (read/visits). */
export function visitRecord(json: VisitJson): VisitRecord {
  const day = (text: string): Day | undefined => parseIsoDay(text);
  const record: Record<string, unknown> = parsed(json, ["date", "progressReportOn"], day) as Record<string, unknown>;
  if (json.planOfCare) record["planOfCare"] = parsed(json.planOfCare, ["start", "certifiedThrough", "sentOn"], day);
  if (json.notice) record["notice"] = parsed(json.notice, ["signedOn"], day);
  if (json.signature) record["signature"] = parsed(json.signature, ["on"], day);
  record["services"] = json.services.map((service) => parsed(service, ["start", "end"], parseClock));
  return record as unknown as VisitRecord;
}
