import { formatAmount, parseCents } from "../../../claim/money.ts";

/** A yes, a no, or nothing written down. */
export type YesNo = "" | "yes" | "no";

/** The plan of care, the notice and the year's amounts, as written in the fields. Money in dollars, days as ISO. */
export interface FactAnswers {
  readonly discipline: string;
  readonly start: string;
  readonly certifiedThrough: string;
  readonly planSigned: YesNo;
  readonly sentOn: string;
  readonly orderOnFile: YesNo;
  readonly progressReportOn: string;
  readonly noticeKind: string;
  readonly noticeSigned: YesNo;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly item: string;
  readonly reason: string;
  readonly cost: string;
  readonly ptSlp: string;
  readonly ot: string;
}

interface FactJson {
  readonly planOfCare?: Record<string, unknown>;
  readonly notice?: Record<string, unknown>;
  readonly allowedToDateCents?: Record<string, unknown>;
  readonly progressReportOn?: unknown;
}

const FORM = "CMS-R-131";

/** The fields, filled from the record that is there. */
export function factsOf(record: object): FactAnswers {
  const { planOfCare = {}, notice = {}, allowedToDateCents = {}, progressReportOn } = record as FactJson;
  return {
    discipline: textOf(planOfCare["discipline"]), start: textOf(planOfCare["start"]), certifiedThrough: textOf(planOfCare["certifiedThrough"]),
    planSigned: yesNoOf(planOfCare["signed"]), sentOn: textOf(planOfCare["sentOn"]), orderOnFile: yesNoOf(planOfCare["orderOnFile"]),
    progressReportOn: textOf(progressReportOn),
    noticeKind: textOf(notice["kind"]), noticeSigned: yesNoOf(notice["signed"]), signedBy: textOf(notice["signedBy"]),
    signedOn: textOf(notice["signedOn"]), item: textOf(notice["item"]), reason: textOf(notice["reason"]), cost: dollarsOf(notice["costCents"]),
    ptSlp: dollarsOf(allowedToDateCents["PT+SLP"]), ot: dollarsOf(allowedToDateCents["OT"]),
  };
}

/** The record's own parts of these answers; what the fields do not ask for stays, and a part of which nothing is left goes. */
export function factsIn(record: object, of: FactAnswers): object {
  const { planOfCare = {}, notice = {}, allowedToDateCents = {} } = record as FactJson;
  const plan = {
    discipline: of.discipline, start: of.start, certifiedThrough: of.certifiedThrough, signed: flagOf(of.planSigned), sentOn: of.sentOn,
    orderOnFile: flagOf(of.orderOnFile),
  };
  const told = { kind: of.noticeKind, signed: flagOf(of.noticeSigned), signedBy: of.signedBy, signedOn: of.signedOn };
  const words = { item: of.item, reason: of.reason, costCents: centsOf(of.cost) };
  const isTold = Object.values({ ...told, ...words }).some((value) => value !== undefined && value !== "");
  return {
    ...part("planOfCare", planOfCare, plan),
    ...part("notice", notice, { form: isTold ? notice["form"] ?? FORM : undefined, ...told, ...words }),
    ...part("allowedToDateCents", allowedToDateCents, { "PT+SLP": centsOf(of.ptSlp), OT: centsOf(of.ot) }),
    ...(of.progressReportOn === "" ? {} : { progressReportOn: of.progressReportOn }),
  };
}

/** What of the fields cannot be read: its name, for the person. */
export function unreadable({ cost, ptSlp, ot }: FactAnswers): string | undefined {
  const amounts = [["Its cost", cost], ["Allowed for PT and speech", ptSlp], ["Allowed for OT", ot]] as const;
  return amounts.find(([, text]) => text.trim() !== "" && centsOf(text) === undefined)?.[0];
}

function part(name: string, before: Readonly<Record<string, unknown>>, asked: Readonly<Record<string, unknown>>): object {
  const kept = Object.entries(before).filter(([key]) => !(key in asked));
  const told = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "");
  return kept.length + told.length === 0 ? {} : { [name]: Object.fromEntries([...kept, ...told]) };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function yesNoOf(value: unknown): YesNo {
  return typeof value === "boolean" ? (value ? "yes" : "no") : "";
}

function flagOf(answer: YesNo): boolean | undefined {
  return answer === "" ? undefined : answer === "yes";
}

function dollarsOf(value: unknown): string {
  return typeof value === "number" ? formatAmount(value) : "";
}

/** `$2,400.50` as cents; `undefined` for what is no amount. */
function centsOf(text: string): number | undefined {
  const cents = parseCents(text.replace(/[$,\s]/g, ""));
  return cents === undefined || cents < 0 ? undefined : cents;
}
