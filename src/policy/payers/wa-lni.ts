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
    {
      rule: "payers/wa-lni-chiropractic-visit",
      set: { on: true },
      cite: { source: "wa-lni-chiropractic", section: "2050A, 2051A and 2052A; the limbs are a body region of them", confidence: "verified" },
    },
  ],
  gaps: [
    "The fund's payment policies for chiropractic (chapter 7) were read in part: which level a visit has, the limit of one a day, and what is refused under national codes are from memory.",
    "What else the fund asks of therapy (visits, authorization, claim number) was not read.",
  ],
};
