import type { Plan } from "../check/index.ts";
import type { UnitMethod } from "../reference/index.ts";

const METHODS: readonly string[] = ["cms", "ama", "full15"] satisfies readonly UnitMethod[];

/** How this payer turns minutes into units, as its policy sets it for the rules that count minutes; `undefined` where it does not say. */
export function methodOf(plan: Plan): UnitMethod | undefined {
  for (const { settled } of plan.all) {
    const { method } = settled.params;
    if (typeof method === "string" && METHODS.includes(method)) return method as UnitMethod;
  }
  return undefined;
}
