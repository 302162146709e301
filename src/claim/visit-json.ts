import { parseIsoDay } from "./day.ts";
import type { Day } from "./day.ts";
import type { Notice, PlanOfCare, VisitRecord, VisitService } from "./visit.ts";

/** A visit record as it is written in JSON: days as `2026-03-02`, clock times as `10:00`. */
export interface VisitJson extends Omit<VisitRecord, "date" | "planOfCare" | "notice" | "signature" | "services"> {
  readonly date?: string;
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

/** Sets the named fields to what `parse` makes of them, leaving out what is absent or does not parse. */
function parsed<T extends object, V>(source: T, keys: readonly (keyof T)[], parse: (text: string) => V | undefined): object {
  const result = { ...source } as Record<PropertyKey, unknown>;
  for (const key of keys) {
    const text = source[key];
    const value = typeof text === "string" ? parse(text) : undefined;
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}

/** Turns a well-formed JSON record into the model. A day or time that does not parse is left out: check the shape first (read/visits). */
export function visitRecord(json: VisitJson): VisitRecord {
  const day = (text: string): Day | undefined => parseIsoDay(text);
  const record: Record<string, unknown> = parsed(json, ["date"], day) as Record<string, unknown>;
  if (json.planOfCare) record["planOfCare"] = parsed(json.planOfCare, ["start", "certifiedThrough", "sentOn"], day);
  if (json.notice) record["notice"] = parsed(json.notice, ["signedOn"], day);
  if (json.signature) record["signature"] = parsed(json.signature, ["on"], day);
  record["services"] = json.services.map((service) => parsed(service, ["start", "end"], parseClock));
  return record as unknown as VisitRecord;
}
