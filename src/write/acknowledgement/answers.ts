import type { GuideCode } from "../../read/837p/reporter.ts";
import type { EnvelopeCode } from "../../read/transactions/says.ts";
import type { StructureCode } from "../../x12/index.ts";
import type { SyntaxCode } from "../../x12/syntax-problem.ts";

/** Every code of a Problem that reading a claim file can give. */
export type ProblemCode = SyntaxCode | StructureCode | EnvelopeCode | GuideCode;

/** How one kind of Problem is said in an acknowledgement. What stands in the envelope goes by `ENVELOPE_ELEMENTS` first. */
export interface Answer {
  /** IK304 where the Problem is about a segment. */
  readonly segment?: string;
  /** The segment that is missing, where the Problem stands at another. */
  readonly missing?: string;
  /** True where the segment has no tag that could be named. */
  readonly nameless?: true;
  /** Said only where it stands at a segment of this tag: elsewhere another Problem says the same. */
  readonly only?: string;
  /** IK303, where the Problem does not name its loop. */
  readonly loop?: string;
  /** IK403 where it is about an element. */
  readonly element?: string;
  /** IK403 where the element is empty. */
  readonly empty?: string;
  /** IK502, AK905, TA105: what is said of the transaction, group or interchange that it stands in. */
  readonly transaction?: string;
  readonly group?: string;
  readonly interchange?: string;
  /** The envelope itself shows it (what is open and never closed), wherever the Problem stands. */
  readonly shown?: true;
  /** Never said: it is information, no matter of form, or there is nothing to answer to. */
  readonly unsaid?: "information" | "not-form" | "nothing-to-answer";
}

const lacking = (missing: string, loop: string, segment = "3"): Answer => ({ segment, missing, loop });

/**
 * One row for every code. IK304 3 says that a segment is missing, I7 that a whole loop is; IK403 1 empty, 2 needed by its
 * neighbours, 6 not of its type, 7 not an allowed code.
 */
export const ANSWERS: Readonly<Record<ProblemCode, Answer>> = {
  "empty-file": { unsaid: "nothing-to-answer" },
  "not-x12": { unsaid: "nothing-to-answer" },
  "byte-order-mark": { unsaid: "information" },
  "outside-envelope": { interchange: "022" },
  "interchange-header": { interchange: "022" },
  separators: { interchange: "027" },
  "segment-too-long": { segment: "8", nameless: true },
  "segment-terminator": { segment: "8", interchange: "004" },
  "empty-segment": { segment: "1", nameless: true },
  "segment-tag": { segment: "1" },
  character: { segment: "8", element: "6" },
  truncated: { shown: true },

  "segment-required": { segment: "3" },
  "loop-required": { segment: "I7" },
  "segment-unexpected": { segment: "2" },
  "segment-unknown": { segment: "1" },
  "segment-order": { segment: "7" },
  "segment-repeat": { segment: "5" },
  "loop-repeat": { segment: "4" },
  "element-required": { element: "1" },
  "element-conditional": { element: "2" },
  "element-exclusion": { element: "10" },
  "element-unused": { element: "I10" },
  "element-extra": { element: "3" },
  "element-short": { element: "4" },
  "element-long": { element: "5" },
  "element-type": { element: "6" },
  "element-code": { element: "7" },
  "element-date": { element: "8" },
  "element-time": { element: "9" },
  "element-repeats": { element: "12" },
  "component-extra": { element: "13" },

  version: { transaction: "I6", group: "2" },
  "version-old": { unsaid: "information" },
  "version-label": { unsaid: "information" },
  "missing-trailer": { shown: true },
  "missing-header": { interchange: "022" },
  "segment-count": { transaction: "4" },
  "transaction-count": { group: "5" },
  "group-count": { interchange: "021" },
  "control-number": { transaction: "3", group: "4", interchange: "001" },
  "control-number-repeated": { transaction: "23", group: "19" },
  "group-kind": { group: "1" },
  "hl-number": { element: "7" },
  "hl-child": { element: "7" },

  "not-837p": { transaction: "1", group: "1" },
  "hl-parent": { segment: "7", element: "7" },
  "hl-absent": lacking("HL", "2000"),
  "hl-level": { element: "7" },
  "claim-outside-loop": { segment: "2" },
  "outside-claim": { segment: "2" },
  "no-claims": lacking("CLM", "2300", "I7"),
  "claim-id": { element: "1" },
  "claim-charge": { element: "6", empty: "1" },
  "duplicate-claim-id": { unsaid: "not-form" },
  "no-lines": lacking("LX", "2400", "I7"),
  "line-number": { element: "7", only: "LX" },
  "line-without-service": lacking("SV1", "2400"),
  "service-outside-line": lacking("LX", "2400"),
  procedure: { element: "1" },
  "line-charge": { element: "6", empty: "1" },
  "line-units": { element: "6", empty: "1" },
  "service-date-absent": lacking("DTP", "2400"),
  "diagnosis-pointer": { element: "6" },
  "diagnosis-composite": { element: "1" },
};

/** A Problem of a code that has no row: the segment is named, and nothing is claimed of it that is not known. */
const OTHER: Answer = { segment: "8", element: "6" };

export function answerTo(code: string): Answer {
  return ANSWERS[code as ProblemCode] ?? OTHER;
}

/** What a fault in an element of the envelope means for the unit that it opens or closes, whatever the fault is. */
export const ENVELOPE_ELEMENTS: Readonly<Record<string, Answer>> = {
  ISA01: { interchange: "010" }, ISA02: { interchange: "011" }, ISA03: { interchange: "012" }, ISA04: { interchange: "013" },
  ISA05: { interchange: "005" }, ISA06: { interchange: "006" }, ISA07: { interchange: "007" }, ISA08: { interchange: "008" },
  ISA09: { interchange: "014" }, ISA10: { interchange: "015" }, ISA11: { interchange: "016" }, ISA12: { interchange: "017" },
  ISA13: { interchange: "018" }, ISA14: { interchange: "019" }, ISA15: { interchange: "020" }, ISA16: { interchange: "027" },
  IEA01: { interchange: "021" }, IEA02: { interchange: "018" },
  GS01: { group: "1" }, GS06: { group: "6" }, GS08: { group: "2" }, GE01: { group: "5" }, GE02: { group: "4" },
  ST01: { transaction: "6" }, ST02: { transaction: "7" }, ST03: { transaction: "19" }, SE01: { transaction: "4" }, SE02: { transaction: "3" },
};

/** What any other fault in a segment of the envelope means. */
export const ENVELOPE_SEGMENTS: Readonly<Record<string, Answer>> = {
  ISA: { interchange: "022" }, IEA: { interchange: "022" }, TA1: { interchange: "024" }, GS: { interchange: "024" }, GE: { interchange: "024" },
  ST: { transaction: "6" }, SE: { transaction: "5" },
};
