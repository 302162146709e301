import type { Where } from "../../claim/index.ts";
import type { SmartEdit } from "../../reference/smart-edits.ts";
import type { AnswerTotals } from "../../read/acknowledgement/index.ts";

/** How it went: `noted` is accepted with something to look at, `partly` accepted in part, `unsaid` where the answer does not say. */
export type Outcome = "accepted" | "noted" | "partly" | "rejected" | "pending" | "request" | "unsaid";

/** Answers in plain words, in the order in which they were read; places where the file that was sent is at hand. */
export type ToldAnswer = ToldInterchange | ToldGroup | ToldClaims;

export interface ToldNote { readonly code: string; readonly means: string; readonly next: string }

export interface ToldInterchange {
  readonly kind: "TA1";
  readonly file: string;
  readonly interchange: string;
  readonly outcome: Outcome;
  readonly code: string;
  /** Nothing where all is well. */
  readonly note: ToldNote | null;
}

export interface ToldGroup {
  readonly kind: "999" | "997";
  readonly file: string;
  readonly group: string;
  readonly outcome: Outcome;
  readonly code: string;
  readonly included: number | null;
  readonly received: number | null;
  readonly accepted: number | null;
  readonly notes: readonly ToldNote[];
  readonly transactions: readonly ToldTransaction[];
}

export interface ToldTransaction {
  readonly transaction: string;
  readonly outcome: Outcome;
  readonly code: string;
  /** IK502, without what only says that errors follow. */
  readonly notes: readonly ToldNote[];
  readonly errors: readonly ToldError[];
}

/** One thing that is wrong: an IK3 without elements, or one IK4. */
export interface ToldError extends ToldNote {
  readonly segment: string;
  /** Counted from the ST, which is 1. */
  readonly position: number | null;
  readonly loop: string;
  /** `SV103`, `SV101-2`; `null` for the segment as a whole. */
  readonly element: string | null;
  readonly claim: string | null;
  /** `null` without the file that was sent. */
  readonly place: ToldPlace | null;
}

/** Where it is in the file that was sent. */
export interface ToldPlace {
  readonly file: string;
  readonly where: Where;
  /** The segment that stands there: of one that is missing, the one that follows the gap. */
  readonly segment: string;
  readonly name: string;
  readonly loop: string;
  readonly claim: string;
  readonly line: number;
  /** False where another segment stands there than the answer says: perhaps it is the answer to another file. */
  readonly fits: boolean;
  /** What our own reading of the file says of this place; empty where it says nothing. */
  readonly ours: string;
}

export interface ToldClaims {
  readonly kind: "277CA";
  readonly file: string;
  readonly batch: string;
  readonly payer: string;
  readonly totals: AnswerTotals;
  /** What the answer says of the batch or a provider as a whole, where that is no plain acceptance. */
  readonly statuses: readonly ToldStatus[];
  readonly claims: readonly ToldClaim[];
}

export interface ToldClaim {
  readonly claim: string;
  readonly outcome: Outcome;
  /** The payer's number (REF*1K); `null` where there is none yet. */
  readonly payerClaim: string | null;
  readonly statuses: readonly ToldStatus[];
  readonly lines: readonly ToldLine[];
  /** Whether the file that was sent holds it; `null` without that file, and for a claim that was plainly accepted. */
  readonly found: boolean | null;
}

export interface ToldLine {
  /** In the file that was sent, from 1; `null` where it was not found there. */
  readonly line: number | null;
  readonly procedure: string;
  readonly statuses: readonly ToldStatus[];
}

/** One status of an STC. */
export interface ToldStatus extends ToldNote {
  readonly category: string;
  readonly status: string;
  readonly entity: string;
  readonly outcome: Outcome;
  /** The payer's own words; empty for none. */
  readonly text: string;
  readonly smartEdit: SmartEdit | null;
  readonly place: Pick<ToldPlace, "file" | "where"> | null;
}

/** Counts of what the answers say. */
export interface ToldSummary {
  readonly interchanges: Counted;
  readonly transactions: Counted;
  readonly claims: Counted;
}

export interface Counted { readonly accepted: number; readonly rejected: number; readonly other: number }
