import type { Cents, Day, Where } from "../../claim/index.ts";

/** What the other side says of what was sent: of a file, of its groups, of its claims. */
export type Acknowledgement = InterchangeAnswer | GroupAnswer | ClaimsAnswer;

/** A TA1: the answer to one interchange, ISA to IEA. */
export interface InterchangeAnswer {
  readonly kind: "TA1";
  /** The label of the file that says it. */
  readonly file: string;
  /** ISA13 of what was sent. */
  readonly interchange: string;
  /** A accepted, E accepted with errors, R rejected. */
  readonly code: string;
  /** TA105. */
  readonly note: string;
  readonly where: Where;
}

/** A 999, or a 997: the answer to one group, GS to GE. */
export interface GroupAnswer {
  readonly kind: "999" | "997";
  readonly file: string;
  /** ISA13 of what was sent, where a TA1 of the same interchange names it. */
  readonly interchange?: string;
  /** GS01, GS06 and GS08 of what was sent. */
  readonly functional: string;
  readonly group: string;
  readonly version: string;
  /** AK901: A accepted, E with errors noted, P in part, R rejected; empty where there is no AK9. */
  readonly code: string;
  /** AK902 to AK904; `undefined` where they are no numbers. */
  readonly included: number | undefined;
  readonly received: number | undefined;
  readonly accepted: number | undefined;
  /** AK905 to AK909. */
  readonly notes: readonly string[];
  readonly transactions: readonly TransactionAnswer[];
  readonly where: Where;
}

export interface TransactionAnswer {
  /** ST01, ST02 and ST03 of what was sent. */
  readonly type: string;
  readonly number: string;
  readonly version: string;
  /** Its place in the answer, from 1. */
  readonly place: number;
  /** IK501: A, E, R, and M, W, X for what concerns security; empty where there is no IK5. */
  readonly code: string;
  /** IK502 to IK506. */
  readonly notes: readonly string[];
  readonly errors: readonly SegmentError[];
  readonly where: Where;
}

/** IK3 or AK3. */
export interface SegmentError {
  readonly tag: string;
  /** Counted from the ST, which is 1; `undefined` where it is no number. */
  readonly position: number | undefined;
  readonly loop: string;
  /** IK304. */
  readonly note: string;
  /** CLM01, where the answer names the claim. */
  readonly claim?: string;
  /** What else in the transaction made it an error. */
  readonly triggers: readonly Trigger[];
  readonly elements: readonly ElementError[];
  readonly where: Where;
}

/** CTX with SITUATIONAL TRIGGER: the segment, and perhaps the element, that calls for what is wrong. */
export interface Trigger {
  readonly tag: string;
  readonly position: number | undefined;
  readonly loop: string;
  readonly element: number | undefined;
  readonly component: number | undefined;
}

/** IK4 or AK4. */
export interface ElementError {
  readonly element: number | undefined;
  readonly component: number | undefined;
  readonly repetition: number | undefined;
  /** X12's number of the element; empty where it is not given. */
  readonly reference: string;
  /** IK403. */
  readonly note: string;
  /** IK404: a copy of what was wrong. It may hold a patient's data: it is never shown. */
  readonly copy: string;
  readonly triggers: readonly Trigger[];
  readonly where: Where;
}

/** A 277CA: the answer to the claims of one 837. */
export interface ClaimsAnswer {
  readonly kind: "277CA";
  readonly file: string;
  readonly source: AnswerParty;
  readonly receiver: AnswerParty;
  /** TRN02 of 2200B: BHT03 of what was sent. */
  readonly batch: string;
  /** DTP*050 and *009. */
  readonly receivedOn: Day | undefined;
  readonly processedOn: Day | undefined;
  readonly statuses: readonly ClaimStatus[];
  readonly totals: AnswerTotals;
  readonly providers: readonly ProviderAnswer[];
  readonly where: Where;
}

export interface AnswerParty { readonly entity: string; readonly name: string; readonly idQualifier: string; readonly id: string }

/** QTY and AMT of a level; `undefined` for what it does not say. */
export interface AnswerTotals {
  readonly accepted: number | undefined;
  readonly rejected: number | undefined;
  readonly acceptedAmount: Cents | undefined;
  readonly rejectedAmount: Cents | undefined;
}

export interface ProviderAnswer {
  readonly provider: AnswerParty;
  /** TRN02 of 2200C. */
  readonly trace: string;
  readonly statuses: readonly ClaimStatus[];
  readonly totals: AnswerTotals;
  readonly references: readonly AnswerReference[];
  readonly claims: readonly ClaimAnswer[];
  readonly where: Where;
}

export interface ClaimAnswer {
  /** TRN02 of 2200D: CLM01 of what was sent. */
  readonly claim: string;
  readonly patient: AnswerParty;
  readonly statuses: readonly ClaimStatus[];
  /** REF: 1K the payer's number, D9 the clearing house's. */
  readonly references: readonly AnswerReference[];
  /** DTP*472; `undefined` where it is no day, or one that stands for none. */
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
  readonly lines: readonly LineAnswer[];
  readonly where: Where;
}

export interface LineAnswer {
  /** SVC01. */
  readonly qualifier: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly charge: Cents | undefined;
  /** REF*FJ: REF*6R of the line sent, or its LX01. */
  readonly reference: string;
  readonly statuses: readonly ClaimStatus[];
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
  readonly where: Where;
}

/** One STC. */
export interface ClaimStatus {
  /** STC01, STC10 and STC11, as far as they are filled. */
  readonly codes: readonly StatusCode[];
  /** STC02. */
  readonly day: Day | undefined;
  /** STC03: WQ accepted, U rejected. */
  readonly action: string;
  /** STC04. */
  readonly amount: Cents | undefined;
  /** STC12: the payer's own words. */
  readonly text: string;
  readonly where: Where;
}

export interface StatusCode { readonly category: string; readonly status: string; readonly entity: string }
export interface AnswerReference { readonly qualifier: string; readonly value: string }
