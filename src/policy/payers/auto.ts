import type { Policy } from "../policy.ts";

/** Car accidents: personal injury and medical payments cover. */
export const auto: Policy = {
  id: "auto",
  title: "Automobile insurance",
  layer: "payer:auto",
  statements: [
    {
      rule: "form/version",
      set: { severity: "warning" },
      cite: { source: "hipaa-5010-rule", section: "The rule binds health plans; these carriers are none", confidence: "logic" },
    },
  ],
  gaps: [
    "Each state and contract differs; none was read: the defaults apply.",
    "The accident date, state and claim number are not checked.",
  ],
};
