import type { Severity } from "../../claim/index.ts";
import type { Separators } from "../../x12/index.ts";

/** What arrived, as far as an acknowledgement has to know it: envelopes, and what is wrong where. */
export interface Received { readonly interchanges: readonly ReceivedInterchange[] }

export interface ReceivedInterchange {
  readonly separators: Separators;
  /** ISA05 to ISA08. */
  readonly sender: PartnerId;
  readonly receiver: PartnerId;
  /** ISA09, ISA10, ISA13 and ISA15 as written. */
  readonly date: string;
  readonly time: string;
  readonly number: string;
  readonly usage: string;
  readonly groups: ReceivedGroup[];
  /** TA105 codes, each once. */
  readonly notes: Set<string>;
  /** True where it holds a TA1: an acknowledgement is never acknowledged. */
  answers: boolean;
}

export interface PartnerId { readonly qualifier: string; readonly id: string }

export interface ReceivedGroup {
  /** GS01, GS02, GS03, GS06 and GS08 as written; empty where a GS is missing. */
  readonly functional: string;
  readonly sender: string;
  readonly receiver: string;
  readonly number: string;
  readonly version: string;
  /** False for transactions that stand in no group. */
  readonly hasHeader: boolean;
  /** GE01 as written. */
  declared: string;
  readonly transactions: ReceivedTransaction[];
  /** AK905 codes. */
  readonly notes: Set<string>;
}

export interface ReceivedTransaction {
  /** ST01, ST02 and ST03 as written. */
  readonly type: string;
  readonly number: string;
  readonly version: string;
  /** False for segments that stand outside of any ST. */
  readonly hasHeader: boolean;
  /** The numbers of its first and last segment in the file. */
  readonly first: number;
  last: number;
  /** BHT03. */
  batch: string;
  /** NM1*41 and NM1*40. */
  submitter: Name;
  receiver: Name;
  readonly faults: SegmentFault[];
  /** IK502 codes. */
  readonly notes: Set<string>;
}

export interface Name { readonly entity: string; readonly last: string; readonly first: string; readonly id: string }

/** One IK3. */
export interface SegmentFault {
  readonly tag: string;
  /** Counted from ST, which is 1. */
  readonly position: number;
  loop: string;
  readonly note: string;
  readonly severity: Severity;
  /** CLM01 of the claim it stands in. */
  readonly claim: string;
  readonly elements: ElementFault[];
}

/** One IK4. */
export interface ElementFault {
  readonly element: number;
  readonly component?: number;
  readonly reference: string;
  readonly note: string;
  readonly copy: string;
}
