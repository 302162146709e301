import type { Cents, Claim, Day, Known, ProviderType, ServiceLine, VisitRecord, VisitService } from "../claim/index.ts";

/** A billed line as day and history rules see it: of this claim or of an earlier one. */
export interface BilledLine {
  readonly claim: string;
  /** True for a line of the claim being checked. */
  readonly own: boolean;
  readonly number: number;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly unitBasis: string;
  readonly units: Known<number>;
  readonly charge: Known<Cents>;
  readonly day: Known<Day>;
  readonly visit: Known<VisitRecord>;
  /** The visit record's entry for this line. */
  readonly service: Known<VisitService>;
  /** The note of the visit as it was written, from the record or handed in beside it. */
  readonly note: Known<string>;
}

/** What a line rule is given. */
export interface LineFacts extends BilledLine {
  readonly own: true;
  readonly source: Claim;
  readonly line: ServiceLine;
  /** Rendering taxonomy, then visit record, then billing taxonomy. */
  readonly provider: Known<ProviderType>;
}

/** What a claim rule is given. */
export interface ClaimFacts {
  readonly source: Claim;
  readonly lines: readonly LineFacts[];
}

/** One patient, one rendering provider, one date of service: what a day rule is given. */
export interface DayFacts {
  readonly source: Claim;
  readonly day: Day;
  /** The lines of this claim on this day. */
  readonly own: readonly LineFacts[];
  /** Every line of the day: earlier claims' first (replaced and void ones left out), then this claim's. */
  readonly lines: readonly BilledLine[];
}

/** What a history rule is given. */
export interface HistoryFacts {
  readonly source: Claim;
  readonly own: readonly LineFacts[];
  /** Earlier claims' lines of this patient, by any provider, on other days before this claim's last; oldest claim first. */
  readonly past: readonly BilledLine[];
  /** Earlier claims' lines of this patient on this claim's own days. */
  readonly alongside: readonly BilledLine[];
  /** True when the office handed in earlier claims; otherwise `past` is only what this run has seen. */
  readonly complete: boolean;
}

export type Scope = "line" | "claim" | "day" | "history";

export interface FactsOf {
  readonly line: LineFacts;
  readonly claim: ClaimFacts;
  readonly day: DayFacts;
  readonly history: HistoryFacts;
}
