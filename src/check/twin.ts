import { batchOf } from "./batch.ts";
import type { LineStore } from "./batch.ts";
import { byScope, concerns } from "./plan.ts";
import type { Coded, Plan, PlannedByScope } from "./plan.ts";
import { FARTHEST } from "./line-index.ts";
import type { Entry } from "./line-index.ts";
import type { Ways } from "./run.ts";

/**
 * The slow twin of the index: every rule is tried on every line, and every earlier line is looked through.
 * It is what the engine means; the indexes are only how it is made fast, and a test holds them equal.
 */
export const slowTwin: Ways = {
  find: { ofLine: (plan, line) => tried(plan, [line]), ofLines: tried, alike: () => undefined },
  batch: (visits) => batchOf(visits, plainList()),
};

function tried(plan: Plan, lines: readonly Coded[]): PlannedByScope {
  return byScope(plan.all.filter(({ rule }) => lines.some(({ procedure }) => concerns(rule, procedure))));
}

function plainList(): LineStore {
  const entries: Entry[] = [];
  const claims: string[] = [];
  return {
    add: (entry) => void entries.push(entry),
    of: (patient, reach) => {
      const own = entries.filter((entry) => entry.patient === patient);
      if (reach === undefined) return own;
      return own.slice(-FARTHEST).filter(({ claim, day }) => !reach.without.has(claim) && (reach.day ?? day) === day).slice(-reach.most);
    },
    claim: (id) => claims.push(id) - 1,
    idOf: (claim) => claims[claim] ?? "",
  };
}
