import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** A line's adjudication names one of the claim's other payers. */
export default rule({
  id: "claim/line-adjudication-payer",
  title: "Whose decision it is",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} has a decision of payer {payer}, and no other payer of the claim has that id.",
    why: "A line's adjudication (SVD01) names its payer by the id that stands in the claim's other payer name (NM109). With another id nobody can tell whose decision it is.",
    next: "Write the same payer id in both, or add the other payer to the claim.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2430 SVD01; 2330B NM109", confidence: "memory" }],
  check,
  examples: {
    found: [{ title: "another id", claim: { payer: { responsibility: "S" }, otherPayers: [{ id: "KEY1" }], lines: [{ code: "97012", adjudications: [{ payer: "KEY2", paid: 4000 }] }] } }],
    quiet: [{ title: "the same id", claim: { payer: { responsibility: "S" }, otherPayers: [{ id: "KEY1" }], lines: [{ code: "97012", adjudications: [{ payer: "KEY1", paid: 4000 }] }] } }],
  },
});

function check({ lines }: ClaimFacts): readonly Outcome[] {
  if (!lines.some(({ line }) => line.adjudications.length > 0)) return [];
  return lines.flatMap((facts) => (facts.line.adjudications.length === 0 ? [] : aboutLine(facts)));
}

function aboutLine(facts: LineFacts): readonly Outcome[] {
  const { line: { adjudications }, source: { otherPayers }, number } = facts;
  return adjudications.map((decision) => {
    if (decision.payerId === "" || otherPayers.some(({ id }) => id === decision.payerId)) return pass;
    const fills = { ...lineFills(facts), payer: decision.payerId };
    return found({ lines: [number], fills, place: decision.at("SVD01"), mark: { line: number, element: "SV101" } });
  });
}
