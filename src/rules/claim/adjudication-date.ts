import type { Claim, OtherPayer } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { decisionsOf, earlierPayers, payerText } from "../../check/kinds/earlier-payers.ts";

/** An earlier payer's decision has its day, and has it once. */
export default rule({
  id: "claim/adjudication-date",
  title: "When an earlier payer decided",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The decision of {payer} {what}.",
    why: "The day on which an earlier payer decided (DTP*573) stands either beside that payer's name or on each line that it decided, not both. From it the next payer reckons whether the claim comes in time.",
    next: "{do}",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Missing other payer adjudication date; Adjudication date at both the claim and service line level", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2330B and 2430 DTP*573", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "no day at all", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 4000 } }], lines: [{ code: "97012" }] } },
      { title: "one on the claim and one on the line", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 4000 }, adjudicated: "2026-03-20" }], lines: [{ code: "97012", adjudications: [{ paid: 4000, adjudicated: "2026-03-20" }] }] } },
    ],
    quiet: [
      { title: "on the claim", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 4000 }, adjudicated: "2026-03-20" }], lines: [{ code: "97012" }] } },
      { title: "on the line", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 4000 } }], lines: [{ code: "97012", adjudications: [{ paid: 4000, adjudicated: "2026-03-20" }] }] } },
    ],
  },
});

const MISSING = { what: "has no day", do: "Take the day from its remittance, and write it beside the payer's name or on each of its lines." };
const TWICE = { what: "has its day on the claim and on a line", do: "Keep the days on the lines, and take the one beside the payer's name off." };

function check({ source }: ClaimFacts): readonly Outcome[] {
  if (source.otherPayers.length === 0) return [];
  return earlierPayers(source).filter(({ paid }) => paid.known).map((payer) => judged(source, payer));
}

function judged(claim: Claim, payer: OtherPayer): Outcome {
  const decisions = decisionsOf(claim, payer).flatMap((line) => line.decisions);
  const dated = decisions.filter((decision) => hasDate(decision)).length;
  const onClaim = hasDate(payer);
  const told = onClaim && dated > 0 ? TWICE : !onClaim && (dated === 0 || dated < decisions.length) ? MISSING : undefined;
  if (told === undefined) return pass;
  return found({ fills: { ...told, payer: payerText(payer) }, place: payer.at("DTP03", "573") ?? payer.at("SBR01"), mark: { element: "SBR01", of: "payer" } });
}

/** A day that is none is there all the same: it has a rule of its own. */
function hasDate({ adjudicated }: Pick<OtherPayer, "adjudicated">): boolean {
  return adjudicated.known || adjudicated.reason === "date-unknown";
}
