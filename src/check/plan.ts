import type { Resolved } from "../policy/index.ts";
import type { Scope } from "./facts.ts";
import type { Context, Rule } from "./rule.ts";

/** A rule as one policy on one day has it. */
export interface Planned {
  readonly rule: Rule;
  readonly settled: Resolved;
  /** What its check is given beside the facts. */
  readonly context: Context;
  /** Its place in the catalogue: findings of one line keep this order. */
  readonly order: number;
}

export type PlannedByScope = Readonly<Record<Scope, readonly Planned[]>>;

/** The rules that concern one procedure code under one policy between two boundaries. */
export interface Plan {
  forCode(procedure: string): PlannedByScope;
  /** The same for all the codes of some lines, each rule once, in the catalogue's order. Without codes: no rule. */
  forCodes(procedures: readonly string[]): PlannedByScope;
  /** All that is on: the slow twin's list, and what `explain` shows. */
  readonly all: readonly Planned[];
}

/** More sets of codes than clinics bill on one claim; beyond it the memory begins anew. */
const MOST_SETS = 4096;

/** Indexes the rules that are on by the codes they concern, and remembers which rules a set of codes calls for. */
export function planOf(all: readonly Planned[]): Plan {
  const byCode = new Map<string, PlannedByScope>();
  const bySet = new Map<string, PlannedByScope>();
  const forCode = (procedure: string): PlannedByScope => remembered(byCode, procedure, () => byScope(all, [procedure]));
  return {
    all,
    forCode,
    forCodes(procedures) {
      const [only = ""] = procedures;
      if (procedures.length === 1) return forCode(only);
      return remembered(bySet, procedures.join(" "), () => byScope(all, procedures));
    },
  };
}

function remembered(memory: Map<string, PlannedByScope>, key: string, make: () => PlannedByScope): PlannedByScope {
  const held = memory.get(key);
  if (held !== undefined) return held;
  if (memory.size >= MOST_SETS) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

export function concerns(rule: Rule, procedure: string): boolean {
  const { procedures } = rule.applies;
  return procedures === "any" || procedures.includes(procedure);
}

function byScope(all: readonly Planned[], procedures: readonly string[]): PlannedByScope {
  const planned = all.filter(({ rule }) => procedures.some((procedure) => concerns(rule, procedure)));
  const of = (scope: Scope): readonly Planned[] => planned.filter(({ rule }) => rule.over === scope);
  return { line: of("line"), claim: of("claim"), day: of("day"), history: of("history") };
}
