import type { Policy } from "../policy.ts";

/** Blue plans other than Anthem. */
export const bcbs: Policy = {
  id: "bcbs",
  title: "Blue Cross and Blue Shield plans other than Anthem",
  layer: "payer:bcbs",
  statements: [
    {
      rule: "traction/decompression",
      set: { severity: "error", params: { stance: "deny" } },
      cite: { source: "bcbs-al-mp-484", section: "Investigational in Alabama; Premera, Minnesota and Highmark say the same of theirs", confidence: "verified" },
    },
    {
      rule: "traction/decompression-unproven",
      set: { severity: "warning" },
      cite: { source: "bcbs-al-mp-484", section: "Investigational in Alabama; Premera, Minnesota and Highmark say the same of theirs", confidence: "verified" },
    },
    {
      rule: "traction/roller-table",
      set: { params: { stance: "deny", saidBy: "one Blue plan, that of Minnesota until May 2022, called it investigational, and the guide to 97012 behind these checks (Bushido Billing)" } },
      cite: { source: "bcbs-mn-vii-18", section: "Intersegmental tables are investigational in Minnesota (to 2022-05-30)", confidence: "verified" },
    },
  ],
  gaps: [
    "Each Blue plan writes its own policies. Those of Alabama, Minnesota, Premera and Highmark were read in part; which plan this is, is not known.",
    "Whether the plan wants GP on always-therapy codes is not known: no therapy modifier is asked for.",
    "HCSC (Illinois, Texas, Oklahoma) audits modifiers 25, 59 and X.",
  ],
};
