import { formatDollars } from "../../claim/index.ts";
import type { Claim, OtherPayer } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { adjusted, payerText, sumOf } from "../../check/kinds/earlier-payers.ts";

/** What an earlier payer paid and adjusted is the claim's total. */
export default rule({
  id: "claim/other-payer-balance",
  title: "An earlier payer's claim adds up",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim's total is {total}, and {payer} accounts for {told} of it.",
    why: "What an earlier payer paid for the claim (AMT*D) and all that it adjusted (CAS) make up the total (CLM02). Where they do not, the next payer cannot work out what is left, and the claim is rejected.",
    next: "Take the paid amount and every adjustment from the earlier payer's remittance. Where it decided line by line, give each line its SVD and CAS.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "x12-837p-guide", section: "1.4.4 Balancing; 2300 CLM02 against 2320 AMT*D and CAS", confidence: "memory" },
    { source: "stedi-claim-edits", section: "COB service lines must be balanced: claim-level adjudications", confidence: "secondary" },
    { source: "analyst", section: "Arithmetic", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      { title: "part of the charge is not accounted for", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000 }, adjustments: { "CO-45": 700 } }], lines: [{ code: "97012" }] } },
      { title: "paid less, and no adjustment at all", severity: "warning", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000 } }], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "paid and adjusted make the total", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000 }, adjustments: { "CO-45": 700, "PR-3": 300 } }], lines: [{ code: "97012" }] } },
      { title: "the other payer comes later", claim: { otherPayers: [{ responsibility: "S" }], lines: [{ code: "97012" }] } },
      { title: "a claim that does not balance itself is another matter", claim: { total: 5000, payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 3000 }, adjustments: { "CO-45": 700 } }], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): readonly Outcome[] {
  if (source.otherPayers.length === 0) return [];
  return source.otherPayers.flatMap((payer) => judged(source, payer) ?? []);
}

/** Nothing where some line says what the payer decided of it: then the lines, and the total paid, have rules of their own. */
function judged(claim: Claim, payer: OtherPayer): Outcome | undefined {
  const { totalCharge: total, lines } = claim;
  if (!payer.paid.known || lines.some(({ adjudications }) => adjudications.some(({ payerId }) => payerId === payer.id))) return undefined;
  const charges = sumOf(lines.map(({ charge }) => charge));
  const told = sumOf([payer.paid, adjusted([payer])]);
  if (!total.known) return unchecked(total.reason);
  if (!told.known) return unchecked(told.reason);
  if (charges.known && charges.value !== total.value) return undefined;
  if (told.value === total.value) return pass;
  const severity = payer.adjustments.length === 0 ? "warning" : "error";
  const fills = { total: formatDollars(total.value), payer: payerText(payer), told: formatDollars(told.value) };
  return found({ severity, fills, place: payer.at("AMT02", "D"), mark: { element: "CLM02" } });
}
