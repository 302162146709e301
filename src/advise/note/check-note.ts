import { formatIsoDay, sketchClaim, unknown } from "../../claim/index.ts";
import type { Claim, Day, ProviderType, Severity, VisitRecord } from "../../claim/index.ts";
import { open } from "../../check/index.ts";
import type { Engine, Finding, Planned } from "../../check/index.ts";
import { readNote } from "../../note/index.ts";
import type { NoteElement, ReadElement, ReadService } from "../../note/index.ts";
import { isSpinalCmt, isTimed } from "../../reference/index.ts";
import { takeVisit } from "./taken.ts";
import type { TakenFact } from "./taken.ts";

/** What a note is checked for. */
export interface NoteToCheck {
  readonly text: string;
  /** Billed codes. */
  readonly codes: readonly string[];
  readonly day: Day;
  /** A policy's name. */
  readonly policy: string;
  readonly provider?: ProviderType;
  /** The visit record, to hold the note against. */
  readonly visit?: VisitRecord;
}

/** One element of one service: what the note says, and how much this payer and the others want it. */
export interface CheckedElement extends ReadElement {
  /** How the payer's rule weighs its lack; null where the payer does not ask. */
  readonly weight: Severity | null;
  readonly why: string | null;
  /** Policies that weigh its lack as an error, as a warning, and less than that or not at all. */
  readonly askedBy: { readonly error: readonly string[]; readonly warning: readonly string[]; readonly others: readonly string[] };
}

export interface CheckedService {
  readonly code: string;
  readonly elements: readonly CheckedElement[];
  /** Why this payer does not pay the service to this provider, whatever the note says; null where nothing says so. */
  readonly excluded: string | null;
}

export interface NoteCheck {
  readonly text: string;
  readonly day: Day;
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
  return {
    text: facts.text,
    day: facts.day,
    policy: { id: facts.policy, title: engine.policies.find(({ id }) => id === facts.policy)?.title ?? facts.policy },
    policies: engine.policies.map(({ id, title }) => ({ id, title })),
    services: reading.services.map((service) => weighed(service, plan, engine, facts)),
    findings: [...findingsOfNote(engine, facts), ...findingsOfTreatment(engine, facts, visit)].sort(bySeverity),
    taken,
  };
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

/** The rule that speaks for an element; some are judged by a rule of another room. */
const RULE_OF: Readonly<Partial<Record<NoteElement, string>>> = {
  "timed-minutes": "documentation/total-time", "total-minutes": "documentation/total-time", "cmt-regions": "cmt/regions", part: "cmt/part-findings",
  "not-treatment": "time/not-treatment",
};

export function ruleOf(element: NoteElement): string {
  return RULE_OF[element] ?? `documentation/${element}`;
}

type Asker = Pick<NoteToCheck, "day" | "provider">;

function weighed({ code, elements }: ReadService, plan: readonly Planned[], engine: Engine, { day, provider }: Asker): CheckedService {
  return {
    code,
    excluded: excludedWords(code, plan, provider),
    elements: elements.map((read) => {
      const planned = plannedFor(plan, read.element, code);
      const asked = (id: string): Planned | undefined => plannedFor(engine.planFor(id, day).all, read.element, code);
      const weightOf = (id: string): Severity | undefined => weightFor(asked(id), provider);
      const weights = engine.policies.map(({ id }) => ({ id, severity: weightOf(id) }));
      const asks = (severity: Severity): readonly string[] => weights.filter((one) => one.severity === severity).map(({ id }) => id);
      const [error, warning] = [asks("error"), asks("warning")];
      const others = weights.map(({ id }) => id).filter((id) => !error.includes(id) && !warning.includes(id));
      return {
        ...read,
        weight: weightFor(planned, provider) ?? null,
        why: planned?.rule.says.why ?? null,
        askedBy: { error, warning, others },
      };
    }),
  };
}

/** A rule that is strict with some professions alone weighs less for the others, as its finding does. */
function weightFor(planned: Planned | undefined, provider: ProviderType | undefined): Severity | undefined {
  if (planned === undefined) return undefined;
  const { severity, params: { strictFor } } = planned.settled;
  const isStrict = provider === undefined || !Array.isArray(strictFor) || (strictFor as readonly string[]).includes(provider);
  return severity === "error" && !isStrict ? "warning" : severity;
}

const EXCLUDED = "modifiers/gy-excluded-service";

/** Medicare covers nothing of a chiropractor but spinal manipulation: no note makes another service payable. */
function excludedWords(code: string, plan: readonly Planned[], provider: ProviderType | undefined): string | null {
  const providers = plan.find(({ rule }) => rule.id === EXCLUDED)?.settled.params["providers"];
  if (provider !== "DC" || isSpinalCmt(code) || !Array.isArray(providers) || !(providers as readonly string[]).includes(provider)) return null;
  return `${code} is excluded by law where a chiropractor gives it: this payer does not pay it, whatever the note says. What follows is for the record, and for another payer.`;
}

function plannedFor(plan: readonly Planned[], element: NoteElement, code: string): Planned | undefined {
  if (element === "timed-minutes" && !isTimed(code)) return undefined;
  const { procedures } = plan.find(({ rule }) => rule.id === ruleOf(element))?.rule.applies ?? { procedures: [] };
  if (procedures !== "any" && !procedures.includes(code)) return undefined;
  return plan.find(({ rule }) => rule.id === ruleOf(element));
}

const ID = "note";

function claimOf({ codes, day, provider }: NoteToCheck): Claim {
  const lines = codes.map((code) => ({ code, units: 1 }));
  const claim = sketchClaim({ id: ID, form: "visit", date: formatIsoDay(day), lines, ...(provider === undefined ? {} : { provider }) });
  const charge = unknown("fact-absent:charge");
  return { ...claim, totalCharge: charge, lines: claim.lines.map((line) => ({ ...line, charge })) };
}

const OF_NOTE: readonly string[] = ["documentation/", "time/not-treatment", "cmt/part-findings"];

/** What the rules of documentation say, with the note and the record as they are. */
function findingsOfNote(engine: Engine, facts: NoteToCheck): readonly Finding[] {
  const { policy, text, visit } = facts;
  const visits = visit === undefined ? [] : [{ ...visit, claim: ID }];
  const session = open(engine, { policy, notes: new Map([[ID, text]]), visits });
  return session.check(claimOf(facts)).findings.filter(({ rule }) => OF_NOTE.some((start) => rule.startsWith(start)));
}

/** What the rules of traction say of the treatment that the note tells, where no record tells it. */
function findingsOfTreatment(engine: Engine, facts: NoteToCheck, told: Partial<VisitRecord>): readonly Finding[] {
  if (facts.visit !== undefined) return [];
  const provider = facts.provider === undefined ? {} : { provider: { type: facts.provider } };
  const visit: VisitRecord = { services: [], ...told, ...provider, claim: ID, date: facts.day };
  const session = open(engine, { policy: facts.policy, visits: [visit] });
  return session.check(claimOf(facts)).findings.filter(({ rule }) => rule.startsWith("traction/"));
}
