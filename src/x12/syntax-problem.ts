import type { Problem, Severity, Where } from "../claim/index.ts";

/** What the reading of segments can object to (SNIP 1). */
export type SyntaxCode
  = | "empty-file" | "not-x12" | "byte-order-mark" | "outside-envelope" | "interchange-header" | "separators"
    | "segment-too-long" | "segment-terminator" | "empty-segment" | "segment-tag" | "character" | "truncated";

const SAYS: Readonly<Record<SyntaxCode, readonly [Severity, string]>> = {
  "empty-file": ["error", "The file is empty. Export it again, or choose another file."],
  "not-x12": ["error", "The file does not begin with an ISA segment: it looks like {}. Choose the X12 file itself, whole."],
  "byte-order-mark": ["info", "The file begins with a UTF-8 byte order mark, which was passed over. Some payers refuse it: save without it."],
  "outside-envelope": ["error", "Content of {} stands outside of any interchange (ISA to IEA) and was left out. Remove it, or put back the missing envelope."],
  "interchange-header": ["error", "The ISA segment is not 105 characters with a terminator after it: {} Pad its elements to their fixed widths."],
  separators: ["error", "The separators that the ISA segment names cannot be used: {} What follows was left out up to the next ISA. Export the file again with separators that differ, such as * : ~."],
  "segment-too-long": ["error", "A segment is longer than {} bytes and was left out. A terminator is missing, or this is not a claim file."],
  "segment-terminator": ["error", "A segment has no terminator at its end; {} Write the terminator that the ISA segment names."],
  "empty-segment": ["error", "{} segment terminators follow each other with nothing between. Remove all but one of them."],
  "segment-tag": ["error", "A segment does not begin with a tag of two or three capital letters and digits{}. Correct the tag, or the terminator before it."],
  character: ["error", "A control character (byte {}) stands inside a segment. Remove it."],
  truncated: ["error", "The file ends in the middle of a segment: it was cut short. Get the whole file, or export it again."],
};

/** A Problem of the segment level; `detail` fills the gap in its words and never holds file content. */
export function syntaxProblem(code: SyntaxCode, where: Where | undefined, detail = ""): Problem {
  const [severity, text] = SAYS[code];
  const message = text.replace("{}", detail);
  return { code, severity, message, ...(where ? { where } : {}), ...(severity === "info" ? {} : { snip: 1 as const }) };
}
