import type { Policy, Statement } from "../policy.ts";

/** The effective date of the copy that was read; what held before it is not known. */
const from = "2023-04-15";

function guideline(rule: string, section: string, set: Statement["set"]): Statement {
  return { rule, from, set, cite: { source: "cigna-cpg275", section, from, confidence: "secondary" } };
}

/** Cigna. */
export const cigna: Policy = {
  id: "cigna",
  title: "Cigna",
  layer: "payer:cigna",
  statements: [
    guideline("traction/region-supported", "Thoracic traction is unproven", { on: true, severity: "error", params: { unsupported: ["thoracic"] } }),
    guideline("traction/passive-only", "Traction goes with exercise", { on: true, severity: "warning", params: { visits: 1 } }),
    guideline("necessity/cigna-traction", "Nerve root signs, cervical or lumbar", { on: true }),
    guideline("traction/decompression", "Decompression is not covered, S9090 included", { severity: "error", params: { stance: "deny", codeInstead: null } }),
    guideline("traction/decompression-unproven", "Decompression is not covered, S9090 included", { severity: "warning" }),
    {
      rule: "claim/timely-filing",
      set: { on: true, severity: "warning", params: { days: 90 } },
      cite: { source: "payer-timely-filing", section: "90 days in network, 180 outside", confidence: "secondary" },
    },
    {
      rule: "payers/daily-unit-cap",
      from: "2022-10-15",
      set: { on: true, params: { units: 4 } },
      cite: { source: "cigna-unit-cap", section: "Four units a visit; four states from 2022-11-01", from: "2022-10-15", confidence: "secondary" },
    },
  ],
  gaps: [
    "The guideline was read in a copy that took effect on 2023-04-15: earlier dates go by the defaults.",
    "It also asks for three weeks of other care without success, and for nerve signs or tests by region; those are not checked.",
    "Whether it wants GP on always-therapy codes is not known: no therapy modifier is asked for.",
  ],
};
