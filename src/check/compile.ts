import type { Day, Severity } from "../claim/index.ts";
import { boundaries, PolicyError, recogniser, refuseOverlaps, resolve } from "../policy/index.ts";
import type { Params, PayerMapping, Policy, Recogniser, Resolved } from "../policy/index.ts";
import type { Tables } from "../reference/index.ts";
import { planOf } from "./plan.ts";
import type { Plan, Planned } from "./plan.ts";
import { neverByItself } from "./rule.ts";
import type { Rule } from "./rule.ts";

/** Rules, policies and tables, checked against one another and ready to run. */
export interface Engine {
  readonly rules: readonly Rule[];
  readonly policies: readonly Policy[];
  readonly tables: Tables;
  readonly recognise: Recogniser;
  ruleOf(id: string): Rule | undefined;
  /** The plan for a policy and a day of service; `mac`: the contractor, for Medicare. Throws PolicyError for a name it does not know. */
  planFor(policy: string, day: Day, mac?: string): Plan;
}

export interface EngineParts {
  readonly rules: readonly Rule[];
  readonly policies: readonly Policy[];
  readonly tables: Tables;
  /** Medicare's contractors, each a layer over the policies of layer `cms`. */
  readonly macs?: readonly Policy[];
  /** The contractor for every Medicare claim, whatever state it is billed from. */
  readonly mac?: string;
  /** The office's own statements: the last layer, over every policy. */
  readonly practice?: Policy;
  /** The office's own payer mapping, tried before the shipped one. */
  readonly payers?: readonly PayerMapping[];
}

/**
 * Checks every part against the others and indexes the rules.
 * Throws PolicyError for a policy that cannot be used, Error for a rule of ours that is not whole.
 */
export function compile(parts: EngineParts): Engine {
  const { rules, tables, practice } = parts;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  refuseIncompleteRules(rules, byId);
  const everyPolicy = [...parts.policies, ...(parts.macs ?? []), ...(practice ? [practice] : [])];
  for (const policy of everyPolicy) refuseUnknownRules(policy, byId);
  for (const policy of everyPolicy) refuseOverlaps(policy);
  const plans = planner(parts);
  return {
    rules,
    policies: parts.policies,
    tables,
    recognise: recogniser(parts.payers ?? []),
    ruleOf: (id) => byId.get(id),
    planFor: plans,
  };
}

function refuseIncompleteRules(rules: readonly Rule[], byId: ReadonlyMap<string, Rule>): void {
  if (byId.size !== rules.length) throw new Error("Two rules share an id.");
  for (const rule of rules) {
    const missing = whatIsMissing(rule);
    if (missing !== undefined) throw new Error(`Rule ${rule.id} ${missing}.`);
  }
}

function whatIsMissing(rule: Rule): string | undefined {
  if (rule.citations.length === 0) return "has no citation";
  if (rule.examples.quiet.length === 0) return "has no example that stays quiet";
  if (rule.check !== neverByItself && rule.examples.found.length === 0) return "has no example that fires";
  if (rule.fix === "attest" && rule.says.question === undefined) return "asks for an attestation but has no question";
  return isOversure(rule) ? "rests on memory alone and so may warn at most" : undefined;
}

/** From memory alone a rule may warn at most; `form/*` restates the guide or arithmetic. */
function isOversure(rule: Rule): boolean {
  const remembered = rule.citations.every(({ confidence }) => confidence === "memory");
  return remembered && rule.severity === "error" && !rule.id.startsWith("form/");
}

function refuseUnknownRules(policy: Policy, byId: ReadonlyMap<string, Rule>): void {
  for (const { rule: id, set } of policy.statements) {
    const rule = byId.get(id);
    if (rule === undefined) throw new PolicyError(`Policy "${policy.id}" names the rule "${id}", which does not exist; see "claimwright rules list".`);
    const stranger = Object.keys(set.params ?? {}).find((name) => !(name in rule.params));
    if (stranger === undefined) continue;
    const has = Object.keys(rule.params).join(", ") || "none";
    throw new PolicyError(`Policy "${policy.id}" sets "${stranger}" of ${id}, which has no such parameter (it has: ${has}).`);
  }
}

function planner(parts: EngineParts): Engine["planFor"] {
  const byPolicy = new Map<string, Map<string | undefined, (day: Day) => Plan>>();
  return (name, day, state) => {
    const mac = parts.mac ?? state;
    let byMac = byPolicy.get(name);
    if (byMac === undefined) byPolicy.set(name, byMac = new Map());
    let timeline = byMac.get(mac);
    if (timeline === undefined) byMac.set(mac, timeline = timelineOf(name, layersOf(name, mac, parts), parts));
    return timeline(day);
  };
}

/** In the order in which they speak: what the policy stands on, the policy, Medicare's contractor, the office. */
function layersOf(name: string, mac: string | undefined, { policies, macs = [], practice }: EngineParts): readonly Policy[] {
  const policy = named(name, policies);
  const under = policy.basedOn === undefined ? [] : [named(policy.basedOn, policies)];
  const contractor = policy.layer === "cms" ? macs.filter(({ id }) => id === mac) : [];
  return [...under, policy, ...contractor, ...(practice ? [practice] : [])];
}

function named(name: string, policies: readonly Policy[]): Policy {
  const policy = policies.find(({ id }) => id === name);
  if (policy !== undefined) return policy;
  throw new PolicyError(`There is no policy "${name}"; known are ${policies.map(({ id }) => id).join(", ")}.`);
}

/** Plans by date interval: made when a claim first falls into one. */
function timelineOf(policy: string, layers: readonly Policy[], parts: EngineParts): (day: Day) => Plan {
  const turns = boundaries(layers);
  const made: (Plan | undefined)[] = [];
  const last = { day: NaN, plan: planOf([]) };
  return (day) => {
    if (day === last.day) return last.plan;
    let interval = 0;
    while (interval < turns.length && (turns[interval] ?? 0) <= day) interval++;
    last.plan = made[interval] ??= planOf(settledOn(day, policy, layers, parts));
    last.day = day;
    return last.plan;
  };
}

function settledOn(day: Day, policy: string, layers: readonly Policy[], { rules, tables }: EngineParts): readonly Planned[] {
  return rules
    .map((rule, order): Planned => {
      const settled = resolve(rule.id, baseOf(rule), layers, day);
      return { rule, check: rule.check, order, settled, context: { params: settled.params, tables, policy } };
    })
    .filter(({ check, settled }) => settled.on && check !== neverByItself);
}

/** A rule's own settings, before any policy. */
export function baseOf(rule: Rule): Resolved {
  return {
    on: rule.on ?? true,
    severity: rule.severity satisfies Severity,
    params: rule.params satisfies Params,
    layer: "base",
    citations: rule.citations,
    positions: rule.positions ?? [],
  };
}
