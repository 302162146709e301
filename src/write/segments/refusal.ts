import type { KeptWhy } from "./stands.ts";

/** A text for a segment in place of the one it has, segments after it, the segment gone, or all of the service line in which it stands. */
export type SegmentEdit
  = | { readonly op: "set"; readonly segment: number; readonly text: string }
    | { readonly op: "add"; readonly segment: number; readonly text: string }
    | { readonly op: "drop"; readonly segment: number }
    | { readonly op: "drop-line"; readonly segment: number };

export type RefusedSegmentWhy
  = | KeptWhy | "absent" | "twice" | "empty" | "same" | "tag" | "tag-unknown" | "opens" | "terminator" | "character" | "claim-number" | "claim" | "trailer"
    | "no-line" | "only-line";

/** An edit that was not made: what, where, what to do. `message` never holds the text that was given. */
export interface RefusedSegment {
  readonly segment: number;
  readonly element?: string;
  readonly why: RefusedSegmentWhy;
  readonly message: string;
}

const MESSAGES: Readonly<Record<RefusedSegmentWhy, string>> = {
  envelope: "is part of the envelope; its numbers and counts follow from the rest. Change what stands between ST and SE",
  parties: "says who sends the file and who receives it, which is so for all its claims. Change it where the file is made",
  level: "counts the levels of the file, which the program does itself. Change the segments that follow it",
  "line-number": "counts the lines, which the program does itself. Change the segments that follow it",
  absent: "is not in this claim any more. Load the claim again",
  twice: "is changed twice at once. Make one change of it",
  empty: "would hold nothing. Write its elements, or take it off",
  same: "would be as it was. Change an element first",
  tag: "keeps its name. Take it off, and add another, where another is meant",
  "tag-unknown": "does not begin with the name of a segment: two or three capital letters or digits, such as REF. Write the name first",
  opens: "would begin another claim, level, line or envelope. A claim is changed by its own segments only",
  terminator: "holds the character that ends a segment in this file. Leave it out; another segment is added after this one",
  character: "holds a character that no X12 file can carry. Write plain letters, digits and signs",
  "claim-number": "keeps its number (CLM01): the visit record, the notes and the payer's answer go by it. Send another claim where another number is meant",
  claim: "begins the claim, and stays",
  "no-line": "stands in no service line. Choose a segment of the line that is to go",
  "only-line": "stands in the claim's only line, and a claim needs one. Change what the line says, or hold the claim",
  trailer: "stands in a transaction without its end (SE), so that its count cannot follow. Import the whole file again",
};

interface Refused { readonly segment: number; readonly tag: string; readonly why: RefusedSegmentWhy; readonly element?: string }

export function refusedSegment({ segment, tag, why, element }: Refused): RefusedSegment {
  const what = tag === "" ? `Segment ${segment}` : `Segment ${segment} (${element ?? tag})`;
  return { segment, why, message: `${what} ${MESSAGES[why]}.`, ...(element === undefined ? {} : { element }) };
}
