import type { Severity } from "../../claim/index.ts";
import type { Params, Statement } from "../../policy/index.ts";
import type { Citation } from "../../reference/index.ts";
import type { DayFacts, HistoryFacts, LineFacts, Scope } from "../facts.ts";
import { unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import type { Context, Example, Rule, Says } from "../rule.ts";
import { OFFICE_KINDS } from "./kinds.ts";
import type { OfficeKind, OfficeKindName } from "./kinds.ts";

/** One change of a rule: when, by whom, and what. */
export interface LogEntry { readonly on: string; readonly by: string; readonly what: string }

/** A rule that an office wrote itself, as data. */
export interface OfficeRule {
  /** `office/<name>`: no shipped rule has such an id. */
  readonly id: string;
  readonly title: string;
  readonly kind: OfficeKindName;
  readonly params: Params;
  readonly severity: Severity;
  readonly scope: OfficeScope;
  /** First and last ISO day of service. */
  readonly from?: string;
  readonly until?: string;
  readonly says: Says;
  readonly owner: string;
  readonly log: readonly LogEntry[];
  readonly examples: { readonly found: readonly Example[]; readonly quiet: readonly Example[] };
}

/** Which lines a rule is about; what is left out does not narrow it. */
export interface OfficeScope {
  readonly codes: readonly string[] | "any";
  readonly policies?: readonly string[];
  readonly providers?: readonly string[];
  readonly places?: readonly string[];
}

/** Makes an ordinary rule of it. It is off until its statement turns it on for its dates. */
export function ruleOfOffice(office: OfficeRule): Rule {
  const kind: OfficeKind = OFFICE_KINDS[office.kind];
  const { id, title, severity, params, says, scope, examples } = office;
  return {
    id, title, severity, params, says, examples,
    over: kind.over,
    on: false,
    applies: { procedures: scope.codes },
    denial: null,
    fix: "never",
    citations: [citationOf(office)],
    check: checkOf(kind, scope),
  } as unknown as Rule;
}

/** What turns the rule on, as the last layer says it. */
export function statementOfOffice(office: OfficeRule): Statement {
  const { id, from, until, log: [first] } = office;
  const dates = { ...(from ? { from } : {}), ...(until ? { until } : {}), ...(first ? { announced: first.on } : {}) };
  return { rule: id, ...dates, set: { on: true }, cite: citationOf(office) };
}

function citationOf({ title, owner, from, log }: OfficeRule): Citation {
  const last = log.at(-1);
  return {
    source: "office",
    section: `${title} (${owner})`,
    confidence: "verified",
    ...(from ? { from } : {}),
    ...(last ? { checkedOn: last.on } : {}),
  };
}

type Facts = LineFacts | DayFacts | HistoryFacts | { readonly lines: readonly LineFacts[] };

function checkOf({ over, check }: OfficeKind, scope: OfficeScope): (facts: Facts, context: Context) => readonly Outcome[] {
  return (facts, { params, policy }) => {
    if (scope.policies?.includes(policy) === false) return [];
    const lines = linesOf(over, facts).filter((line) => concerns(scope, line));
    const unclear = scope.providers ? lines.filter(({ provider }) => !provider.known) : [];
    const doubts = unclear.map(({ number }) => unchecked("provider-type-unknown", [number]));
    const asked = { lines: lines.filter((line) => !unclear.includes(line)), params, ...around(over, facts) };
    return [...doubts, ...(asked.lines.length > 0 ? check(asked) : [])];
  };
}

function linesOf(over: Scope, facts: Facts): readonly LineFacts[] {
  if (over === "line") return [facts as LineFacts];
  return over === "claim" ? (facts as { readonly lines: readonly LineFacts[] }).lines : (facts as DayFacts | HistoryFacts).own;
}

function around(over: Scope, facts: Facts): { readonly day?: DayFacts; readonly history?: HistoryFacts } {
  if (over === "day") return { day: facts as DayFacts };
  return over === "history" ? { history: facts as HistoryFacts } : {};
}

function concerns({ codes, providers, places }: OfficeScope, { procedure, provider, line }: LineFacts): boolean {
  if (codes !== "any" && !codes.includes(procedure)) return false;
  if (places?.includes(line.placeOfService) === false) return false;
  return !(providers && provider.known && !providers.includes(provider.value));
}
