import { isEvaluationAndManagement } from "./codes.ts";
import { MODIFIERS } from "./modifiers-data.ts";

/** What a modifier is for. */
export type ModifierKind
  = | "distinct" | "repeat" | "evaluation" | "amount" | "discipline" | "assistant" | "threshold" | "liability" | "active-care"
    | "anatomic" | "telehealth" | "other";

/** A modifier is an assertion about a line: what it says, and the question that a person answers by adding it. */
export interface ModifierFacts {
  readonly code: string;
  readonly kind: ModifierKind;
  readonly asserts: string;
  readonly asks: string;
}

const facts = new Map(MODIFIERS.map((modifier) => [modifier.code, modifier]));

/** What a modifier of the family says and asks; `undefined` for one that the rules here do not speak about. */
export function modifierFacts(modifier: string): ModifierFacts | undefined {
  return facts.get(modifier);
}

/** Every modifier that the rules here speak about. */
export function knownModifiers(): readonly ModifierFacts[] {
  return MODIFIERS;
}

const LAST_GROUP = ["GA", "GX", "GY", "GZ", "AT"];
const RANKS: ReadonlyMap<string, number> = new Map([
  ["GP", 1], ["GO", 1], ["GN", 1], ["CQ", 2], ["CO", 2], ["KX", 3],
  ...LAST_GROUP.map((code) => [code, 4] as const),
]);

/**
 * Where a modifier is written by custom: 0 those that change payment, 1 discipline, 2 assistant, 3 KX, 4 liability and AT.
 * Any order is valid.
 */
export function modifierRank(modifier: string): number {
  return RANKS.get(modifier) ?? 0;
}

/** The modifiers in their customary order; those of one rank keep the order that they have. */
export function orderModifiers(modifiers: readonly string[]): readonly string[] {
  return [...modifiers].sort((a, b) => modifierRank(a) - modifierRank(b));
}

const ANATOMIC = "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI";
const BYPASS: ReadonlySet<string> = new Set(`${ANATOMIC} 58 78 79 91`.split(" "));
const BYPASS_ON_EVALUATION: ReadonlySet<string> = new Set(["24", "25", "27", "57"]);
const BYPASS_ELSEWHERE: ReadonlySet<string> = new Set(["59", "XE", "XS", "XP", "XU"]);

/** Every modifier that may bypass an NCCI pair of indicator 1 (NCCI policy manual, chapter I section E): not 22, 76 or 77. */
export const BYPASS_MODIFIERS: readonly string[] = [...BYPASS, ...BYPASS_ON_EVALUATION, ...BYPASS_ELSEWHERE];

/**
 * True when this modifier on this code may bypass a pair of indicator 1: 24, 25, 27 and 57 only on an E/M code, 59 and X never on one.
 * Whether the record supports it is another question.
 */
export function isBypassModifier(modifier: string, code: string): boolean {
  if (BYPASS.has(modifier)) return true;
  if (BYPASS_ON_EVALUATION.has(modifier)) return isEvaluationAndManagement(code);
  return BYPASS_ELSEWHERE.has(modifier) && !isEvaluationAndManagement(code);
}

/** True for 59 and the four that say the same more exactly. */
export function isDistinctServiceModifier(modifier: string): boolean {
  return BYPASS_ELSEWHERE.has(modifier);
}

/** True for GP, GO and GN. */
export function isTherapyModifier(modifier: string): boolean {
  return RANKS.get(modifier) === 1;
}

/** True for GA, GX, GY and GZ: who pays if Medicare does not. */
export function isLiabilityModifier(modifier: string): boolean {
  return modifier !== "AT" && RANKS.get(modifier) === 4;
}
