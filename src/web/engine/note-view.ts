import { checkNote, describeCitation, findingJson, marksOf, numbered } from "../../index.ts";
import { formatIsoDay } from "../../claim/day.ts";
import { recogniseDevice } from "../../reference/index.ts";
import { hasCredential, professionIn } from "../../advise/note/credential.ts";
import { canLack, dayOfNote, elementName, isListed, isNobody, lackWords, notedCodes, notedTimes, quietWords, ruleOf, undoneWords, valueText, wantedBy } from "../../advise/note/index.ts";
import type { NotedCode, NotedTime, Who } from "../../advise/note/index.ts";
import type { CheckedElement, CitationText, Day, Engine, Finding, Mark, NoteCheck, NoteToCheck, ProviderType, Severity, TakenFact } from "../../index.ts";
import { isUnread } from "../../advise/index.ts";
import type { RemarkView } from "./advice-view.ts";
import { plainly } from "./plain-words.ts";

/** What a note is read for; where no day is given, the note's own, else `today`. */
export interface NoteAsked extends Omit<NoteToCheck, "day"> { readonly day?: Day; readonly today: Day }

/** One thing that the note should hold, and what it says of it. */
export interface NoteRow {
  readonly element: string;
  readonly name: string;
  readonly status: CheckedElement["status"];
  /** Its number among the marks; absent where the note has no words for it. */
  readonly number: number | undefined;
  readonly value: string;
  /** The note's own words. */
  readonly words: readonly string[];
  readonly because: string | undefined;
  /** What this payer holds against what was found: a device that 97012 is not paid for. */
  readonly against: string | undefined;
  /** How this payer weighs its lack; null where it does not ask. */
  readonly weight: Severity | null;
  /** What is said where the note does not have it: that it is missing, and who asks for it. */
  readonly lack: string;
  /** The note alone does not decide whether it is a lack. */
  readonly isOpen: boolean;
  readonly wanted: string;
  readonly why: string | null;
  readonly rule: string;
  readonly citations: readonly CitationText[];
}

/** What a list shows together. */
export interface NoteGroup extends Omit<NoteService, "code"> { readonly code: string | undefined }

/** One service: what the note says or this payer asks for, and the names of what is neither. */
export interface NoteService {
  readonly code: string;
  readonly rows: readonly NoteRow[];
  readonly unasked: readonly string[];
  /** Who does not ask for them. */
  readonly asker: string;
  /** That the note says it was not given, and in which words; null where it does not. */
  readonly undone: string | null;
  /** Why this payer does not pay it to this provider, whatever the note says. */
  readonly excluded: string | null;
}

/** A remark, and the service that it is of; `undefined` where it is of the whole visit. */
export interface NoteRemark extends RemarkView { readonly of: string | undefined }

export interface NoteView {
  /** What is asked: of each service its own, and at last of the whole visit (without a code) what is asked once. */
  readonly groups: readonly NoteGroup[];
  /** True where nothing that this payer says of services was read. */
  readonly isUnread: boolean;
  /** What is said where there is nothing to remark. */
  readonly quiet: string;
  readonly policy: { readonly id: string; readonly title: string };
  readonly services: readonly NoteService[];
  readonly marks: readonly Mark[];
  /** Errors about the device first. */
  readonly remarks: readonly NoteRemark[];
  /** Rules by which this payer refuses the device that the note names. */
  readonly refusals: readonly string[];
  /** What the note tells of the visit, once and clearly. A device is told by its kind, `home` where it goes home. */
  readonly taken: readonly TakenFact[];
  /** Services that the note says were not given, with the words that say so. */
  readonly undone: readonly { readonly code: string; readonly words: string }[];
  /** From when to when, where it stands beside a service's minutes. */
  readonly times: readonly NotedTime[];
  /** What the one who signed is, with the words that say so; undefined where the note does not tell. */
  readonly signer: { readonly type: ProviderType; readonly words: string } | undefined;
  /** Diagnosis codes that the note names. */
  readonly diagnoses: readonly NotedCode[];
  /** The note's own day, where it was read for that: ISO, with its words. */
  readonly noteDay: { readonly day: string; readonly words: string } | undefined;
}

