import type { Policy } from "../policy.ts";

/** Anthem Blue Cross and Blue Shield. */
export const anthem: Policy = {
  id: "anthem",
  title: "Anthem",
  layer: "payer:anthem",
  statements: [
    {
      rule: "modifiers/therapy-modifier-required",
      from: "2021-11-01",
      set: { on: true, severity: "error" },
      cite: { source: "anthem-therapy-modifiers", section: "Always-therapy codes", from: "2021-11-01", confidence: "secondary" },
    },
    {
      rule: "claim/timely-filing",
      from: "2019-10-01",
      set: { on: true, severity: "warning", params: { days: 90 } },
      cite: { source: "payer-timely-filing", section: "90 days", from: "2019-10-01", confidence: "secondary" },
    },
  ],
  gaps: [
    "No medical policy of Anthem on traction, roller tables or decompression was read.",
    "How it counts timed units, and its limits on visits, are in the contract.",
  ],
};
