import type { Says } from "./reporter.ts";

/** What can be wrong with the envelopes around transactions, of whatever kind they are. */
export const ENVELOPE_SAYS = {
  version: ["error", 1, "{}"],
  "version-old": ["warning", undefined, "{}"],
  "version-label": ["info", undefined, "The version label is {} is meant; it was read as that. Write that label in GS08 and ST03."],
  "missing-trailer": ["error", 1, "{} is missing: the next envelope begins before the last one is closed. Write the trailer, or get the whole file."],
  "missing-header": ["error", 1, "{}"],
  truncated: ["error", 1, "The file ends before {}: it was cut short. Get the whole file, or export it again."],
  "segment-count": ["error", 1, "SE01 does not agree with the {} segments from ST to SE. Count them again, or look for lost segments."],
  "transaction-count": ["error", 1, "GE01 does not agree with the {} transactions of the group. Count them again, or look for lost ones."],
  "group-count": ["error", 1, "IEA01 does not agree with the {} groups of the interchange. Count them again, or look for lost ones."],
  "control-number": ["error", 1, "{} differ. Write the same control number in both."],
  "control-number-repeated": ["error", 1, "{} was used before in the same envelope. Give each its own control number."],
  "group-kind": ["error", 1, "GS01 is not the functional code of {}."],
  "hl-number": ["error", 2, "HL01 is not {}: levels are counted from 1 by ones in each transaction. Number them again."],
  "hl-child": ["warning", 2, "{}"],
} as const satisfies Record<string, Says>;

export type EnvelopeCode = keyof typeof ENVELOPE_SAYS;
