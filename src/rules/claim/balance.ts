import { formatAmount, formatDollars } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** The claim's total is the sum of its lines. */
export default rule({
  id: "claim/balance",
  title: "The total is the sum of the lines",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim's total is {total}, and its lines come to {sum}.",
    why: "A claim balances: its total (CLM02) is the sum of the charges of its lines (SV102). One that does not is rejected before anyone judges it.",
    next: "Look up which is wrong, a line's charge or the total.",
    question: "Are the charges of the lines right, so that the total should be {sum}?",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "attest",
  citations: [
    { source: "x12-837p-guide", section: "2300 CLM02: the sum of 2400 SV102", confidence: "memory" },
    { source: "analyst", section: "Arithmetic", confidence: "logic" },
  ],
  check,
  examples: {
    found: [{ title: "the total misses a line", claim: { total: 4000, lines: [{ code: "97012" }, { code: "97110" }] } }],
    quiet: [{ title: "it balances", claim: { total: 8000, lines: [{ code: "97012" }, { code: "97110" }] } }],
  },
});

function check({ source: { totalCharge }, lines }: ClaimFacts): Outcome {
  if (!totalCharge.known) return unchecked(totalCharge.reason);
  let sum = 0;
  for (const { charge, number } of lines) {
    if (!charge.known) return unchecked(charge.reason, [number]);
    sum += charge.value;
  }
  if (sum === totalCharge.value) return pass;
  return found({
    fills: { total: formatDollars(totalCharge.value), sum: formatDollars(sum) },
    mark: { element: "CLM02" },
    changes: [{ op: "set-total", to: formatAmount(sum) }],
  });
}
