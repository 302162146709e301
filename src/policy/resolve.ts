import { formatIsoDay, parseIsoDay } from "../claim/index.ts";
import type { Day, Severity } from "../claim/index.ts";
import type { Citation } from "../reference/index.ts";
import type { LayerName, Params, Policy, Position, Statement } from "./policy.ts";

/** A rule's settings once every layer has spoken. */
export interface Resolved {
  readonly on: boolean;
  readonly severity: Severity;
  readonly params: Params;
  /** The last layer that said anything about the rule. */
  readonly layer: LayerName;
  /** Of the statements that spoke, last first. */
  readonly citations: readonly Citation[];
  readonly positions: readonly Position[];
}

const FIRST_DAY = -Infinity;
const LAST_DAY = Infinity;

function bound(text: string | undefined, otherwise: number): Day {
  if (text === undefined) return otherwise;
  const day = parseIsoDay(text);
  if (day === undefined) throw new PolicyError(`"${text}" is not a day; write it as 2026-03-02.`);
  return day;
}

export function startOf(statement: Statement): Day {
  return bound(statement.from, FIRST_DAY);
}

export function endOf(statement: Statement): Day {
  return bound(statement.until, LAST_DAY);
}

/** A policy that cannot be used as written: an unknown rule or parameter, a bad day, dates that overlap. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}

/** Settles one rule for one day of service: base settings first, then each policy's statements in the order given. */
export function resolve(rule: string, base: Resolved, policies: readonly Policy[], day: Day): Resolved {
  let settled = base;
  for (const policy of policies) {
    for (const statement of policy.statements) {
      if (statement.rule !== rule || startOf(statement) > day || endOf(statement) < day) continue;
      settled = overlay(settled, statement, policy.layer);
    }
  }
  return settled;
}

function overlay(under: Resolved, statement: Statement, layer: LayerName): Resolved {
  const { set } = statement;
  return {
    on: set.on ?? under.on,
    severity: set.severity ?? under.severity,
    params: set.params ? { ...under.params, ...set.params } : under.params,
    layer: statement.layer ?? layer,
    citations: [statement.cite, ...under.citations],
    positions: [...(statement.positions ?? []), ...under.positions],
  };
}

/** The days on which anything in these policies changes, sorted: between two of them every resolution is the same. */
export function boundaries(policies: readonly Policy[]): readonly Day[] {
  const days = new Set<Day>();
  for (const { statements } of policies) {
    for (const statement of statements) {
      const start = startOf(statement);
      const end = endOf(statement);
      if (start !== FIRST_DAY) days.add(start);
      if (end !== LAST_DAY) days.add(end + 1);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** Refuses two statements of one policy that set the same thing of one rule on the same day. */
export function refuseOverlaps(policy: Policy): void {
  for (const [index, one] of policy.statements.entries()) {
    for (const other of policy.statements.slice(index + 1)) {
      const key = one.rule === other.rule ? sharedKey(one, other) : undefined;
      if (key === undefined) continue;
      const from = Math.max(startOf(one), startOf(other));
      if (from > Math.min(endOf(one), endOf(other))) continue;
      const when = from === FIRST_DAY ? "from the start" : `from ${formatIsoDay(from)}`;
      throw new PolicyError(
        `Policy "${policy.id}" sets ${key} of ${one.rule} twice ${when}; give the earlier statement an "until" before the later one's "from".`,
      );
    }
  }
}

function sharedKey(one: Statement, other: Statement): string | undefined {
  const keys = new Set(keysOf(one));
  return keysOf(other).find((key) => keys.has(key));
}

function keysOf({ set }: Statement): string[] {
  const params = Object.keys(set.params ?? {});
  return [...(set.on === undefined ? [] : ["on"]), ...(set.severity === undefined ? [] : ["severity"]), ...params];
}
