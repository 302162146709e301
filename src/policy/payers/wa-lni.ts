import type { Policy } from "../policy.ts";

/** Washington State's fund for injured workers. */
export const waLni: Policy = {
  id: "wa-lni",
  title: "Washington State Labor and Industries",
  layer: "payer:wa-lni",
  statements: [
    {
      rule: "traction/decompression",
      set: { params: { stance: "allow", codeInstead: "97012" } },
      cite: { source: "wa-lni-traction", section: "Powered traction, decompression tables included, is 97012 for a physical therapist or a physiatrist", confidence: "verified" },
    },
    {
      rule: "payers/wa-lni-powered-traction",
      set: { on: true },
      cite: { source: "wa-lni-traction", section: "97012, 1044M, six for an injury", confidence: "verified" },
    },
  ],
  gaps: [
    "What else the fund asks of therapy (visits, authorization, claim number) was not read.",
  ],
};
