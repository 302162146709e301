import type { Problem, Severity, Where } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";

type Says = readonly [severity: Severity, snip: 1 | 2 | undefined, text: string];

/** What the reader of an 837P can object to, above what the segments already say. `{}` is filled with numbers and names of elements. */
const SAYS = {
  version: ["error", 1, "{}"],
  "version-label": ["info", undefined, "The version label is {} where 005010X222A1 is meant; it was read as that. Set GS08 and ST03 to 005010X222A1."],
  "not-837p": ["error", 1, "This is {}, not an 837P professional claim; it was passed over. Give it to the tool that reads it."],
  "missing-trailer": ["error", 1, "{} is missing: the next envelope begins before the last one is closed. Write the trailer, or get the whole file."],
  "missing-header": ["error", 1, "{}"],
  truncated: ["error", 1, "The file ends before {}: it was cut short. Get the whole file, or export it again."],
  "segment-count": ["error", 1, "SE01 does not agree with the {} segments from ST to SE. Count them again, or look for lost segments."],
  "transaction-count": ["error", 1, "GE01 does not agree with the {} transactions of the group. Count them again, or look for lost ones."],
  "group-count": ["error", 1, "IEA01 does not agree with the {} groups of the interchange. Count them again, or look for lost ones."],
  "control-number": ["error", 1, "{} differ. Write the same control number in both."],
  "hl-parent": ["error", 2, "{}"],
  "hl-absent": ["error", 2, "A subscriber begins here without an HL segment of its level (HL 22); it was read as if it had one. Put the HL before the SBR."],
  "hl-level": ["error", 2, "HL03 is none of 20, 22 and 23. Name the level: billing provider, subscriber or patient."],
  "claim-outside-loop": ["error", 2, "The claim stands outside of a subscriber level (HL 22), so its payer and patient are not known. Put the level back."],
  "outside-claim": ["error", 2, "A service line stands outside of any claim and was left out. Put the CLM segment back before it."],
  "no-claims": ["error", 2, "The transaction holds no claim. Remove it, or look for lost segments."],
  "claim-id": ["error", 2, "CLM01, the patient control number, is empty. Give every claim its own."],
  "claim-charge": ["error", 2, "CLM02, the total charge, {}. Write dollars and cents as a plain number."],
  "duplicate-claim-id": ["warning", undefined, "The patient control number (CLM01) was used by an earlier claim of this file, and this is no replacement or void. Give every claim its own."],
  "no-lines": ["error", 2, "The claim has no service line. Add its LX and SV1 segments."],
  "line-number": ["warning", 2, "LX01 does not count the lines of the claim from 1 by ones at line {}. Number them again."],
  "line-without-service": ["error", 2, "Line {} has no SV1 segment. Write what was done, or remove the line."],
  "service-outside-line": ["error", 2, "SV1 has no LX of its own before it; it was read as line {}. Put an LX before every SV1."],
  procedure: ["error", 2, "SV101-2, the procedure of line {}, is empty. Write the code of what was done."],
  "line-charge": ["error", 2, "SV102, the charge of line {}. Write dollars and cents as a plain number."],
  "line-units": ["error", 2, "SV104, the quantity of line {}. Write a plain number."],
  "service-date-absent": ["error", 2, "Line {} has no date of service (DTP*472). Add it after the SV1."],
  "diagnosis-pointer": ["error", 2, "A pointer of SV107 on line {} is not a number. Point to diagnoses by their place in HI: 1, 2, 3."],
  "diagnosis-composite": ["error", 2, "HI{} is not a qualifier and a code, such as ABK and the code after a component separator. Write both; its place still counts for pointers."],
} as const satisfies Record<string, Says>;

export type GuideCode = keyof typeof SAYS;

/** Anything that an error makes doubtful: a claim, or a level whose claims are all touched. */
export interface Touched { flawed: boolean }

/** What is being read while a problem turns up. `id` is CLM01, for a claim. */
export interface Context extends Touched { readonly id?: string }

/** Sends problems on, each with the claim that it touches, and marks what an error touches. */
export class Reporter {
  context: Context = { flawed: false };
  readonly #send: (problem: Problem) => void;

  constructor(send: (problem: Problem) => void) {
    this.#send = send;
  }

  /** Says something of a segment, or of one of its elements. `fill` never holds a patient's data. */
  say(code: GuideCode, segment: SegmentView | undefined, fill: string | number = "", element?: number, component?: number): void {
    this.sayAt(code, segment?.where(element, component), fill);
  }

  sayAt(code: GuideCode, where: Where | undefined, fill: string | number): void {
    const [severity, snip, text]: Says = SAYS[code];
    const message = text.replace("{}", String(fill));
    this.pass({ code, severity, message, ...(where ? { where } : {}), ...(snip ? { snip } : {}) });
  }

  /** Passes on what the segment reader found. */
  pass(problem: Problem): void {
    if (problem.severity === "error") this.context.flawed = true;
    const id = this.context.id ?? "";
    this.#send(id === "" ? problem : { ...problem, claim: id });
  }
}
