import { formatDollars } from "../../claim/index.ts";
import type { ClaimSketch } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import { accountedFor } from "../../check/kinds/earlier-payers.ts";

/** What an earlier payer paid and adjusted on a line is the line's charge. */
export default rule({
  id: "claim/line-adjudication-balance",
  title: "An earlier payer's line adds up",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} was charged at {charge}, and payer {payer} accounts for {told} of it.",
    why: "What an earlier payer paid for a line (SVD02) and all that it adjusted there (CAS) make up the charge (SV102). Where they do not, the next payer cannot work out what is left, and the claim is rejected.",
    next: "Take the paid amount and every adjustment of this line from the earlier payer's remittance.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "COB service lines must be balanced", confidence: "secondary" },
    { source: "x12-837p-guide", section: "1.4.4 Balancing; 2430 SVD02 and CAS against 2400 SV102", confidence: "memory" },
    { source: "analyst", section: "Arithmetic", confidence: "logic" },
  ],
  check,
  examples: {
    found: [{ title: "three dollars short", claim: secondary(3000, 700) }],
    quiet: [
      { title: "paid and adjusted make the charge", claim: secondary(3000, 1000) },
      { title: "no earlier payer", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function secondary(paid: number, adjustment: number): ClaimSketch {
  return {
    payer: { responsibility: "S" },
    otherPayers: [{ amounts: { D: paid }, adjudicated: "2026-03-20" }],
    lines: [{ code: "97012", adjudications: [{ paid, adjustments: { "CO-45": adjustment } }] }],
  };
}

function check({ lines }: ClaimFacts): readonly Outcome[] {
  if (!lines.some(({ line }) => line.adjudications.length > 0)) return [];
  return lines.flatMap((facts) => (facts.line.adjudications.length === 0 ? [] : aboutLine(facts)));
}

function aboutLine({ line, number, procedure }: LineFacts): readonly Outcome[] {
  const payers = [...new Set(line.adjudications.map(({ payerId }) => payerId))];
  return payers.map((payer) => {
    const own = line.adjudications.filter(({ payerId }) => payerId === payer);
    const told = accountedFor(own);
    if (!told.known) return unchecked(told.reason, [number]);
    if (!line.charge.known) return unchecked(line.charge.reason, [number]);
    if (told.value === line.charge.value) return pass;
    const fills = { code: procedure, line: number, payer, charge: formatDollars(line.charge.value), told: formatDollars(told.value) };
    return found({ lines: [number], fills, place: own[0]?.at("SVD02"), mark: { line: number, element: "SV102" } });
  });
}
