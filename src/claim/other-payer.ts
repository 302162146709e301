import type { ClaimAmount, Reference } from "./claim.ts";
import type { Day } from "./day.ts";
import type { Known } from "./known.ts";
import type { Cents } from "./money.ts";
import type { Located } from "./span.ts";

/** One adjustment of a CAS: what a payer did not pay, and why. */
export interface Adjustment {
  /** CAS01: CO, PR, OA, PI, CR. */
  readonly group: string;
  /** The claim adjustment reason code. */
  readonly reason: string;
  readonly amount: Known<Cents>;
  readonly quantity?: number;
}

/**
 * Other insurance of the patient: loops 2320, 2330A and 2330B. Before this claim's payer it has adjudicated, and says so
 * by `paid`; after it, it waits. `at` answers for all three loops: `at("NM109", "PR")`, `at("AMT02", "D")`.
 */
export interface OtherPayer extends Located {
  /** SBR01. */
  readonly responsibility: string;
  /** SBR02: the patient's relationship to the other subscriber. */
  readonly relationship: string;
  /** SBR09. */
  readonly filingIndicator: string;
  /** NM103 of 2330B. */
  readonly name: string;
  /** NM109 of 2330B. */
  readonly id: string;
  /** NM109 of 2330A. */
  readonly memberId: string;
  /** CAS of loop 2320: adjustments of the claim as a whole. */
  readonly adjustments: readonly Adjustment[];
  /** AMT of loop 2320: D paid, A8 non-covered, EAF what the patient still owes. */
  readonly amounts: readonly ClaimAmount[];
  /** AMT*D; `fact-absent:paid` where it is not there. */
  readonly paid: Known<Cents>;
  /** DTP*573 of 2330B; `fact-absent:adjudicated` where it is not there. */
  readonly adjudicated: Known<Day>;
  /** REF of 2330B: F8 the payer's claim number. */
  readonly references: readonly Reference[];
}

/** What one earlier payer said of a line: loop 2430. */
export interface LineAdjudication extends Located {
  /** SVD01: NM109 of that payer's loop 2330B. */
  readonly payerId: string;
  /** SVD02. */
  readonly paid: Known<Cents>;
  /** SVD03-2. */
  readonly procedure: string;
  /** SVD05. */
  readonly units: Known<number>;
  readonly adjustments: readonly Adjustment[];
  /** DTP*573; `fact-absent:adjudicated` where it is not there. */
  readonly adjudicated: Known<Day>;
  /** AMT*EAF; `fact-absent:remaining` where it is not there. */
  readonly remaining: Known<Cents>;
}
