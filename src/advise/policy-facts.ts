import type { Engine, Plan } from "../check/index.ts";
import type { Draft } from "./draft.ts";

export function planOf({ engine, policy, facts }: Pick<Draft, "engine" | "policy" | "facts">): Plan {
  return engine.planFor(policy, facts.day);
}

/** Rules of the form and of the claim as a whole: who sets them says nothing of services. */
const OF_THE_FORM = /^(form|claim)\//;

/** True where no word of this payer on any service was read: its policy states none on its own layer, nor one of a policy before it. */
export function isUnread({ policies }: Engine, policy: string): boolean {
  const found = policies.find(({ id }) => id === policy);
  if (found?.basedOn !== undefined) return false;
  return (found?.statements ?? []).every(({ rule, layer }) => OF_THE_FORM.test(rule) || (layer !== undefined && layer !== found?.layer));
}

/** True where the policy says of itself what of this payer was not read. */
export function isReadInPart({ policies }: Engine, policy: string): boolean {
  return (policies.find(({ id }) => id === policy)?.gaps ?? []).length > 0;
}

/** True where the payer reads GA, GX and GY: only then is an advance beneficiary notice of any use. */
export function hasNotices(draft: Draft): boolean {
  return planOf(draft).all.some(({ rule }) => rule.id === "modifiers/ga-on-excluded-service");
}
