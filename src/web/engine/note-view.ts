import { checkNote, describeCitation, findingJson, marksOf, numbered } from "../../index.ts";
import { formatIsoDay } from "../../claim/day.ts";
import { recogniseDevice } from "../../reference/index.ts";
import { canLack, dayOfNote, elementName, isListed, isNobody, lackWords, quietWords, ruleOf, undoneWords, valueText, wantedBy } from "../../advise/note/index.ts";
import type { Who } from "../../advise/note/index.ts";
import type { CheckedElement, CitationText, Day, Engine, Finding, Mark, NoteCheck, NoteToCheck, Severity, TakenFact } from "../../index.ts";
import type { RemarkView } from "./advice-view.ts";

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

export interface NoteView {
  /** What is said where there is nothing to remark. */
  readonly quiet: string;
  readonly policy: { readonly id: string; readonly title: string };
  readonly services: readonly NoteService[];
  readonly marks: readonly Mark[];
  /** Errors about the device first. */
  readonly remarks: readonly RemarkView[];
  /** Rules by which this payer refuses the device that the note names. */
  readonly refusals: readonly string[];
  /** What the note tells of the visit, once and clearly. A device is told by its kind, `home` where it goes home. */
  readonly taken: readonly TakenFact[];
  /** The note's own day, where it was read for that: ISO, with its words. */
  readonly noteDay: { readonly day: string; readonly words: string } | undefined;
}

/** A note, read for a payer, as plain data. The text itself is not sent back. */
export function noteView(engine: Engine, { day: given, today, ...asked }: NoteAsked): NoteView {
  const own = given === undefined ? dayOfNote(asked.text, asked.codes) : undefined;
  const check = checkNote(engine, { ...asked, day: given ?? own ?? today });
  const { policy, findings, taken } = check;
  const services = numbered(check.services);
  const refusals = findings.filter(({ rule, severity }) => severity === "error" && engine.ruleOf(rule)?.about === "device");
  const against = refusals.length === 0 ? undefined : refusalBy(policy);
  return {
    policy,
    services: services.map(({ code, notDone, excluded, rows }) => ({
      code,
      undone: undoneWords({ code, notDone }),
      excluded,
      rows: rows.filter(({ read }) => isListed(read)).map(({ read, number }) => rowOf(engine, { ...check, isExcluded: excluded !== null }, read, number, code === "97012" ? against : undefined)),
      asker: isNobody(policy) ? "the coding rules" : "this payer",
      unasked: rows.filter(({ read }) => notDone === null && !isListed(read) && canLack(read)).map(({ read }) => elementName(read.element)),
    })),
    quiet: quietWords(check.services, policy),
    marks: marksOf(services),
    remarks: [...refusals, ...findings.filter((one) => !refusals.includes(one))].map((finding) => remarkOf(finding, check)),
    refusals: refusals.map(({ rule }) => rule),
    taken: taken.map((fact) => (fact.element === "device" ? { ...fact, value: kindOf(fact.words) } : fact)),
    noteDay: own === undefined ? undefined : { day: formatIsoDay(own), words: wordsOf(dateIn(check)).join(" … ") },
  };
}

function refusalBy({ id, title }: NoteCheck["policy"]): string {
  return id === "generic" ? "97012 is not for this device." : `${title} doesn't pay 97012 for it.`;
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
    because: isOtherDay(read) ? `the day of service given is ${formatIsoDay(who.day)}` : because,
    against: element === "device" && status === "found" ? against : undefined,
    value: valueText(read),
    words: wordsOf(read),
    lack: lackWords(read, who),
    wanted: wantedBy(read, who),
    citations: (engine.ruleOf(rule)?.citations ?? []).map(describeCitation),
  };
}
