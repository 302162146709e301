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
    {
      rule: "claim/timely-filing",
      set: { on: true, severity: "warning", params: { days: 180 } },
      cite: { source: "va-ccn-timely-filing", section: "180 days", confidence: "secondary" },
    },
    {
      rule: "claim/referral-number",
      set: { on: true },
      cite: { source: "va-ccn-chiropractic", section: "Referral-limited codes", confidence: "secondary" },
    },
  ],
  gaps: [
    "Two administrators run it, each with a manual that was not read.",
  ],
};
