import type { Policy } from "../policy.ts";
import { unreadDocumentation } from "./unread.ts";

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
    ...unreadDocumentation,
  ],
  gaps: [
    "Each state has its own fee schedule and treatment guideline; none was read: the defaults apply, and what a note lacks is a warning.",
    "Whether the injury's date, claim number and employer are the insurer's own is not known: it is only checked that they are there and go together.",
  ],
};
