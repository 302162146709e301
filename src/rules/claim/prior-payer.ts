import type { Claim, OtherPayer } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { earlierPayers, payerText, responsibilityOf, turnOf } from "../../check/kinds/earlier-payers.ts";

/** A payer that does not come first must be told who came before, and what they paid. */
export default rule({
  id: "claim/prior-payer",
  title: "Who paid before",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim goes to a payer whose turn is {turn}, and {what}.",
    why: "A second payer works out its share from what the first one paid. Every payer before it stands on the claim as other insurance (loop 2320), with what it paid (AMT*D); without that the claim comes back with a request for the other payer's remittance.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "22", rarc: ["MA04"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Missing primary payer", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2320 SBR and AMT*D: where 2000B SBR01 is not P", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "second, and nobody first", claim: { payer: { responsibility: "S" }, lines: [{ code: "97012" }] } },
      { title: "third, and only the first is named", claim: { payer: { responsibility: "T" }, otherPayers: [{ responsibility: "P", amounts: { D: 4000 } }], lines: [{ code: "97012" }] } },
      { title: "the first has not said what it paid", severity: "warning", claim: { payer: { responsibility: "S" }, otherPayers: [{ responsibility: "P" }], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "second, and the first paid nothing", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 0 }, adjustments: { "PR-1": 4000 }, adjudicated: "2026-03-20" }], lines: [{ code: "97012" }] } },
      { title: "first", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): readonly Outcome[] {
  const own = turnOf(source.payer);
  if (own === undefined || own === 0) return [];
  const earlier = earlierPayers(source);
  const outcomes = [...missing(source, own, earlier), ...silent(source, earlier)];
  return outcomes.length === 0 ? [pass] : outcomes;
}

/** Where two payers share this one's turn, it is not known who comes before: the sequence has a rule of its own. */
function missing({ payer, otherPayers }: Claim, own: number, earlier: readonly OtherPayer[]): readonly Outcome[] {
  if (otherPayers.some((other) => turnOf(other) === own)) return [];
  const turns = Array.from({ length: own }, (_, turn) => turn).filter((turn) => !earlier.some((other) => turnOf(other) === turn));
  if (turns.length === 0) return [];
  const what = `no payer with SBR01 ${turns.map(responsibilityOf).join(", ")} stands on it`;
  const told = { turn: payer.responsibility, what, do: "Add the earlier payer with its remittance, or set SBR01 to P if this payer comes first." };
  return [found({ fills: told, mark: { element: "SBR01", of: "payer" } })];
}

function silent({ payer }: Claim, earlier: readonly OtherPayer[]): readonly Outcome[] {
  return earlier.filter(({ paid }) => !paid.known).map((other) => found({
    severity: "warning",
    fills: { turn: payer.responsibility, what: `${payerText(other)} before it does not say what it paid`, do: "Wait for the earlier payer's remittance, and put in what it paid (AMT*D), 0 included, with its adjustments." },
    place: other.at("SBR01"),
    mark: { element: "SBR01", of: "payer" },
  }));
}