/** A note, read for a payer, as plain data. The text itself is not sent back. */
export function noteView(engine: Engine, { day: given, today, ...asked }: NoteAsked): NoteView {
  const own = given === undefined ? dayOfNote(asked.text, asked.codes) : undefined;
  const check = checkNote(engine, { ...asked, day: given ?? own ?? today, isUndated: given === undefined && own === undefined });
  const { policy, findings, taken } = check;
  const services = numbered(check.services);
  const refusals = findings.filter(({ rule, severity }) => severity === "error" && engine.ruleOf(rule)?.about === "device");
  const against = refusals.length === 0 ? undefined : refusalBy(policy, isUnread(engine, policy.id));
  const told = [...refusals, ...findings.filter((one) => !refusals.includes(one))];
  const listed = services.map(({ code, notDone, excluded, rows }) => ({
    code,
    undone: undoneWords({ code, notDone }),
    excluded,
    rows: rows.filter(({ read }) => isListed(read)).map(({ read, number }) => rowOf(engine, { ...check, isExcluded: excluded !== null }, read, number, code === "97012" ? against : undefined)),
    asker: isNobody(policy) ? "the coding rules" : "this payer",
    unasked: rows.filter(({ read }) => notDone === null && !isListed(read) && canLack(read)).map(({ read }) => elementName(read.element)),
  }));
  return {
    policy,
    services: listed,
    groups: groupsOf(listed),
    isUnread: isUnread(engine, policy.id),
    quiet: quietWords(check.services, policy),
    marks: marksOf(services),
    remarks: told.map((finding) => placed(remarkOf(finding, check), engine, asked.codes)),
    refusals: refusals.map(({ rule }) => rule),
    taken: taken.map((fact) => (fact.element === "device" ? { ...fact, value: kindOf(fact.words) } : fact)),
    undone: check.services.flatMap(({ code, notDone }) => (notDone === null ? [] : [{ code, words: notDone.text }])),
    times: notedTimes(asked.text, taken),
    signer: signerIn(taken),
    diagnoses: notedCodes(asked.text),
    noteDay: own === undefined ? undefined : { day: formatIsoDay(own), words: wordsOf(dateIn(check)).join(" … ") },
  };
}

function signerIn(taken: readonly TakenFact[]): NoteView["signer"] {
  const signed = taken.find(({ element }) => element === "signature");
  const type = signed === undefined ? undefined : professionIn(String(signed.value));
  return signed === undefined || type === undefined ? undefined : { type, words: signed.words };
}

/** What a note says once, whatever was done: it is listed once. */
const OF_VISIT: readonly string[] = ["date", "plan-of-care", "supervision", "signature", "timed-minutes", "total-minutes", "assistant-minutes", "abn", "kx"];
const VISIT_NAMES: ReadonlySet<string> = new Set(OF_VISIT.map((element) => elementName(element as CheckedElement["element"])));

/** The services' own, and what is of the whole visit once: as it weighs where it weighs most. What one of them is asked for is asked. */
function groupsOf(services: readonly NoteService[]): readonly NoteGroup[] {
  const isOfVisit = ({ element }: NoteRow): boolean => OF_VISIT.includes(element);
  const own = services.map((service): NoteGroup => ({
    ...service, rows: service.rows.filter((row) => !isOfVisit(row)), unasked: service.unasked.filter((name) => !VISIT_NAMES.has(name)),
  }));
  const rows = OF_VISIT.flatMap((element) => {
    const all = services.flatMap((service) => service.rows.filter((row) => row.element === element));
    return all.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, 1);
  });
  const names = rows.map(({ name }) => name);
  const isUnasked = (name: string): boolean => VISIT_NAMES.has(name) && !names.includes(name);
  const unasked = [...new Set(services.flatMap((service) => service.unasked))].filter(isUnasked);
  // Where each has its own minutes, a sum of them is told, and no matter of who asks.
  const isTold = (name: string): boolean => name === elementName("timed-minutes") && names.includes(elementName("total-minutes"));
  return [...own, { code: undefined, rows, unasked: unasked.filter((name) => !isTold(name)), asker: services[0]?.asker ?? "", undone: null, excluded: null }];
}

