import type { Day, ProviderType, Severity } from "../../claim/index.ts";
import type { Engine, Finding, Planned } from "../../check/index.ts";
import type { Evidence, NoteElement, ReadElement, ReadService } from "../../note/index.ts";
import { isSpinalCmt, isTimed } from "../../reference/index.ts";

/** One element of one service: what the note says, and how much this payer and the others want it. */
export interface CheckedElement extends ReadElement {
  /** How the payer's rule weighs its lack in this note; null where the payer does not ask. */
  readonly weight: Severity | null;
  /** It is not in the note, and the note alone does not decide whether it is a lack: it may stand in a record of its own. */
  readonly isOpen: boolean;
  readonly why: string | null;
  /** Policies that weigh its lack as an error, as a warning, and less than that or not at all. */
  readonly askedBy: { readonly error: readonly string[]; readonly warning: readonly string[]; readonly others: readonly string[] };
}

export interface CheckedService {
  readonly code: string;
  /** Words by which the note says that it was not given on this visit; null where it does not. */
  readonly notDone: Evidence | null;
  readonly elements: readonly CheckedElement[];
  /** Why this payer does not pay the service to this provider, whatever the note says; null where nothing says so. */
  readonly excluded: string | null;
}

/** The rule that speaks for an element; some are judged by a rule of another room. */
const RULE_OF: Readonly<Partial<Record<NoteElement, string>>> = {
  "timed-minutes": "documentation/total-time", "total-minutes": "documentation/total-time", "cmt-regions": "cmt/regions", part: "cmt/part-findings",
  "not-treatment": "time/not-treatment",
};

export function ruleOf(element: NoteElement): string {
  return RULE_OF[element] ?? `documentation/${element}`;
}

export interface Judging {
  readonly engine: Engine;
  readonly facts: { readonly day: Day; readonly provider?: ProviderType; readonly codes: readonly string[] };
  readonly plan: readonly Planned[];
  readonly findings: readonly Finding[];
}

/** What was read of a service, with how much each payer wants it. */
export function weighed({ code, notDone, elements }: ReadService, judging: Judging): CheckedService {
  const has = (name: NoteElement): boolean => elements.some(({ element, status }) => element === name && status === "found");
  const known = { isSigned: has("signature"), isTimedAlone: has("duration") };
  return {
    code,
    notDone: notDone ?? null,
    excluded: excludedWords(code, judging),
    elements: elements.map((read) => ({
      ...read, ...notDone === undefined ? weightHere(read, code, known, judging) : NOT_ASKED,
      askedBy: askedBy(read.element, code, judging),
    })),
  };
}

/** What else the note says of the service: its own minutes tell what a sum of timed minutes would. */
interface Known { readonly isSigned: boolean; readonly isTimedAlone: boolean }

type Weight = Pick<CheckedElement, "weight" | "isOpen" | "why">;

/** Of a service that was not given nothing is asked. */
const NOT_ASKED: Weight = { weight: null, isOpen: false, why: null };

/**
 * How this payer weighs what is not there: as the finding on it does, so that the list and the reviewer say one thing. Where there is none,
 * the note alone does not decide. Who was in charge is decided by who signed: a clinician's own treatment needs nobody besides.
 */
function weightHere({ element, status }: ReadElement, code: string, known: Known, { plan, findings, facts }: Judging): Weight {
  const planned = plannedFor(plan, element, code, facts.codes);
  const [weight, why] = [weightFor(planned, facts.provider) ?? null, planned?.rule.says.why ?? null];
  if (status !== "missing" || weight === null || weight === "info") return { weight, isOpen: false, why };
  // The finding may be of the other total alone: of these minutes the service's own tell.
  if (element === "timed-minutes" && known.isTimedAlone) return { weight: null, isOpen: false, why };
  const told = findings.find(({ rule }) => rule === ruleOf(element));
  if (told !== undefined) return { weight: told.severity, isOpen: false, why };
  return element === "supervision" && known.isSigned ? { weight: null, isOpen: false, why } : { weight, isOpen: true, why };
}

function askedBy(element: NoteElement, code: string, { engine, facts: { day, provider, codes } }: Judging): CheckedElement["askedBy"] {
  const weights = engine.policies.map(({ id }) => {
    const planned = plannedFor(engine.planFor(id, day).all, element, code, codes);
    return { id, severity: weightFor(planned, provider) };
  });
  const asks = (severity: Severity): readonly string[] => weights.filter((one) => one.severity === severity).map(({ id }) => id);
  const [error, warning] = [asks("error"), asks("warning")];
  const others = weights.map(({ id }) => id).filter((id) => !error.includes(id) && !warning.includes(id));
  return { error, warning, others };
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
function excludedWords(code: string, { plan, facts: { provider } }: Judging): string | null {
  const providers = plan.find(({ rule }) => rule.id === EXCLUDED)?.settled.params["providers"];
  if (provider !== "DC" || isSpinalCmt(code) || !Array.isArray(providers) || !(providers as readonly string[]).includes(provider)) return null;
  return `${code} is excluded by law where a chiropractor gives it: this payer does not pay it, whatever the note says. `
    + "What follows is for the record, and for another payer.";
}

/** What is asked of the day is asked of all its services, where one of them is what the rule is for. */
const OF_DAY: ReadonlySet<NoteElement> = new Set(["timed-minutes", "total-minutes"]);

function plannedFor(plan: readonly Planned[], element: NoteElement, code: string, codes: readonly string[]): Planned | undefined {
  if (element === "timed-minutes" && !isTimed(code)) return undefined;
  const planned = plan.find(({ rule }) => rule.id === ruleOf(element));
  const procedures = planned?.rule.applies.procedures ?? [];
  const concerned = OF_DAY.has(element) ? codes : [code];
  return procedures === "any" || concerned.some((one) => procedures.includes(one)) ? planned : undefined;
}
