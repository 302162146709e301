import { formatDollars } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { linesText, numbersOf } from "../../check/kinds/lines.ts";

/** A claim charges something, and no line takes money back. */
export default rule({
  id: "claim/charges",
  title: "Charges below zero, or none at all",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{what}.",
    why: "A line charges nothing or more: money goes back by a void or a replacement claim, never by a charge below zero. A claim of zero dollars is taken for encounters only; most payers refuse it.",
    next: "Look up the fee; take the line off if it bills nothing.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M79"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Negative line item charge amount; Zero-charge claims", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2400 SV102: zero or more", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "below zero", claim: { lines: [{ code: "97012", charge: -4000 }, { code: "97110", charge: 6000 }] } },
      { title: "nothing at all", severity: "warning", claim: { lines: [{ code: "97012", charge: 0 }] } },
    ],
    quiet: [{ title: "one line of zero beside another", claim: { lines: [{ code: "97012" }, { code: "97010", charge: 0 }] } }],
  },
});

function check({ source: { totalCharge }, lines }: ClaimFacts): Outcome {
  const first = lines.find(isNegative);
  if (first !== undefined) {
    const negative = lines.filter(isNegative);
    const numbers = numbersOf(negative);
    const amount = first.charge.known ? formatDollars(first.charge.value) : "";
    const several = `The charges of ${linesText(numbers)} are below zero`;
    const what = negative.length === 1 ? `The charge of line ${first.number} is ${amount}` : several;
    return found({ lines: numbers, fills: { what }, mark: { line: first.number, element: "SV102" } });
  }
  const isFree = isNothing({ charge: totalCharge }) && lines.length > 0 && lines.every(isNothing);
  return isFree ? found({ severity: "warning", fills: { what: "The claim charges nothing" }, mark: { element: "CLM02" } }) : pass;
}

type Charged = Pick<ClaimFacts["lines"][number], "charge">;

function isNegative({ charge }: Charged): boolean {
  return charge.known && charge.value < 0;
}

function isNothing({ charge }: Charged): boolean {
  return charge.known && charge.value === 0;
}
