import type { Policy } from "../policy.ts";

/** Aetna. */
export const aetna: Policy = {
  id: "aetna",
  title: "Aetna",
  layer: "payer:aetna",
  statements: [
    {
      rule: "traction/roller-table",
      set: { severity: "error", params: { stance: "deny", saidBy: "an older copy of Aetna's bulletin 0569" } },
      cite: { source: "aetna-cpb-0569", section: "Autotraction, by which it means intersegmental tables, is experimental", confidence: "secondary" },
    },
    {
      rule: "claim/timely-filing",
      set: { on: true, severity: "warning", params: { days: 120 } },
      cite: { source: "payer-timely-filing", section: "120 days", confidence: "secondary" },
    },
  ],
  gaps: [
    "The bulletin on lumbar traction (0569) was read in an older copy only; its date is not known.",
    "That bulletin says nothing against body weight used for cervical distraction.",
    "Whether it wants GP on always-therapy codes is not known: no therapy modifier is asked for.",
    "Pneumatic lumbar traction at home is experimental there, at second hand; home devices are not 97012 in any case.",
  ],
};
