import { capital } from "../../claim/capital.ts";
import { formatDollars } from "../../claim/index.ts";
import type { Claim, OtherPayer } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { adjusted, decisionsOf, isUnbalanced, payerText, sumOf } from "../../check/kinds/earlier-payers.ts";

/** What a payer paid in all is what it paid line by line, less what it adjusted on the claim as a whole. */
export default rule({
  id: "claim/other-payer-paid",
  title: "What an earlier payer paid in all",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{payer} paid {paid} for the claim (AMT*D), and by its lines {sum}.",
    why: "The amount paid for the claim is the sum of what was paid for each line (SVD02), less the adjustments that stand on the claim as a whole (CAS beside the AMT). A claim whose figures do not meet is rejected by the next payer.",
    next: "Compare AMT*D, the lines and the claim's own adjustments with the earlier payer's remittance.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "x12-837p-guide", section: "1.4.4 Balancing; 2320 AMT*D and CAS against 2430 SVD02", confidence: "memory" },
    { source: "x12-837p-examples", section: "COB example 3B balances so", confidence: "verified" },
    { source: "analyst", section: "Arithmetic", confidence: "logic" },
  ],
  check,
  examples: {
    found: [{ title: "the total is a dollar more than the lines", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3100 }, adjudicated: "2026-03-20" }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "CO-45": 1000 } }] }] } }],
    quiet: [
      { title: "the lines less a deductible on the claim", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 2500 }, adjustments: { "PR-1": 500 }, adjudicated: "2026-03-20" }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "CO-45": 1000 } }] }] } },
      { title: "a line that does not add up speaks for itself", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3100 } }], lines: [{ code: "97012", adjudications: [{ paid: 3000, adjustments: { "CO-45": 700 } }] }] } },
    ],
  },
});

function check({ source }: ClaimFacts): readonly Outcome[] {
  if (source.otherPayers.length === 0) return [];
  return source.otherPayers.flatMap((payer) => judged(source, payer) ?? []);
}

/** Nothing where the payer did not decide on every line, or where a line of its own is wrong already. */
function judged(claim: Claim, payer: OtherPayer): Outcome | undefined {
  const decided = decisionsOf(claim, payer);
  if (!payer.paid.known || decided.length === 0 || decided.length < claim.lines.length || decided.some(isUnbalanced)) return undefined;
  const paid = sumOf(decided.flatMap(({ decisions }) => decisions.map((decision) => decision.paid)));
  const less = adjusted([payer]);
  if (!paid.known) return unchecked(paid.reason);
  if (!less.known) return unchecked(less.reason);
  const sum = paid.value - less.value;
  if (sum === payer.paid.value) return pass;
  const fills = { payer: capital(payerText(payer)), paid: formatDollars(payer.paid.value), sum: formatDollars(sum) };
  return found({ fills, place: payer.at("AMT02", "D"), mark: { element: "CLM02" } });
}
