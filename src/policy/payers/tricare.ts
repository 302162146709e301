import type { Policy } from "../policy.ts";

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
  ],
  gaps: [
    "No text of TRICARE was read: the defaults apply.",
    "Chiropractic care is often not covered, as recalled; ask before treating.",
    "It is recalled to count timed units as Medicare does; that is not relied on.",
  ],
};
