import { dottedCode } from "../../../reference/icd10-form.ts";
import { mainCode } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { CARE, COURTESY, GUIDED, labelOf, PAYERS, PLANS, PROVIDERS, PULLS, SIGNED } from "./choices.ts";
import type { Step } from "./steps.ts";

/** What was answered, a few words each; `undefined` where there is nothing to tell. */
export interface Told { readonly key: Key; readonly words: string }

const OPEN = "left open";

const WORDS: Readonly<Record<Key, (answers: Answers) => string | undefined>> = {
  pull: ({ pull }) => labelOf(PULLS, pull) ?? "What pulled: not sure",
  guided: ({ guided }) => labelOf(GUIDED, guided) ?? "Guided or not: not sure",
  instead: (answers) => insteadWords(answers),
  provider: ({ provider }) => labelOf(PROVIDERS, provider) ?? "Provider: not sure",
  payer: ({ payer }) => labelOf(PAYERS, payer) ?? "Payer: not sure",
  day: ({ day }) => day ?? "Day not known: by today's rules",
  regions: ({ regions }) => regions?.join(", ") ?? `Region ${OPEN}`,
  minutes: ({ minutes }) => (typeof minutes === "number" ? `${minutes} minutes` : `Minutes ${OPEN}`),
  others: ({ others }) => {
    const all = others ?? [];
    return all.length === 0 ? "Nothing else that day" : `Also ${all.map(({ code, minutes }) => (minutes === undefined ? code : `${code} (${minutes} min)`)).join(", ")}`;
  },
  otherMinutes: ({ otherMinutes }) => textOf(Object.entries(otherMinutes ?? {}).map(([code, minutes]) => `${code}: ${minutes} min`), "Their minutes"),
  otherRegions: ({ otherRegions }) => textOf(Object.entries(otherRegions ?? {}).map(([code, regions]) => `${code}: ${regions.join(", ")}`), "Regions"),
  times: ({ times }) => textOf(Object.entries(times ?? {}).map(([code, { start, end }]) => `${code} ${start} to ${end}`), "Times"),
  care: ({ care }) => labelOf(CARE, care) ?? `Active or maintenance: ${OPEN}`,
  plan: ({ plan }) => (plan === "none" ? "No plan of care" : plan === null || plan === undefined ? `Plan of care ${OPEN}` : `Plan of care: ${labelOf(PLANS, plan)?.replace("Yes, for ", "") ?? ""}`),
  notice: ({ notice }) => `Notice: ${labelOf([...SIGNED, ...COURTESY], notice)?.toLowerCase() ?? OPEN}`,
  shared: ({ shared }) => textOf(Object.entries(shared ?? {}).map(([code, one]) => `${code}: therapist ${one.therapist}, assistant ${one.assistant}`), "Shared minutes"),
  consent: ({ consent }) => `Consent to pay: ${consent ?? OPEN}`,
  before: ({ before }) => (typeof before === "number" ? `${before} of them before, for this injury` : `How many before: ${OPEN}`),
  visitMinutes: ({ visitMinutes }) => (typeof visitMinutes === "number" ? `${visitMinutes} minutes altogether` : `Whole time ${OPEN}`),
  allowedCents: ({ allowedCents }) => (typeof allowedCents === "number" ? `$${(allowedCents / 100).toFixed(2)} allowed so far this year` : `Allowed so far ${OPEN}`),
  diagnosis: ({ diagnosis }) => textOf([...(diagnosis?.codes ?? []).map(dottedCode), ...(diagnosis?.cause ? [diagnosis.cause] : [])], "Diagnosis"),
};

function textOf(parts: readonly string[], name: string): string {
  return parts.length === 0 ? `${name} ${OPEN}` : parts.join(" · ");
}

export function toldOf(steps: readonly Step[], answers: Answers): readonly Told[] {
  return steps.flatMap(({ key }) => {
    const words = answers[key] === undefined ? undefined : WORDS[key](answers);
    return words === undefined ? [] : [{ key, words }];
  });
}

function insteadWords(answers: Answers): string {
  if (answers.instead === "written") return "The payer takes it, in writing";
  if (answers.instead === null) return "97012: to settle";
  const code = mainCode(answers);
  return code === undefined ? "97012 left off" : `${code} instead of 97012`;
}
