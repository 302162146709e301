import type { Problem } from "../../claim/index.ts";
import { Reporter as TransactionReporter } from "../transactions/index.ts";
import type { Says } from "../transactions/index.ts";

export type { Context, Touched } from "../transactions/index.ts";

/** What the reader of an 837P can object to, above what envelopes and structure say. `{}` is filled with numbers and names. */
const SAYS = {
  "not-837p": ["error", 1, "This is {}, not an 837P professional claim; it was passed over. Bring the claim file; \"claimwright show\" prints this one in words."],
  "hl-parent": ["error", 2, "{}"],
  "hl-absent": ["error", 2, "A subscriber begins here without an HL segment of its level (HL 22); it was read as if it had one. Put the HL before the SBR.", { loop: "2000B", segment: "HL" }],
  "hl-level": ["error", 2, "HL03 is none of 20, 22 and 23. Name the level: billing provider, subscriber or patient."],
  "claim-outside-loop": ["error", 2, "The claim stands outside of a subscriber level (HL 22), so its payer and patient are not known. Put the level back.", { loop: "2000B", segment: "HL" }],
  "outside-claim": ["error", 2, "Service lines stand outside of any claim from here, and were left out. Put the CLM segment back before them.", { loop: "2300", segment: "CLM" }],
  "no-claims": ["error", 2, "The transaction holds no claim. Remove it, or look for lost segments."],
  "claim-id": ["error", 2, "CLM01, the patient control number, is empty. Give every claim its own.", { loop: "2300", segment: "CLM" }],
  "claim-charge": ["error", 2, "CLM02, the total charge, {}. Write dollars and cents as a plain number.", { loop: "2300", segment: "CLM" }],
  "duplicate-claim-id": ["warning", undefined, "The patient control number (CLM01) was used by an earlier claim of this file, and this is no replacement or void. Give every claim its own."],
  "no-lines": ["error", 2, "The claim has no service line. Add its LX and SV1 segments.", { loop: "2400", segment: "LX" }],
  "line-number": ["warning", 2, "LX01 does not count the lines of the claim from 1 by ones at line {}. Number them again.", { loop: "2400", segment: "LX" }],
  "line-without-service": ["error", 2, "Line {} has no SV1 segment. Write what was done, or remove the line.", { loop: "2400", segment: "SV1" }],
  "service-outside-line": ["error", 2, "SV1 has no LX of its own before it; it was read as line {}. Put an LX before every SV1.", { loop: "2400", segment: "LX" }],
  procedure: ["error", 2, "SV101-2, the procedure of line {}, is empty. Write the code of what was done.", { loop: "2400", segment: "SV1" }],
  "line-charge": ["error", 2, "SV102, the charge of line {}. Write dollars and cents as a plain number.", { loop: "2400", segment: "SV1" }],
  "line-units": ["error", 2, "SV104, the quantity of line {}. Write a plain number.", { loop: "2400", segment: "SV1" }],
  "service-date-absent": ["error", 2, "Line {} has no date of service (DTP*472). Add it after the SV1.", { loop: "2400", segment: "DTP" }],
  "diagnosis-pointer": ["error", 2, "A pointer of SV107 on line {} is not a number. Point to diagnoses by their place in HI: 1, 2, 3.", { loop: "2400", segment: "SV1" }],
  "diagnosis-composite": ["error", 2, "HI{} is not a qualifier and a code, such as ABK and the code after a component separator. Write both; its place still counts for pointers.", { loop: "2300", segment: "HI" }],
} as const satisfies Record<string, Says>;

export type GuideCode = keyof typeof SAYS;

/** Sends an 837P's problems on. */
export class Reporter extends TransactionReporter<GuideCode> {
  constructor(send: (problem: Problem) => void) {
    super(send, SAYS);
  }
}
