import type { Policy } from "../policy.ts";

/** Medicare Advantage plans, which write rules of their own on top of Medicare's. */
export const medicareAdvantage: Policy = {
  id: "medicare-advantage",
  title: "Medicare Advantage",
  layer: "payer:medicare-advantage",
  statements: [
    {
      rule: "modifiers/abn-not-medicare-advantage",
      set: { on: true, severity: "warning" },
      cite: { source: "moda-rpm036", section: "GA, GX, GY and GZ are denied on Medicare Advantage", confidence: "verified" },
      positions: [
        {
          stance: "Reject the line: the notice belongs to original Medicare; ask the plan for a decision before the service.",
          heldBy: ["Moda Health"],
          citation: { source: "moda-rpm036", confidence: "verified" },
        },
        {
          stance: "Accept GA, GY and GZ.",
          heldBy: ["another plan, at second hand"],
          citation: { source: "analyst", section: "Reported of another plan; its text was not read", confidence: "memory" },
        },
      ],
    },
    {
      rule: "modifiers/therapy-modifier-required",
      from: "2018-01-01",
      set: { on: true, severity: "warning" },
      cite: { source: "cms-cr10176", section: "Medicare's rule; plans are expected to follow it, no plan's own text was read", from: "2018-01-01", confidence: "logic" },
    },
  ],
  gaps: [
    "Plans differ. Which plan this is, and what its own manual says, is not known.",
    "UnitedHealthcare's plans list 97012 for prior authorization from 2024-09-01, with up to 6 visits in 8 weeks without clinical review from 2025-01-13; that is not checked.",
    "Whether a plan uses Medicare's unit limits and code pairs as they stand was not read; the defaults apply.",
    "Whether a plan covers a chiropractor's traction is its own benefit; GY and GX are Medicare Part B's.",
  ],
};
