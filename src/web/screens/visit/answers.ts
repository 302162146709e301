import { parseIsoDay } from "../../../claim/day.ts";
import type { AdviceFacts, ProviderType, VisitRecord } from "../../../index.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { isCountedByInjury, isTimedService } from "./choices.ts";

export type Pull = "motor" | "weights" | "body-weight" | "inversion" | "hands" | "rollers" | "decompression" | "flexion" | "home" | "none";

/** Who gave the day's services: one kind of clinician, or a therapist and an assistant, each a part. */
export type Treated = ProviderType | "PT+PTA" | "OT+OTA";

/** A service beside the traction; minutes where they were written down. */
export interface Other { readonly code: string; readonly minutes: number | undefined }
export interface Times { readonly start: string; readonly end: string }
export interface Shared { readonly therapist: number; readonly assistant: number }

/** What the interview knows. Absent: not asked yet. `null`: asked, and not sure. */
export interface Answers {
  readonly pull?: Pull | null;
  readonly guided?: "hands" | "program" | null;
  /** What takes the place of 97012: a code, `off` the claim, or `written`: the payer takes it, in writing. */
  readonly instead?: string | null;
  readonly provider?: Treated | null;
  readonly payer?: string | null;
  /** ISO. `null`: not known, and today's rules are gone by. */
  readonly day?: string | null;
  readonly regions?: readonly string[] | null;
  readonly minutes?: number | null;
  readonly others?: readonly Other[] | null;
  /** Minutes of timed services that were ticked without them, by code. */
  readonly otherMinutes?: Readonly<Record<string, number>> | null;
  readonly otherRegions?: Readonly<Record<string, readonly string[]>> | null;
  readonly times?: Readonly<Record<string, Times>> | null;
  readonly care?: "active" | "maintenance" | null;
  readonly plan?: "PT" | "OT" | "SLP" | "none" | null;
  readonly notice?: Notice;
  /** A notice that was answered for this reason, of which other answers have changed since: it holds again where the reason is the same. */
  readonly noticeBefore?: { readonly notice: Notice; readonly reason: string };
  readonly shared?: Readonly<Record<string, Shared>> | null;
  readonly consent?: "yes" | "no" | null;
  /** How many times the patient had what this payer counts for one injury, before this visit. */
  readonly before?: number | null;
  readonly visitMinutes?: number | null;
  readonly allowedCents?: number | null;
  readonly diagnosis?: { readonly codes: readonly string[]; readonly cause: string } | null;
  /** The rule that the payer's written word sets aside. */
  readonly waives?: string;
}

export type Notice = "signed" | "unsigned" | "courtesy" | "none" | null;

export type Key = Exclude<keyof Answers, "waives" | "noticeBefore">;
type Fields = Readonly<Record<string, unknown>>;

const DEVICES: Readonly<Record<Exclude<Pull, "none">, string>> = {
  motor: "motorized traction table", weights: "halter with weights", "body-weight": "body weight traction", inversion: "inversion table",
  hands: "manual traction by hand", rollers: "roller table", decompression: "decompression table", flexion: "flexion-distraction table",
  home: "over-door traction home unit, dispensed",
};

/** The office's words for what pulled, as the engine reads them. */
function deviceOf({ pull, guided }: Answers): string | undefined {
  if (pull === undefined || pull === null || pull === "none") return undefined;
  if (pull !== "flexion" || guided === undefined || guided === null) return DEVICES[pull];
  return `${DEVICES[pull]}, ${guided === "hands" ? "guided by hand" : "unattended program"}`;
}

/** The code that the traction goes under; `undefined` where it stays off the claim. */
export function mainCode({ instead, pull }: Answers): string | undefined {
  if (instead === "off" || pull === "none") return undefined;
  return instead === undefined || instead === null || instead === "written" ? "97012" : instead;
}

/** Manual therapy, manipulation and a chiropractor's visit are no device's work. */
export function isByHand(code: string): boolean {
  return code === "97140" || isVisitOfHands(code);
}

/** Manipulation, and the visit that Washington's fund has in its place: nobody counts their minutes. */
export function isVisitOfHands(code: string): boolean {
  return code.startsWith("9894") || /^205[012]A$/.test(code);
}

