import { formatDollars } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** A patient pays no more than the charge. */
export default rule({
  id: "claim/patient-paid",
  title: "What the patient paid",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim says that the patient paid {paid} of {total}.",
    why: "AMT*F5 (item 29) is what the patient paid toward the services of this claim. More than the charge, or less than nothing, is a slip, and a payer that takes it at its word pays too little or returns the claim.",
    next: "Look up what was paid for these services; payments for other visits do not belong here.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "x12-837p-guide", section: "2300 AMT*F5", confidence: "memory" },
    { source: "analyst", section: "Nobody owes more than the charge", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      { title: "more than the charge", claim: { amounts: { F5: 5000 }, lines: [{ code: "97012" }] } },
      { title: "less than nothing", claim: { amounts: { F5: -100 }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "a copayment", claim: { amounts: { F5: 2000 }, lines: [{ code: "97012" }] } },
      { title: "all of it", claim: { amounts: { F5: 4000 }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { amounts, totalCharge } }: ClaimFacts): readonly Outcome[] {
  const paid = amounts.find(({ qualifier }) => qualifier === "F5")?.amount;
  if (!paid?.known || !totalCharge.known) return [];
  if (paid.value >= 0 && paid.value <= totalCharge.value) return [pass];
  return [found({ fills: { paid: formatDollars(paid.value), total: formatDollars(totalCharge.value) }, mark: { element: "AMT02", qualifier: "F5" } })];
}
