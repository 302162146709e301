import type { ClaimForm } from "../../server/types.ts";
import { factsIn, factsOf } from "./fact-answers.ts";
import type { FactAnswers } from "./fact-answers.ts";

/** What is asked of each line, as written in the fields. */
export interface LineAnswers {
  readonly line: number;
  readonly code: string;
  readonly minutes: string;
  readonly device: string;
  readonly regions: readonly string[];
  readonly response: string;
}

export interface VisitAnswers {
  readonly provider: string;
  readonly careType: string;
  readonly visitMinutes: string;
  readonly facts: FactAnswers;
  readonly lines: readonly LineAnswers[];
}

interface VisitJson {
  readonly provider?: { readonly type?: string };
  readonly careType?: string;
  readonly visitMinutes?: number;
  readonly services?: readonly ServiceJson[];
  readonly [other: string]: unknown;
}

interface ServiceJson {
  readonly line?: number;
  readonly code?: string;
  readonly minutes?: number;
  readonly device?: string;
  readonly regions?: readonly string[];
  readonly response?: string;
  readonly [other: string]: unknown;
}

function recordOf(value: unknown): VisitJson {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function serviceOf({ services = [] }: VisitJson, line: number, code: string): ServiceJson {
  return services.find((one) => one.line === line) ?? services.find((one) => one.line === undefined && one.code === code) ?? {};
}

/** The fields, filled from the record that is there. */
export function answersOf(form: ClaimForm, visit: unknown): VisitAnswers {
  const record = recordOf(visit);
  return {
    provider: record.provider?.type ?? "", careType: record.careType ?? "", visitMinutes: record.visitMinutes?.toString() ?? "",
    facts: factsOf(record),
    lines: form.lines.map(({ line, code }) => {
      const { minutes, device = "", regions = [], response = "" } = serviceOf(record, line, code);
      return { line, code, minutes: minutes?.toString() ?? "", device, regions, response };
    }),
  };
}

const MINUTES_OF_A_DAY = 1440;

/** Minutes as they are written; undefined for what are none, and for nothing. */
function number(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || !(value >= 0 && value <= MINUTES_OF_A_DAY) ? undefined : value;
}

/** The first place whose minutes cannot be read: it is said, and nothing is kept until it is put right. */
export function strayMinutes({ visitMinutes, lines }: VisitAnswers): string | undefined {
  const isStray = (text: string): boolean => text.trim() !== "" && number(text) === undefined;
  if (isStray(visitMinutes)) return "Minutes of the whole visit";
  const stray = lines.find(({ minutes }) => isStray(minutes));
  return stray && `Minutes of line ${stray.line}`;
}

/** An empty field is left out of the record: it was not written down. */
function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)));
}

/** The parts of a record that the fields ask for. */
const ASKED: readonly string[] = [
  "provider", "careType", "visitMinutes", "services", "planOfCare", "notice", "allowedToDateCents", "progressReportOn",
];

/** The record to send. What the fields do not ask for stays as it was. */
export function visitOf(claim: string, visit: unknown, { provider, careType, visitMinutes, facts, lines }: VisitAnswers): object {
  const record = recordOf(visit);
  const services = lines.map(({ line, code, minutes, ...words }) => {
    const rest = Object.fromEntries(Object.entries(serviceOf(record, line, code)).filter(([key]) => !(key in words) && key !== "minutes"));
    return { ...rest, line, code, ...filled({ minutes: number(minutes), ...words }) };
  });
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !ASKED.includes(key)));
  return {
    ...kept, claim, ...factsIn(record, facts),
    ...filled({ provider: provider === "" ? undefined : { type: provider }, careType, visitMinutes: number(visitMinutes) }),
    services,
  };
}
