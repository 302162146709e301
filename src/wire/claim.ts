import type { Severity } from "../claim/index.ts";
import type { CitationText } from "../reference/index.ts";

export type ClaimState = "open" | "held" | "released";

/** One claim of the worklist. Cents; days as ISO. */
export interface ClaimRow {
  readonly key: string;
  readonly claim: string;
  readonly patient: string;
  readonly payer: string;
  readonly policy: string;
  readonly dates: readonly string[];
  readonly lines: number;
  readonly chargeCents?: number;
  readonly verdict: "clean" | "clean-as-far-as-checked" | "findings";
  readonly mark: "error" | "review" | "kept" | "clean" | "unchecked";
  readonly errors: number;
  readonly warnings: number;
  readonly unchecked: number;
  readonly what: string;
  readonly atRiskCents: number;
  readonly fileBy?: string;
  readonly state: ClaimState;
  readonly assigned?: string;
  readonly version: number;
  /** When it was last saved to a file for the payer. */
  readonly savedAt?: string;
  /** It was changed after that. */
  readonly changedSince?: true;
}

/** A finding as the claim's JSON has it. */
export interface FindingShown {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly lines: readonly number[];
  readonly message: string;
  readonly why: string;
  readonly next: string;
  readonly citations: readonly CitationText[];
  readonly positions?: readonly { readonly stance: string; readonly heldBy: readonly string[]; readonly citation: CitationText }[];
  readonly denial?: { readonly group: string; readonly carc: string; readonly rarc: readonly string[] } | null;
  readonly chargesAtRiskCents?: number;
}

/** A change to one element, as a difference. */
export interface Change { readonly line?: number; readonly element: string; readonly from: string; readonly to: string }

export interface FixShown { readonly tier: "safe" | "attest" | "never"; readonly question?: string; readonly edits: readonly Change[] }

export interface ClaimFinding extends FindingShown {
  readonly layer: string;
  readonly where: { readonly segment: number; readonly element?: string; readonly bytes: readonly [number, number] } | null;
  readonly fix: FixShown | null;
}

/** Something wrong with the file where the claim stands in it, before any rule. */
export interface FileRemark extends Pick<ClaimFinding, "severity" | "message" | "where"> {
  readonly code: string;
  /** Absent where it is of the envelope. */
  readonly claim?: string;
}

export interface CheckedClaim {
  readonly claim: string;
  readonly payer: { readonly id: string; readonly name: string; readonly policy: string };
  readonly dates: readonly string[];
  readonly verdict: ClaimRow["verdict"];
  readonly findings: readonly ClaimFinding[];
  readonly bypassed: readonly { readonly rule: string; readonly lines: readonly number[]; readonly by: string }[];
  readonly unchecked: readonly { readonly rule: string; readonly lines: readonly number[]; readonly reason: string }[];
  readonly checked: number;
  /** Absent in a claim that was checked in the page. */
  readonly problems?: readonly FileRemark[];
}
