import type { Policy } from "../policy.ts";

/** Work injuries, outside Washington State. */
export const workersComp: Policy = {
  id: "workers-comp",
  title: "Workers compensation",
  layer: "payer:workers-comp",
  statements: [
    {
      rule: "form/version",
      set: { severity: "warning" },
      cite: { source: "hipaa-5010-rule", section: "The rule binds health plans; these carriers are none", confidence: "logic" },
    },
  ],
  gaps: [
    "Each state has its own fee schedule and treatment guideline; none was read: the defaults apply.",
    "The injury date, claim number and employer are not checked.",
  ],
};
