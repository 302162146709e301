import type { Settings } from "../policy/index.ts";

type Value = NonNullable<Settings["params"]>[string];
type Say = (value: string, is: Value) => string;

const METHODS: Readonly<Record<string, string>> = {
  cms: "units by the CMS total of minutes", ama: "units code by code, as the AMA counts", unknown: "how units are counted is not known",
};
const STANCES: Readonly<Record<string, string>> = { deny: "not taken as 97012", allow: "taken as 97012", warn: "left open, and so for review" };

/** What a parameter means, by `rule.name` where the name alone leaves it open. */
const WORDS: Readonly<Record<string, Say>> = {
  "claim/timely-filing.days": (days) => `within ${days} days of the service`,
  "claim/timely-filing.years": (years) => `within ${years === "1" ? "1 year" : `${years} years`} of the service`,
  "claim/timely-filing.soon": (days) => `said from ${days} days before`,
  "claim/date-order.dates": (dates) => `asked of the dates ${dates} (DTP01)`,
  "documentation/plan-of-care.asksCertification": (_, is) => (is === false ? "its certification is asked for by a rule of its own" : "its certification too"),
  "documentation/plan-of-care.certificationDays": (days, is) => (is === null ? "a plan without an end is left open" : `a plan without an end holds ${days} days`),
  "form/claim-date.notWithManipulation": (dates) => `on a claim with spinal manipulation not asked of date ${dates} (DTP01)`,
  "payers/daily-unit-cap.units": (units, is) => (is === null ? "no cap known" : `at most ${units} units a visit`),
  "traction/passive-only.visits": (visits) => `from visit ${visits} in a row on`,
  "traction/prolonged-course.visits": (visits) => `after ${visits} visits`,
  "traction/region-supported.unsupported": (regions) => `not for a ${regions} region`,
  codeInstead: (code, is) => (is === null ? "no other code stands for it" : `billed as ${code}`),
  except: (which) => `not asked of ${which}`,
  inWriting: (_, is) => (is === false ? "no exception is given in writing" : "unless this payer said otherwise in writing"),
  max: (most) => `at most ${most}`,
  method: (name) => METHODS[name] ?? name,
  minMinutes: (minutes, is) => (is === null ? "no least number of minutes" : `at least ${minutes} minutes`),
  perLine: (_, is) => (is === true ? "units are counted line by line" : "units are counted over the day"),
  saidBy: (who) => `${who} does not take it as mechanical traction`,
  stance: (stance) => STANCES[stance] ?? stance,
  zeroIsNeverPaid: (_, is) => (is === true ? "a limit of 0 means never paid" : "a limit of 0 is not judged"),
};

const SEVERITIES = { error: "as an error", warning: "for review", info: "for information" } as const;

/** What a statement of a policy sets, in words; a parameter that only an office's own rule has, by its name. */
export function settingWords(rule: string, { on, severity, params = {} }: Settings): readonly string[] {
  return [
    ...(on === undefined ? [] : [on ? "checked" : "not checked"]),
    ...(severity === undefined ? [] : [SEVERITIES[severity]]),
    ...Object.entries(params).map(([name, value]) => paramWords(rule, name, value)),
  ];
}

function paramWords(rule: string, name: string, value: Value): string {
  const say = WORDS[`${rule}.${name}`] ?? WORDS[name];
  return say?.(valueText(value), value) ?? `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${valueText(value)}`;
}

function valueText(value: Value): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}
