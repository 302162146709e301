import type { Policy } from "../policy.ts";

/** UnitedHealthcare, commercial plans. */
export const uhc: Policy = {
  id: "uhc",
  title: "UnitedHealthcare (commercial)",
  layer: "payer:uhc",
  statements: [
    {
      rule: "modifiers/therapy-modifier-required",
      from: "2019-09-01",
      until: "2020-06-30",
      set: { on: true, severity: "warning" },
      cite: { source: "uhc-therapy-modifiers", section: "Planned for 2019-07-01, moved to 2019-09-01; chiropractic bulletins say 2020-04-01", from: "2019-09-01", confidence: "secondary" },
    },
    {
      rule: "modifiers/therapy-modifier-required",
      from: "2020-07-01",
      set: { on: true, severity: "error" },
      cite: { source: "uhc-therapy-modifiers", section: "Policy text of 2020-07-01", from: "2020-07-01", confidence: "secondary" },
    },
    {
      rule: "claim/timely-filing",
      set: { on: true, severity: "warning", params: { days: 90 } },
      cite: { source: "payer-timely-filing", section: "90 days in network, 180 outside", confidence: "secondary" },
    },
    {
      rule: "payers/uhc-ga-consent",
      from: "2025-02-01",
      set: { on: true },
      cite: { source: "uhc-ga-consent", section: "Commercial plans, non-covered services", from: "2025-02-01", confidence: "secondary" },
    },
  ],
  gaps: [
    "From 2025-01-01 a medical policy calls motorized spinal traction unproven; its list of codes was not read, so 97012 is not refused here.",
    "How it counts timed units, and its limits on visits, are in the contract.",
  ],
};
