import { formatIsoDay, sketchClaim, unknown } from "../../claim/index.ts";
import type { Claim, Day, ProviderType, Severity, VisitRecord } from "../../claim/index.ts";
import { open } from "../../check/index.ts";
import type { Engine, Finding } from "../../check/index.ts";
import { readNote } from "../../note/index.ts";
import type { ReadService } from "../../note/index.ts";
import { isSpinalCmt } from "../../reference/index.ts";
import { dayless } from "../undated.ts";
import { takeVisit } from "./taken.ts";
import type { TakenFact } from "./taken.ts";
import { weighed } from "./weigh.ts";
import type { CheckedService } from "./weigh.ts";

/** What a note is checked for. */
export interface NoteToCheck {
  readonly text: string;
  /** Billed codes. */
  readonly codes: readonly string[];
  readonly day: Day;
  /** Nobody gave the day, and the note bears none: `day` says by which rules it is judged, and nothing else. */
  readonly isUndated?: boolean;
  /** A policy's name. */
  readonly policy: string;
  readonly provider?: ProviderType;
  /** The visit record, to hold the note against. */
  readonly visit?: VisitRecord;
}

export interface NoteCheck {
  readonly text: string;
  readonly day: Day;
  /** True where `day` is nobody's, and only says by which rules the note was judged. */
  readonly isUndated: boolean;
  readonly policy: { readonly id: string; readonly title: string };
  /** Every policy that the checklist names. */
  readonly policies: readonly { readonly id: string; readonly title: string }[];
  readonly services: readonly CheckedService[];
  readonly findings: readonly Finding[];
  /** What was found once and clearly: facts of a visit, for a person to confirm. */
  readonly taken: readonly TakenFact[];
}

/** Reads a note for the billed services and judges it by a payer's rules. Never writes or proposes note text. Pure. */
export function checkNote(engine: Engine, facts: NoteToCheck): NoteCheck {
  const reading = readNote(facts.text, askedBy(facts));
  const plan = engine.planFor(facts.policy, facts.day).all;
  const { visit, facts: taken } = takeVisit(reading);
  const found = [...findingsOfNote(engine, facts), ...findingsOfTreatment(engine, facts, visit)].sort(bySeverity);
  const undone = undoneIn(reading.services);
  const asked = codesAsked(undone, facts.codes);
  const done = found.filter((finding) => isOfWhatWasDone(finding, engine, { undone, asked, codes: facts.codes }));
  const findings = facts.isUndated === true ? done.map((finding) => ofNoDay(finding, facts.day, reading.services)) : done;
  return {
    text: facts.text,
    day: facts.day,
    isUndated: facts.isUndated === true,
    policy: { id: facts.policy, title: engine.policies.find(({ id }) => id === facts.policy)?.title ?? facts.policy },
    policies: engine.policies.map(({ id, title }) => ({ id, title })),
    services: reading.services.map((service) => weighed(service, { engine, facts: { ...facts, codes: asked }, plan, findings })),
    findings,
    taken,
  };
}

const TOTAL = "documentation/total-time";

function undoneIn(services: readonly ReadService[]): ReadonlySet<string> {
  return new Set(services.filter(({ notDone }) => notDone !== undefined).map(({ code }) => code));
}

/** The codes that the day is asked about: of a manipulation that is left alone nobody counts the minutes, whatever else was planned. */
function codesAsked(undone: ReadonlySet<string>, codes: readonly string[]): readonly string[] {
  const done = codes.filter((code) => !undone.has(code));
  return done.length > 0 && done.every(isSpinalCmt) ? done : codes;
}

/** The codes that were billed, those that the note says were not done, and those that the day is asked about. */
interface OfVisit { readonly codes: readonly string[]; readonly undone: ReadonlySet<string>; readonly asked: readonly string[] }

/** Nothing is asked of a note for a treatment that it says was not given; what is asked of the day is asked for the rest of it. */
function isOfWhatWasDone({ rule, lines }: Finding, engine: Engine, { undone, asked, codes }: OfVisit): boolean {
  const over = engine.ruleOf(rule)?.over;
  if (rule === TOTAL && asked.every(isSpinalCmt)) return false;
  const isOfDay = over !== "line" && over !== "history";
  return isOfDay ? codes.some((code) => !undone.has(code)) : lines.some((line) => !undone.has(codes[line - 1] ?? ""));
}

/** Of a day that nobody gave no claim is there either: what is said names neither. */
function ofNoDay(finding: Finding, day: Day, [first]: readonly ReadService[]): Finding {
  if (finding.rule !== "documentation/date") return dayless(finding, day);
  const isTwice = first?.elements.some(({ element, status }) => element === "date" && status === "contradicted") === true;
  const message = isTwice ? "The note bears two dates, and which of them is this visit's is not said." : "The note bears no date.";
  return { ...finding, message, next: "Find out of which day it is. A record is only ever mended by a dated addendum of its author." };
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function bySeverity(one: Finding, other: Finding): number {
  return ORDER[one.severity] - ORDER[other.severity];
}

function askedBy({ codes, day, provider, visit }: NoteToCheck) {
  return {
    codes,
    date: day,
    ...(provider === undefined ? {} : { provider }),
    ...(visit === undefined ? {} : { record: visit, services: visit.services }),
  };
}

const ID = "note";

function claimOf({ codes, day, provider }: NoteToCheck): Claim {
  // What is billed as active treatment carries AT: a note is checked for that.
  const lines = codes.map((code) => ({ code, units: 1, ...(isSpinalCmt(code) ? { modifiers: ["AT"] } : {}) }));
  const claim = sketchClaim({ id: ID, form: "visit", date: formatIsoDay(day), lines, ...(provider === undefined ? {} : { provider }) });
  const charge = unknown("fact-absent:charge");
  return { ...claim, totalCharge: charge, lines: claim.lines.map((line) => ({ ...line, charge })) };
}

/** Under which code a fund takes the traction is said here too: no note makes the other one payable. */
const OF_NOTE: readonly string[] = ["documentation/", "time/not-treatment", "cmt/part-findings", "payers/wa-lni-powered-traction"];
/** What is judged by the record that the note makes: who took part is told by who signed, and its minutes have to fit into its total. */
const OF_RECORD: readonly string[] = ["traction/", "documentation/supervision", "time/total-exceeds-visit"];

/** What the rules of documentation say, with the note and the record as they are. */
function findingsOfNote(engine: Engine, facts: NoteToCheck): readonly Finding[] {
  const { policy, text, visit } = facts;
  const visits = visit === undefined ? [] : [{ ...visit, claim: ID }];
  const session = open(engine, { policy, notes: new Map([[ID, text]]), visits });
  return session.check(claimOf(facts)).findings.filter(({ rule }) => OF_NOTE.some((start) => rule.startsWith(start)));
}

/** What the rules of traction and of who was in charge say of the visit as the note tells it, where no record tells it. */
function findingsOfTreatment(engine: Engine, facts: NoteToCheck, told: Partial<VisitRecord>): readonly Finding[] {
  if (facts.visit !== undefined) return [];
  const provider = facts.provider === undefined ? {} : { provider: { type: facts.provider } };
  const visit: VisitRecord = { services: [], ...told, ...provider, claim: ID, date: facts.day };
  const session = open(engine, { policy: facts.policy, visits: [visit] });
  return session.check(claimOf(facts)).findings.filter(({ rule }) => OF_RECORD.some((start) => rule.startsWith(start)));
}
