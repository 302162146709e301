import type { ParamValue, Settings } from "./policy.ts";

/** What a recorded stance comes to, in one rule. */
export interface StanceSetting {
  readonly rule: string;
  readonly set: Settings;
}

/** A question on which sources disagree, and what an office may decide about it. */
export interface Stance {
  readonly name: string;
  /** In plain words, what may be written. */
  readonly expects: string;
  readonly param: string;
  readonly rules: readonly string[];
  /** What it sets; `undefined` for a value that it cannot have. */
  settings(value: unknown): readonly StanceSetting[] | undefined;
}

/** One of these words becomes a parameter of each of these rules. */
function words(name: string, rules: string | readonly string[], param: string, allowed: readonly string[]): Stance {
  const all = typeof rules === "string" ? [rules] : rules;
  return {
    name,
    expects: allowed.join(", "),
    param,
    rules: all,
    settings: (value) =>
      (typeof value === "string" && allowed.includes(value) ? all.map((rule) => ({ rule, set: { params: { [param]: value } } })) : undefined),
  };
}

/** The rules that count timed units: one method holds for all of them. */
export const METHOD_RULES: readonly string[] = [
  "traction/minutes-not-timed", "time/units-above-minutes", "time/units-below-minutes", "time/allocation", "time/method-unknown",
];

function minutes(name: string, rules: readonly string[], param: string): Stance {
  const holds = (value: unknown): value is number | null => value === null || (typeof value === "number" && value > 0 && value <= 60);
  return {
    name,
    expects: "null for no minimum, or minutes (above 0, up to 60)",
    param,
    rules,
    settings: (value) =>
      (holds(value) ? rules.map((rule) => ({ rule, set: { params: { [param]: value satisfies ParamValue } } })) : undefined),
  };
}

const DENY_WARN_ALLOW = ["deny", "warn", "allow"];

/** The contested questions that a practice file may settle. A stance holds for every payer. */
export const STANCES: readonly Stance[] = [
  minutes("traction.minMinutes", ["traction/minimum-minutes", "traction/implausibly-short"], "minMinutes"),
  words("device.rollerTable", "traction/roller-table", "stance", DENY_WARN_ALLOW),
  words("device.decompression", "traction/decompression", "stance", DENY_WARN_ALLOW),
  words("decompression.code", "traction/decompression", "codeInstead", ["S9090", "97012"]),
  words("timedUnits", METHOD_RULES, "method", ["cms", "ama", "full15"]),
];

/** Questions that are known to be contested but that no rule asks yet, each with what to write instead. */
export const STANCES_WITHOUT_RULE: Readonly<Record<string, string>> = {
  "device.autotraction": "body weight used for cervical distraction raises nothing; for roller tables use device.rollerTable",
  "decompression.codeByPayer": "a code for one payer goes into a policy file of that payer; for every payer use decompression.code",
  "mod59.mode": "set the severity of modifiers/59-without-pair and ncci/bypass-unsupported under rules",
  "gp.requiredFrom": "turn modifiers/therapy-modifier-required on, from a day, in a policy file of that payer",
  "gy.dcAutoPropose": "GY is always asked for, never put on by itself",
};