const WEIGHTS: readonly (Severity | null)[] = ["error", "warning", "info", null];

function rankOf({ weight }: NoteRow): number {
  return WEIGHTS.indexOf(weight);
}

/** The remark in words without lines, beside the service that it is of. */
function placed(remark: RemarkView, engine: Engine, codes: readonly string[]): NoteRemark {
  const codeOf = (line: number): string | undefined => codes[line - 1];
  const [only, ...more] = [...new Set(remark.lines.map(codeOf))];
  const isOfLine = engine.ruleOf(remark.rule)?.over === "line" && more.length === 0;
  return { ...plainly(remark, codeOf), of: isOfLine ? only : undefined };
}

/** Of a payer of which nothing was read nobody knows what it pays. */
function refusalBy({ id, title }: NoteCheck["policy"], isOfNobody: boolean): string {
  return id === "generic" || isOfNobody ? "97012 is not for this device." : `${title} doesn't pay 97012 for it.`;
}

function dateIn({ services }: NoteCheck): CheckedElement | undefined {
  return services[0]?.elements.find(({ element }) => element === "date");
}

function wordsOf(read: CheckedElement | undefined): readonly string[] {
  return (read?.evidence ?? []).map(({ text }) => text.replace(/\s+/g, " "));
}

/** There is no claim here: a day that is not the note's was given by a person. */
function isOtherDay({ element, status, value }: Pick<CheckedElement, "element" | "status" | "value">): boolean {
  return element === "date" && status === "contradicted" && value !== null;
}

function remarkOf(finding: Finding, check: NoteCheck): RemarkView {
  const remark = findingJson(finding) as unknown as RemarkView;
  const date = dateIn(check);
  if (finding.rule !== "documentation/date" || date === undefined || !isOtherDay(date)) return remark;
  return {
    ...remark,
    message: `The day of service given is ${formatIsoDay(check.day)}; the note is dated ${valueText(date)}.`,
    next: "Find out which day is right. A record is only ever mended by a dated addendum of its author.",
  };
}

/** Initials, or a name alone, are there, and a reviewer looks for more. */
function bareSignature({ element, status, value }: CheckedElement): string | undefined {
  const isBare = element === "signature" && status === "found" && !hasCredential(String(value));
  return isBare ? "No credential stands with it: a reviewer looks for the name and for what the clinician is, such as A. Doe, DC." : undefined;
}

function kindOf(words: string): string {
  const { category, home, handsOn } = recogniseDevice(words);
  if (home) return "home";
  return category === "flexion-distraction" && handsOn !== undefined ? `${category}, ${handsOn ? "hands" : "program"}` : category;
}

function rowOf(
  engine: Engine, who: NoteCheck & Who, read: CheckedElement, number: number | undefined, against: string | undefined,
): NoteRow {
  const { element, status, because, weight, isOpen, why } = read;
  const rule = ruleOf(element);
  return {
    element, status, number, weight, isOpen, why, rule,
    name: elementName(element),
    because: isOtherDay(read) ? `the day of service given is ${formatIsoDay(who.day)}` : because ?? bareSignature(read),
    against: element === "device" && status === "found" ? against : undefined,
    value: valueText(read),
    words: wordsOf(read),
    lack: lackWords(read, who),
    wanted: wantedBy(read, who),
    citations: (engine.ruleOf(rule)?.citations ?? []).map(describeCitation),
  };
}
