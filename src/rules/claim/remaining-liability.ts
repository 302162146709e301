import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { decisionsOf, payerText } from "../../check/kinds/earlier-payers.ts";

/** What the patient still owes is told once: for the claim, or line by line. */
export default rule({
  id: "claim/remaining-liability",
  title: "What the patient still owes",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "What the patient still owes after {payer} stands on the claim and on a line.",
    why: "The amount left to the patient after an earlier payer (AMT*EAF) is told for the claim as a whole or for each line. In both places it may be counted twice.",
    next: "Keep it on the lines where that payer decided line by line, else on the claim.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Duplicate remaining patient liability", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2320 and 2430 AMT*EAF", confidence: "memory" },
  ],
  check,
  examples: {
    found: [{ title: "in both places", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000, EAF: 1000 } }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "PR-2": 1000 }, remaining: 1000 }] }] } }],
    quiet: [
      { title: "on the claim", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000, EAF: 1000 } }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "PR-2": 1000 } }] }] } },
      { title: "on the line", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000 } }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "PR-2": 1000 }, remaining: 1000 }] }] } },
    ],
  },
});

function check({ source }: ClaimFacts): readonly Outcome[] {
  if (source.otherPayers.length === 0) return [];
  return source.otherPayers.flatMap((payer) => {
    if (!payer.amounts.some(({ qualifier }) => qualifier === "EAF")) return [];
    const twice = decisionsOf(source, payer).some(({ decisions }) => decisions.some(({ remaining }) => remaining.known));
    return twice ? found({ fills: { payer: payerText(payer) }, place: payer.at("AMT02", "EAF"), mark: { element: "CLM02" } }) : pass;
  });
}
