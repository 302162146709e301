import type { Engine } from "../check/index.ts";
import type { Day } from "../claim/index.ts";
import type { Advice } from "./advice.ts";

/** The rule against 97012 that this payer's written word would set aside; `undefined` where it gives none, or nothing is against it. */
export function waivable(engine: Engine, { notBilled, questions, policy }: Advice, day: Day): string | undefined {
  const against = notBilled.find(({ code }) => code === "97012")?.rule ?? questions.find(({ fact }) => fact === "payer-takes-it")?.rules[0];
  const settled = engine.planFor(policy.id, day).all.find(({ rule }) => rule.id === against)?.settled;
  return settled?.params["inWriting"] === true ? against : undefined;
}
