import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** A replacement or void names the claim that it stands for, by the payer's own number. */
export default rule({
  id: "claim/payer-claim-number",
  title: "Which claim it replaces",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim {does} an earlier one (CLM05-3 is {frequency}), and does not say which: REF*F8 is missing.",
    why: "A replacement (7) or a void (8) works on a claim that the payer has already. It finds it by its own claim number (REF*F8, item 22), which the remittance gives; without the number the claim is rejected or paid as a second one.",
    next: "Copy the payer's claim number from the remittance. If the first claim was rejected before it got a number, send this one as an original (1).",
  },
  denial: { group: "CO", carc: "16", rarc: ["M47"] },
  fix: "never",
  citations: [
    { source: "x12-837p-guide", section: "2300 REF*F8: where CLM05-3 is 7 or 8", confidence: "memory" },
    { source: "nucc-1500", section: "Item 22", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "a replacement of nobody knows what", claim: { frequency: "7", lines: [{ code: "97012" }] } },
      { title: "a void", claim: { frequency: "8", lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "with the payer's number", claim: { frequency: "7", references: { F8: "ICN0001" }, lines: [{ code: "97012" }] } },
      { title: "an original", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome {
  const { frequency } = source;
  if (frequency !== "7" && frequency !== "8") return pass;
  if (source.references.some(({ qualifier, value }) => qualifier === "F8" && value.trim() !== "")) return pass;
  return found({ fills: { frequency, does: frequency === "7" ? "replaces" : "voids" }, mark: { element: "CLM05-3" } });
}
