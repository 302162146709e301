import type { Resolved } from "../policy/index.ts";
import { AlikeLines } from "./alike-lines.ts";
import type { AlikeAnswers } from "./alike-lines.ts";
import type { LineFacts, Scope } from "./facts.ts";
import type { Context, Rule } from "./rule.ts";

/** A rule as one policy on one day has it. */
export interface Planned {
  readonly rule: Rule;
  /** The rule's own: rules are of many shapes, in which an engine would have to search for it at each call. */
  readonly check: Rule["check"];
  readonly settled: Resolved;
  /** What its check is given beside the facts. */
  readonly context: Context;
  /** Its place in the catalogue: findings of one line keep this order. */
  readonly order: number;
}

export type PlannedByScope = Readonly<Record<Scope, readonly Planned[]>>;

/** A line, as far as it matters which rules concern it. */
export interface Coded { readonly procedure: string }

/** The rules that concern one procedure code under one policy between two boundaries. */
export interface Plan {
  forCode(procedure: string): PlannedByScope;
  /** The same for the codes of all these lines, each rule once, in the catalogue's order. Without lines: no rule. */
  forLines(lines: readonly Coded[]): PlannedByScope;
  /** What is known of a line by others that billed the same; `undefined` where nothing is. */
  forAlike(line: LineFacts): AlikeAnswers | undefined;
  /** All that is on: the slow twin's list, and what `explain` shows. */
  readonly all: readonly Planned[];
}

/** More codes, and more sets of the rules they call for, than clinics bill; beyond it the memory begins anew. Of kinds there are few. */
const MOST = 4096;

/** Some codes, as far as rules can tell them apart: the rules they call for, and what they are with one kind of code more. */
interface CodeSet {
  readonly rules: readonly Planned[];
  readonly planned: PlannedByScope;
  /** By the number of the kind. */
  readonly grown: (CodeSet | undefined)[];
}

/** The codes that call for the same rules; kinds are counted from 0. */
interface Kind { readonly number: number; readonly own: readonly Planned[]; readonly planned: PlannedByScope }

/**
 * Indexes the rules that are on by the codes they concern. Codes that call for the same rules are of one kind, and kinds that together
 * call for the same rules make one set: there are few of either, however many codes and claims there are. A claim's codes lead from set
 * to set, without a list made on the way.
 */
export function planOf(all: readonly Planned[]): Plan {
  const kinds = new Map<string, Kind>();
  const byCode = new Map<string, Kind>();
  const sets = new Map<string, CodeSet>();
  const nothing = setOf([]);
  const kindOf = (procedure: string): Kind => byCode.get(procedure) ?? kindFor(procedure);
  const kindFor = (procedure: string): Kind => {
    if (byCode.size > MOST) byCode.clear();
    const own = all.filter(({ rule }) => concerns(rule, procedure));
    const kind = remembered(kinds, keyOf(own), () => ({ number: kinds.size, own, planned: byScope(own) }));
    byCode.set(procedure, kind);
    return kind;
  };
  const grownBy = (kind: Kind, set: CodeSet): CodeSet => {
    if (sets.size > MOST) {
      sets.clear();
      nothing.grown.length = 0;
    }
    const rules = [...new Set([...set.rules, ...kind.own])].sort((a, b) => a.order - b.order);
    return remembered(sets, keyOf(rules), () => setOf(rules));
  };
  const forLines = (lines: readonly Coded[]): PlannedByScope => {
    let set = nothing;
    for (const { procedure } of lines) {
      const kind = kindOf(procedure);
      set = set.grown[kind.number] ??= grownBy(kind, set);
    }
    return set.planned;
  };
  const alike = new AlikeLines((procedure) => kindOf(procedure).planned.line, (all.at(-1)?.order ?? 0) + 1);
  return { all, forCode: (procedure) => kindOf(procedure).planned, forLines, forAlike: (line) => alike.of(line) };
}

function setOf(rules: readonly Planned[]): CodeSet {
  return { rules, planned: byScope(rules), grown: [] };
}

function keyOf(rules: readonly Planned[]): string {
  return rules.map(({ order }) => order).join();
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const held = memory.get(key);
  if (held !== undefined) return held;
  const made = make();
  memory.set(key, made);
  return made;
}

export function concerns(rule: Rule, procedure: string): boolean {
  const { procedures } = rule.applies;
  return procedures === "any" || procedures.includes(procedure);
}

export function byScope(planned: readonly Planned[]): PlannedByScope {
  const of = (scope: Scope): readonly Planned[] => planned.filter(({ rule }) => rule.over === scope);
  return { line: of("line"), claim: of("claim"), day: of("day"), history: of("history") };
}
