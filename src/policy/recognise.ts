import type { Claim, Payer } from "../claim/index.ts";

/** One way to tell a policy from what a claim says of its payer. All that is given must hold. */
export interface PayerMapping {
  readonly policy: string;
  /** SBR09. */
  readonly filingIndicator?: string;
  /** NM109 of the payer, whole. */
  readonly id?: string;
  /** Words that the payer's name must hold, in this order, letters and digits only (`UNITED HEALTHCARE` also finds `UnitedHealthcare`). */
  readonly name?: string;
}

export type Recogniser = (payer: Pick<Payer, "name" | "id" | "filingIndicator">) => string;

/** SBR09 decides first, then the payer's id, then its name: Anthem before the other Blues, which SBR09 may tell too. */
export const PAYER_MAPPINGS: readonly PayerMapping[] = [
  { policy: "medicare-b", filingIndicator: "MB" },
  { policy: "medicare-advantage", filingIndicator: "16" },
  { policy: "medicaid", filingIndicator: "MC" },
  { policy: "va-ccn", filingIndicator: "VA" },
  { policy: "tricare", filingIndicator: "CH" },
  { policy: "wa-lni", filingIndicator: "WC", name: "LABOR AND INDUSTRIES" },
  { policy: "wa-lni", filingIndicator: "WC", name: "LABOR INDUSTRIES" },
  { policy: "wa-lni", filingIndicator: "WC", name: "L AND I" },
  { policy: "wa-lni", filingIndicator: "WC", name: "WA LNI" },
  { policy: "wa-lni", filingIndicator: "WC", name: "WASHINGTON LNI" },
  { policy: "workers-comp", filingIndicator: "WC" },
  { policy: "auto", filingIndicator: "AM" },
  { policy: "uhc", id: "87726" },
  { policy: "aetna", id: "60054" },
  { policy: "cigna", id: "62308" },
  { policy: "medicare-advantage", name: "MEDICARE ADVANTAGE" },
  { policy: "medicare-b", name: "MEDICARE PART B" },
  { policy: "uhc", name: "UNITED HEALTHCARE" },
  { policy: "uhc", name: "UHC" },
  { policy: "anthem", name: "ANTHEM" },
  { policy: "aetna", name: "AETNA" },
  { policy: "cigna", name: "CIGNA" },
  { policy: "va-ccn", name: "VA CCN" },
  { policy: "va-ccn", name: "VA COMMUNITY CARE" },
  { policy: "va-ccn", name: "TRIWEST" },
  { policy: "va-ccn", name: "VETERANS AFFAIRS" },
  { policy: "tricare", name: "TRICARE" },
  { policy: "wa-lni", name: "LABOR AND INDUSTRIES" },
  { policy: "wa-lni", name: "WA LNI" },
  { policy: "medicaid", name: "MEDICAID" },
  { policy: "bcbs", name: "BLUE CROSS" },
  { policy: "bcbs", name: "BLUE SHIELD" },
  { policy: "bcbs", name: "BCBS" },
  { policy: "bcbs", filingIndicator: "BL" },
];

/** The policy by which a claim without any clue is judged. */
export const FALLBACK_POLICY = "generic";

/** Builds the look-up; the office's own mapping is tried before the shipped one. Answers are kept per distinct payer. */
export function recogniser(own: readonly PayerMapping[]): Recogniser {
  const mappings = [...own, ...PAYER_MAPPINGS];
  const answers = new Map<string, string>();
  let last: { readonly payer: object; readonly policy: string } | undefined;
  const policyOf: Recogniser = (payer) => {
    const key = `${payer.filingIndicator}\n${payer.id}\n${payer.name}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = mappings.find((mapping) => holds(mapping, payer))?.policy ?? FALLBACK_POLICY;
      answers.set(key, answer);
    }
    return answer;
  };
  // A patient's claims have one payer, the object itself.
  return (payer) => {
    if (last?.payer !== payer) last = { payer, policy: policyOf(payer) };
    return last.policy;
  };
}

function holds(mapping: PayerMapping, payer: Pick<Claim["payer"], "name" | "id" | "filingIndicator">): boolean {
  if (mapping.filingIndicator !== undefined && mapping.filingIndicator !== payer.filingIndicator.toUpperCase()) return false;
  if (mapping.id !== undefined && mapping.id.toUpperCase() !== payer.id.toUpperCase()) return false;
  return mapping.name === undefined || nameHolds(mapping.name, payer.name);
}

/** Spaces do not count, whole words do: `UHC` is in `UHC OF TEXAS` and not in `SUHCO`. */
function nameHolds(wanted: string, name: string): boolean {
  const words = wordsOf(name);
  const target = wordsOf(wanted).join("");
  return target !== "" && words.some((_, start) => {
    let joined = "";
    for (let end = start; joined.length < target.length && end < words.length; end++) joined += words[end] ?? "";
    return joined === target;
  });
}

function wordsOf(name: string): string[] {
  return name.toUpperCase().replaceAll("&", " AND ").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
