import type { Policy } from "../policy.ts";
import { unreadDocumentation } from "./unread.ts";

/** The uniformed services' programme. */
export const tricare: Policy = {
  id: "tricare",
  title: "TRICARE",
  layer: "payer:tricare",
  statements: [
    {
      rule: "claim/timely-filing",
      set: { on: true, severity: "warning", params: { years: 1 } },
      cite: { source: "payer-timely-filing", section: "One year", confidence: "secondary" },
    },
    ...unreadDocumentation,
  ],
  gaps: [
    "No text of TRICARE was read: the defaults apply, and what a note lacks is a warning.",
    "Chiropractic care is often not covered, as recalled; ask before treating.",
    "It is recalled to count timed units as Medicare does; that is not relied on.",
  ],
};
