import { z } from "zod";
import { overrideEntry, ownRule } from "./own-rule-shape.ts";
import { flag, isoDay, params, severity, text } from "./statement-shape.ts";

const code = z.union([z.string(), z.number()], "must be text").transform(String);

const ruleEntry = z.strictObject({
  rule: text,
  off: flag.nullish(),
  on: flag.nullish(),
  severity: severity.nullish(),
  set: params.nullish(),
  from: isoDay.optional(),
  until: isoDay.optional(),
  reason: z.string("is missing: say why the office decided this").trim().min(1, "must not be empty: say why the office decided this"),
  by: text.nullish(),
}, "must be a rule and what to change of it")
  .refine(({ off, on }) => !(off === true && on === true), { path: ["off"], message: "a rule cannot be on and off at once" })
  .refine((entry) => entry.off ?? entry.on ?? entry.severity ?? entry.set, "changes nothing: write off: true, severity or set");

const payerEntry = z.strictObject({
  name: text.nullish(),
  id: code.nullish(),
  filingIndicator: code.nullish(),
  policy: text,
}, "must be a payer and its policy")
  .refine(({ name, id, filingIndicator }) => name ?? id ?? filingIndicator, "needs a name, an id or a filingIndicator to know the payer by");

/** `claimwright.yaml`. */
export const practiceShape = z.strictObject({
  office: text.nullish(),
  stances: z.record(z.string(), z.unknown(), "must be stances, such as traction.minMinutes: 8").nullish(),
  rules: z.array(ruleEntry, "must be a list").nullish(),
  payers: z.array(payerEntry, "must be a list").nullish(),
  ownRules: z.array(ownRule, "must be a list").nullish(),
  overrides: z.array(overrideEntry, "must be a list").nullish(),
}, "must be keys and values, such as office: …");

export type WrittenPractice = z.infer<typeof practiceShape>;
export type WrittenRule = z.infer<typeof ruleEntry>;
