import type { Day, Payer, Severity, VisitRecord } from "../claim/index.ts";
import type { Verdict } from "../check/index.ts";
import type { LayerName, Position } from "../policy/index.ts";
import type { Citation } from "../reference/index.ts";

/** What the office tells: one visit, who pays, and the day whose rules count. */
export interface AdviceFacts {
  readonly visit: VisitRecord;
  /** The day of service; where the record names none, the day to judge by. */
  readonly day: Day;
  /** What the claim would say of its payer; the record's `payerPolicy` goes first. */
  readonly payer?: Partial<Pick<Payer, "name" | "id" | "filingIndicator">>;
  /** ICD-10-CM codes; without them nothing is said about diagnoses. */
  readonly diagnoses?: readonly string[];
}

/** `only-with-notice`: the payer will not pay it, the patient may, and should be told first. */
export type Billable = "yes" | "no" | "only-with-notice" | "unknown";

export interface Advice {
  readonly billable: Billable;
  /** One sentence that says why. */
  readonly because: string;
  readonly policy: { readonly id: string; readonly title: string };
  /** True where nothing that this payer says of services was read: coding rules alone speak. */
  readonly isUnread: boolean;
  /** True where something is known not to be known of this payer's rules. */
  readonly isReadInPart: boolean;
  readonly lines: readonly AdvisedLine[];
  /** Given, and not yet lines: their units wait for an answer. */
  readonly openLines: readonly OpenLine[];
  readonly notBilled: readonly NotBilled[];
  readonly checklist: readonly ChecklistItem[];
  readonly notices: readonly AdvisedNotice[];
  readonly questions: readonly Question[];
  readonly alternatives: readonly Alternative[];
  readonly positions: readonly Position[];
  /** What the engine says of exactly these lines. */
  readonly verdict: Verdict;
}

export interface AdvisedLine {
  readonly code: string;
  readonly units: number;
  readonly modifiers: readonly string[];
  /** One for the code, one for the units, one for each modifier. */
  readonly reasons: readonly Reasoned[];
}

/** A service whose units are not known. */
export interface OpenLine {
  readonly code: string;
  /** What is missing, in one sentence. */
  readonly why: string;
}

/** Why something stands on a line: `of` is `code`, `units` or the modifier. */
export interface Reasoned {
  readonly of: string;
  readonly why: string;
  readonly citations: readonly Citation[];
}

/** A service that was given and does not go on the claim. */
export interface NotBilled {
  readonly code: string;
  readonly rule?: string;
  /** One sentence; `why` has the reason. */
  readonly what: string;
  readonly why: string;
  /** What of this visit takes it off, where one of its facts does: the times that overlap, the region that is the same. */
  readonly against?: string;
  readonly next?: string;
  /** Whose word takes it off, where a rule does. */
  readonly layer?: LayerName;
  readonly citations: readonly Citation[];
}

export interface ChecklistItem {
  readonly element: string;
  readonly status: "found" | "missing";
  /** How much its absence weighs with this payer. */
  readonly severity: Severity;
  /** Who asks for it: `base` is a standard of coding and charting, and no payer's own word. */
  readonly layer: LayerName;
  readonly why: string;
}

export interface AdvisedNotice {
  readonly form: string;
  readonly kind: "required" | "voluntary";
  /** The lines that it is for. */
  readonly codes: readonly string[];
  /** Rules that doubt them; none where the law or maintenance is the reason. */
  readonly rules: readonly string[];
  readonly why: string;
  /** True where the record says that it was given. */
  readonly onFile: boolean;
  readonly citations: readonly Citation[];
}

/** A fact that decides something and is not known. */
export interface Question {
  readonly fact: string;
  readonly ask: string;
  readonly why: string;
  /** The rules that wait for the answer. */
  readonly rules: readonly string[];
  /** True where the answer decides whether it can be billed. */
  readonly decides: boolean;
}

export interface Alternative {
  readonly code: string;
  readonly why: string;
  readonly units?: number;
}
