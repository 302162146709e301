import type { Policy } from "../policy.ts";
import { unreadDocumentation } from "./unread.ts";

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
    ...unreadDocumentation,
  ],
  gaps: [
    "Each state and contract differs; none was read: the defaults apply, and what a note lacks is a warning.",
    "Whether the accident's date, state and claim number are the insurer's own is not known: it is only checked that they are there and go together.",
  ],
};
