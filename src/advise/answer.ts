import type { Finding } from "../check/index.ts";
import { modifierFacts } from "../reference/index.ts";
import type { Question } from "./advice.ts";
import type { DraftLine } from "./draft.ts";

/** What the facts say to the question that a modifier answers. A `yes` names the fact it rests on. */
export type Answer
  = | { readonly is: "yes"; readonly modifier: string; readonly why: string }
    | { readonly is: "no"; readonly why: string }
    | { readonly is: "ask"; readonly question: Question };

export const yes = (modifier: string, why: string): Answer => ({ is: "yes", modifier, why });
export const no = (why: string): Answer => ({ is: "no", why });

/** The modifier's own question, for a person to answer. */
export function asOf(modifier: string, finding: Finding, { service }: DraftLine): Question {
  return {
    fact: modifier,
    ask: finding.fix?.question ?? modifierFacts(modifier)?.asks ?? finding.next,
    why: `Only a yes puts ${modifier} on ${service.code}. ${finding.message}`,
    rules: [finding.rule],
    decides: finding.severity === "error",
  };
}
