import { PAYER_MAPPINGS } from "../../../policy/recognise.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

/** SBR09 as it usually is for a payer that was chosen; a card may say otherwise. */
const INDICATORS: Readonly<Record<string, string>> = {
  "medicare-b": "MB", "medicare-advantage": "16", uhc: "CI", bcbs: "BL", anthem: "BL", aetna: "CI", cigna: "CI", "va-ccn": "VA", tricare: "CH",
  medicaid: "MC", "workers-comp": "WC", auto: "AM", "wa-lni": "WC",
};

/** The payer's own name, where the choice is one payer. "Auto insurance" or "Medicaid" is many, and the card has which. */
const NAMES: Readonly<Record<string, string>> = {
  "medicare-b": "Medicare Part B", uhc: "UnitedHealthcare", aetna: "Aetna", cigna: "Cigna", "wa-lni": "Washington State Department of Labor and Industries",
};

/** What the interview said already of the claim's payer: filled in, shown, and free to change. */
export const CARRIED: readonly ClaimField[] = [
  { path: "claim.payer.name", ask: "Name of the payer" },
  { path: "claim.payer.filingIndicator", ask: "What kind of insurance is it?" },
];

export function carriedFrom({ facts: { visit } }: VisitAsked): DetailTexts {
  const policy = visit.payerPolicy ?? "";
  const [name, indicator] = [NAMES[policy], INDICATORS[policy]];
  if (indicator === undefined) return {};
  return { ...(name === undefined ? {} : { "claim.payer.name": name }), "claim.payer.filingIndicator": indicator };
}

/** The id in claims by which the payer that was answered is known, where it has one and is one payer. */
export function payerIdOf(asked: VisitAsked): string | undefined {
  const policy = onePayerOf(asked);
  const ids = PAYER_MAPPINGS.flatMap((mapping) => (mapping.policy === policy && mapping.id !== undefined ? [mapping.id] : []));
  return ids.length === 1 ? ids[0] : undefined;
}

/** The payer that was answered, where the answer is one payer, whose id is the same on every claim; `undefined` where it may be many. */
export function onePayerOf({ facts: { visit } }: VisitAsked): string | undefined {
  const policy = visit.payerPolicy ?? "";
  return NAMES[policy] === undefined ? undefined : policy;
}