function mainService(answers: Answers): Fields | undefined {
  const code = mainCode(answers);
  if (code === undefined) return undefined;
  const cause = answers.diagnosis?.cause ?? "";
  return given({ code, device: isByHand(code) ? undefined : deviceOf(answers), regions: listed(answers.regions), minutes: answers.minutes ?? undefined, etiology: cause === "" ? undefined : cause });
}

/** All services of the visit, as a record has them. */
export function servicesOf(answers: Answers): readonly Fields[] {
  const main = mainService(answers);
  const { otherMinutes, otherRegions } = answers;
  const others = (answers.others ?? []).map(({ code, minutes }) => given({
    code, minutes: minutes ?? otherMinutes?.[code], regions: listed(otherRegions?.[code]),
  }));
  const all = main === undefined ? others : [main, ...others];
  return all.map((service) => ({ ...service, ...timesOf(service, answers), ...sharedOf(service, answers), ...countOf(service, answers) }));
}

export function codesOf(answers: Answers): readonly string[] {
  return [...new Set(servicesOf(answers).map(({ code }) => String(code)))];
}

/** Timed services that were ticked without minutes: they have no units yet. */
export function untimedOf({ others }: Answers): readonly string[] {
  return (others ?? []).filter(({ code, minutes }) => minutes === undefined && isTimedService(code)).map(({ code }) => code);
}

function listed(regions: readonly string[] | null | undefined): readonly string[] | undefined {
  return regions === undefined || regions === null || regions.length === 0 ? undefined : regions;
}

function timesOf({ code }: Fields, { times }: Answers): Fields {
  const [start, end] = [times?.[String(code)]?.start, times?.[String(code)]?.end].map((text) => minuteOf(text ?? ""));
  return start === undefined || end === undefined || end <= start ? {} : { start, end };
}

/** The kind of clinician, as a visit record has it: where two shared the work, the assistant, whose part is marked. */
export function typeOf(provider: Treated): ProviderType {
  return provider === "PT+PTA" ? "PTA" : provider === "OT+OTA" ? "OTA" : provider;
}

/** An assistant who gave all of it, gave all of its minutes: nobody is asked for them again. */
function sharedOf({ code, minutes }: Fields, { shared, provider }: Answers): Fields {
  const isWhole = provider === "PTA" || provider === "OTA";
  const one = shared?.[String(code)] ?? (isWhole && typeof minutes === "number" ? { therapist: 0, assistant: minutes } : undefined);
  if (one === undefined) return {};
  const isOfOt = provider === "OT" || provider === "OTA" || provider === "OT+OTA";
  const [therapist, assistant] = isOfOt ? ["OT", "OTA"] as const : ["PT", "PTA"] as const;
  const by = [[therapist, one.therapist], [assistant, one.assistant]] as const;
  return { furnishedBy: Object.fromEntries(by.filter(([, minutes]) => minutes > 0)) };
}

function countOf({ code }: Fields, { before }: Answers): Fields {
  return typeof before === "number" && isCountedByInjury(String(code)) ? { givenBefore: before } : {};
}

