import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

type Codes = { readonly codes: readonly string[] };

/** A claim is an original, a replacement or a void. */
export default rule({
  id: "form/frequency-code",
  title: "Original, replacement or void",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: { codes: ["1", "6", "7", "8"] },
  says: {
    what: "CLM05-3 is {frequency}, which a professional claim does not have.",
    why: "CLM05-3 says what the claim is to the payer: 1 an original, 7 a replacement, 8 a void; some payers take 6 for a correction. The other codes belong to hospital bills, and the claim may come back.",
    next: "Write 1 for a first claim, 7 or 8 with the payer's claim number for a later one.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA30"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Invalid claim frequency code", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2300 CLM05-3", confidence: "memory" },
  ],
  check,
  examples: {
    found: [{ title: "an interim bill", claim: { frequency: "2", lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "an original", claim: { lines: [{ code: "97012" }] } },
      { title: "a replacement", claim: { frequency: "7", references: { F8: "ICN0001" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { frequency } }: ClaimFacts, { params }: { readonly params: Codes }): Outcome {
  if (frequency === "" || params.codes.includes(frequency)) return pass;
  return found({ fills: { frequency }, mark: { element: "CLM05-3" } });
}
