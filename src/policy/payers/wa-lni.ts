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
  ],
  gaps: [
    "Powered traction by anyone but a physical therapist or a physiatrist is billed with the local code 1044M, at most 6 for one injury; that is not checked, so 97012 of a chiropractor passes here.",
    "What else the fund asks of therapy (visits, authorization, claim number) was not read.",
  ],
};
