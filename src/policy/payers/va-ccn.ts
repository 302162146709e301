import type { Policy } from "../policy.ts";

/** Community care paid by the Department of Veterans Affairs. */
export const vaCcn: Policy = {
  id: "va-ccn",
  title: "VA Community Care",
  layer: "payer:va-ccn",
  statements: [
    {
      rule: "modifiers/therapy-modifier-required",
      set: { on: true, severity: "error" },
      cite: { source: "va-ccn-chiropractic", section: "GP on physical medicine; since when is not said", confidence: "secondary" },
    },
  ],
  gaps: [
    "Only what the referral names is paid; the referral and its number are not checked.",
    "Two administrators run it, each with a manual that was not read.",
    "The filing limit (180 days, at second hand) is not checked.",
  ],
};
