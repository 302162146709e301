import type { Plan } from "../check/index.ts";
import type { Draft } from "./draft.ts";

export function planOf({ engine, policy, facts }: Pick<Draft, "engine" | "policy" | "facts">): Plan {
  return engine.planFor(policy, facts.day);
}

/** True where the payer reads GA, GX and GY: only then is an advance beneficiary notice of any use. */
export function hasNotices(draft: Draft): boolean {
  return planOf(draft).all.some(({ rule }) => rule.id === "modifiers/ga-on-excluded-service");
}