/** Minutes after midnight of `10:05`. */
function minuteOf(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const FORM = "CMS-R-131";
const NOTICES = {
  signed: { form: FORM, kind: "required", signed: true }, unsigned: { form: FORM, kind: "required", signed: false },
  courtesy: { form: FORM, kind: "voluntary", signed: true }, none: undefined,
} as const;

/** Nobody is billed but the patient: coding rules alone hold, and no claim goes out. */
const CASH: readonly unknown[] = ["cash", "own"];

/** The patient pays: without insurance, or (`own`) without it being used. */
export function isCash({ payer }: Answers): boolean {
  return CASH.includes(payer);
}

/** The answers as the engine takes them. `today` is judged by where no day was said. */
export function askedOf(answers: Answers, today: string): VisitAsked {
  const { instead, waives, ...rest } = answers;
  // What is said of too few minutes of 97012 is nothing to a claim without it.
  const refused = isReplaced(answers) ? { refused: factsOf({ ...rest, minutes: null }, today) } : {};
  const cash = isCash(answers) ? { isCash: true } as const : {};
  return { facts: factsOf(answers, today), waived: instead === "written" && waives !== undefined ? [waives] : [], ...refused, ...cash };
}

/** What pulled is no 97012 to this payer: why, and on what terms another code stands for it, is told to the end. */
function isReplaced({ instead, pull }: Answers): boolean {
  if (pull === undefined || instead === undefined || instead === null || instead === "written") return false;
  return instead === "off" || pull !== "hands";
}

function factsOf(answers: Answers, today: string): AdviceFacts {
  const { payer, diagnosis } = answers;
  const day = parseIsoDay(answers.day ?? today) ?? 0;
  const codes = diagnosis?.codes ?? [];
  const insurer = isCash(answers) ? undefined : payer ?? undefined;
  const visit = given({
    claim: "visit", date: answers.day === undefined || answers.day === null ? undefined : day, payerPolicy: insurer ?? "generic", services: servicesOf(answers),
    ...aboutCare(answers), ...aboutMoney(answers),
  }) as unknown as VisitRecord;
  const named = insurer === undefined ? {} : { payer: { name: insurer } };
  return { visit, day, ...named, ...(codes.length === 0 ? {} : { diagnoses: codes }) };
}

function aboutCare({ provider, plan, care, visitMinutes }: Answers): Fields {
  return {
    provider: provider ? { type: typeOf(provider) } : undefined,
    planOfCare: plan && plan !== "none" ? { discipline: plan, signed: true } : undefined,
    careType: care ?? undefined,
    visitMinutes: visitMinutes ?? undefined,
  };
}

function aboutMoney({ plan, notice, consent, allowedCents }: Answers): Fields {
  return {
    notice: notice ? NOTICES[notice] : undefined,
    consent: consent ? { nonCoveredService: consent === "yes" } : undefined,
    allowedToDateCents: typeof allowedCents === "number" ? { [plan === "OT" ? "OT" : "PT+SLP"]: allowedCents } : undefined,
  };
}

/** What an answer makes of the answers that hang on it: another device, payer or day has another outcome. */
const HANGS_ON: Readonly<Partial<Record<Key, readonly (keyof Answers)[]>>> = {
  pull: ["guided", "instead", "waives"], guided: ["instead", "waives"], provider: ["instead", "waives", "shared"], payer: ["instead", "waives", "before"], day: ["instead", "waives"],
  others: ["otherMinutes", "otherRegions", "times", "shared"], instead: ["times", "shared"],
};

/** What decides which notice is the right one: where an earlier answer to these is changed, it is asked whether the same one still is. */
const DECIDES_NOTICE: readonly Key[] = ["provider", "payer", "day", "others", "care", "diagnosis", "instead"];

/** The answers with one more. `reason`: why the notice that is answered was asked about, as things stood until now. */
export function answered(answers: Answers, key: Key, value: unknown, reason?: string): Answers {
  if (answers[key] === value) return answers;
  const isFewer = key === "others" && isPartOf(value as Answers["others"], answers.others);
  const asksNotice = answers[key] !== undefined && DECIDES_NOTICE.includes(key);
  const loose = [...isFewer ? [] : HANGS_ON[key] ?? [], ...(asksNotice ? ["notice"] : [])];
  const keepsHands = answers.pull === "hands" && (key === "provider" || key === "payer" || key === "day");
  const kept = Object.entries(answers).filter(([name]) => !loose.includes(name) || (keepsHands && name !== "notice"));
  const next: Answers = { ...Object.fromEntries(kept), ...(asksNotice ? setAsideOf(answers, reason) : {}), [key]: value };
  return isFewer ? withoutRest(next) : next;
}

/** The notice that was answered, beside the reason it was asked for. */
function setAsideOf({ notice }: Answers, reason: string | undefined): Answers {
  return notice === undefined || reason === undefined ? {} : { noticeBefore: { notice, reason } };
}

/** True where services were only taken off: what was told of the rest still holds. */
function isPartOf(others: Answers["others"], before: Answers["others"]): boolean {
  const [now, then] = [others ?? [], before ?? []];
  return now.length < then.length && now.every(({ code, minutes }) => then.some((one) => one.code === code && one.minutes === minutes));
}

const BY_CODE = ["otherMinutes", "otherRegions", "times", "shared"] as const;

/** Answers by code, of the codes that are left. */
function withoutRest(answers: Answers): Answers {
  const codes = codesOf(answers);
  return BY_CODE.reduce<Answers>((before, name) => {
    const { [name]: told, ...rest } = before;
    if (told === undefined || told === null) return before;
    const left = Object.entries(told).filter(([code]) => codes.includes(code));
    return left.length === 0 ? rest : { ...rest, [name]: Object.fromEntries(left) };
  }, answers);
}
