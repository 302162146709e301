import type { Unwritable } from "../../x12/index.ts";

/** A new value for one element of a claim in its file. */
export interface ClaimEdit {
  /** CLM01. */
  readonly claim: string;
  /** Which of the claims of that id, from 1; needed only where there are several. */
  readonly nth?: number;
  /** A service line, from 1; left out for the claim itself. */
  readonly line?: number;
  /** As the guides write it: `CLM02`, `SV101-3`, `REF02`. */
  readonly element: string;
  /** The first element of the segment, where a tag stands there several times: `F8`, `472`. */
  readonly qualifier?: string;
  readonly to: string;
}

export type RefusedEditWhy
  = | Unwritable | "claim-absent" | "claim-ambiguous" | "line-absent" | "element" | "segment-absent" | "segment-ambiguous" | "twice" | "no-trailer";

/** An edit that was not made. `message` never holds the new value. */
export interface RefusedEdit { readonly edit: ClaimEdit; readonly why: RefusedEditWhy; readonly message: string }

const MESSAGES: Readonly<Record<RefusedEditWhy, string>> = {
  separator: "the new value holds a character that this file separates by; a composite is edited component by component",
  character: "the new value holds a character that no X12 file can carry",
  "claim-absent": "there is no claim of this id in the file",
  "claim-ambiguous": "several claims of the file have this id; say which by `nth`",
  "line-absent": "the claim has no line of this number",
  element: "this is no element of the claim or line itself; write it as CLM02, SV101-3 or REF02",
  "segment-absent": "the segment is not there, and only DTP, REF, NTE and AMT are added, from their qualifier and their value",
  "segment-ambiguous": "several segments of this tag stand there; name one by its qualifier",
  twice: "an earlier edit sets the same element",
  "no-trailer": "the transaction has no SE whose count could follow; the file is cut short",
};

export function refusedEdit(edit: ClaimEdit, why: RefusedEditWhy): RefusedEdit {
  const line = edit.line === undefined ? "" : `line ${edit.line}, `;
  return { edit, why, message: `Claim ${edit.claim}, ${line}${edit.element}: ${MESSAGES[why]}.` };
}
