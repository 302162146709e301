import type { Citation } from "../../reference/index.ts";
import type { Statement } from "../policy.ts";

/** What Original Medicare covers is law, national and local determinations: nobody writes an office a letter that sets them aside. */
const PUBLISHED_ONLY: Citation = { source: "analyst", section: "Original Medicare covers by published rules, and agrees nothing with a single office", confidence: "logic" };

/** What Medicare Part B says of traction itself. */
export const medicareTraction: readonly Statement[] = [
  {
    rule: "traction/minimum-minutes",
    set: { params: { minMinutes: null } },
    cite: { source: "cms-claims-manual-ch5", section: "§20.2.B: a code not defined by time is one unit; no minimum was found for 97012", confidence: "verified" },
  },
  {
    rule: "traction/implausibly-short",
    set: { params: { minMinutes: null } },
    cite: { source: "cms-claims-manual-ch5", section: "§20.2.B: no minimum", confidence: "verified" },
  },
  {
    rule: "traction/decompression",
    from: "1997-04-15",
    set: { severity: "error", params: { stance: "deny", codeInstead: null, inWriting: false } },
    cite: { source: "cms-ncd-160-16", section: "Not covered, under any code", from: "1997-04-15", confidence: "verified" },
  },
  {
    // Medicare knows no S code, and says so by a rule of its own.
    rule: "traction/decompression-unproven",
    set: { on: false },
    cite: { source: "cms-ncd-160-16", section: "Not covered, under any code: more than investigational", confidence: "verified" },
  },
  { rule: "traction/roller-table", set: { params: { inWriting: false } }, cite: PUBLISHED_ONLY },
  { rule: "traction/inversion-table", set: { params: { inWriting: false } }, cite: PUBLISHED_ONLY },
  {
    rule: "traction/prolonged-course",
    set: { on: true, severity: "warning", params: { visits: 12 } },
    cite: { source: "ngs-lcd-l33631", section: "About 12 visits, as recalled; the text was not read, and it binds one contractor's area", confidence: "memory" },
    positions: [
      {
        stance: "Passive traction beyond the first 3 or 4 visits wants a reason.",
        heldBy: ["radiologybillingcoding.com"],
        citation: { source: "radiologybillingcoding-97012", confidence: "secondary" },
      },
      {
        stance: "About 12 visits, then a reason.",
        heldBy: ["NGS Medicare, as recalled"],
        citation: { source: "ngs-lcd-l33631", confidence: "memory" },
      },
    ],
  },
];
