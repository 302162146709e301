import type { Policy } from "../policy.ts";

const LINE_BY_LINE = "Chapter I, section V: each line alone, no sum of the day";

/** State programmes. */
export const medicaid: Policy = {
  id: "medicaid",
  title: "Medicaid",
  layer: "payer:medicaid",
  statements: [
    {
      rule: "traction/one-unit-per-day",
      set: { on: false },
      cite: { source: "ncci-policy-manual-medicaid", section: LINE_BY_LINE, confidence: "verified" },
    },
    {
      rule: "ncci/units-above-mue",
      set: { params: { perLine: true } },
      cite: { source: "ncci-policy-manual-medicaid", section: LINE_BY_LINE, confidence: "verified" },
    },
    {
      rule: "evaluation/one-per-episode",
      from: "2025-01-01",
      set: { severity: "error" },
      cite: { source: "ncci-policy-manual-medicaid", section: "Chapter XI, section V.21", from: "2025-01-01", confidence: "verified" },
    },
  ],
  gaps: [
    "Each state has its own manual, limits and authorizations; none was read.",
    "Medicaid has unit limits and code pairs of its own. They are not loaded: Medicare's stand in, and above its unit limits there is a warning only.",
    "Two lines of traction on one day are not added up; a state may still pay only one.",
  ],
};
