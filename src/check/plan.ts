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

/** More kinds of claims than clinics bill; beyond it the memory begins anew. */
const MOST_SETS = 4096;

interface Kind { readonly number: number; readonly planned: PlannedByScope }

/**
 * Indexes the rules that are on by the codes they concern. Codes that call for the same rules are of one kind: there are few kinds
 * and so few sets of them, however many codes and claims there are.
 */
export function planOf(all: readonly Planned[]): Plan {
  const kinds = new Map<string, Kind>();
  const byCode = new Map<string, Kind>();
  const bySet = new Map<string, PlannedByScope>();
  let last: { readonly procedures: readonly string[]; readonly planned: PlannedByScope } | undefined;
  const kindOf = (procedure: string): Kind => remembered(byCode, procedure, () => {
    const own = all.filter(({ rule }) => concerns(rule, procedure));
    return remembered(kinds, own.map(({ order }) => order).join(), () => ({ number: kinds.size, planned: byScope(own) }));
  });
  const ofSet = (procedures: readonly string[]): PlannedByScope => {
    const [first, ...others] = [...new Set(procedures.map(kindOf))].sort((a, b) => a.number - b.number);
    if (first !== undefined && others.length === 0) return first.planned;
    const key = `${first?.number ?? ""},${others.map(({ number }) => number).join()}`;
    return remembered(bySet, key, () => byScope(all.filter(({ rule }) => procedures.some((procedure) => concerns(rule, procedure)))));
  };
  return {
    all,
    forCode: (procedure) => kindOf(procedure).planned,
    forCodes(procedures) {
      if (procedures.length === 1) return kindOf(procedures[0] ?? "").planned;
      // A claim, its day and its history ask for the same codes in turn.
      if (last === undefined || !isSame(last.procedures, procedures)) last = { procedures, planned: ofSet(procedures) };
      return last.planned;
    },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const held = memory.get(key);
  if (held !== undefined) return held;
  const made = make();
  if (memory.size >= MOST_SETS) memory.clear();
  memory.set(key, made);
  return made;
}

export function concerns(rule: Rule, procedure: string): boolean {
  const { procedures } = rule.applies;
  return procedures === "any" || procedures.includes(procedure);
}

function byScope(planned: readonly Planned[]): PlannedByScope {
  const of = (scope: Scope): readonly Planned[] => planned.filter(({ rule }) => rule.over === scope);
  return { line: of("line"), claim: of("claim"), day: of("day"), history: of("history") };
}
