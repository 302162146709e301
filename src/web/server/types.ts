import type { FindingShown } from "../parts/finding.tsx";

export type Role = "front-desk" | "biller" | "clinician" | "compliance" | "admin";

export interface User { readonly id: string; readonly name: string; readonly role: Role; readonly active?: boolean }

/** Who works here, and what this server is. Without `user`, somebody has to sign in first. */
export interface Session {
  readonly user?: User | null;
  readonly signInNeeded: boolean;
  readonly csrf: string;
  readonly version: string;
  readonly demo: boolean;
  readonly dataFolder?: string;
}

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
  readonly errors: number;
  readonly warnings: number;
  readonly unchecked: number;
  readonly what: string;
  readonly atRiskCents: number;
  readonly fileBy?: string;
  readonly state: ClaimState;
  readonly assigned?: string;
  readonly version: number;
}

export interface Claims { readonly total: number; readonly rows: readonly ClaimRow[] }

export interface PayerSum { readonly payer: string; readonly claims: number; readonly clean: number; readonly atRiskCents: number }
export interface RuleSum { readonly rule: string; readonly title?: string; readonly claims: number; readonly atRiskCents: number }
export interface DaySum { readonly day: string; readonly claims: number; readonly clean: number }

export interface Summary {
  readonly claims: number;
  readonly clean: number;
  readonly toFix: number;
  readonly toReview: number;
  readonly notFullyChecked: number;
  readonly atRiskCents: number;
  readonly nextDeadline?: string;
  readonly byPayer: readonly PayerSum[];
  readonly byRule: readonly RuleSum[];
  readonly days: readonly DaySum[];
}

export interface Batch {
  readonly id: string;
  readonly receivedAt: string;
  readonly state: "reading" | "checked" | "failed";
  readonly bytes?: number;
  readonly bytesRead?: number;
  readonly claims: number;
  readonly problems: readonly { readonly severity: "error" | "warning" | "info"; readonly message: string }[];
  readonly why?: string;
}

/** A change to one element, as a difference. */
export interface Change { readonly line?: number; readonly element: string; readonly from: string; readonly to: string }

export interface FixShown { readonly tier: "safe" | "attest" | "never"; readonly question?: string; readonly edits: readonly Change[] }

export interface ClaimFinding extends FindingShown {
  readonly layer: string;
  readonly where: { readonly segment: number; readonly element?: string; readonly bytes: readonly [number, number] } | null;
  readonly fix: FixShown | null;
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
}

/** A box of the paper form, by its number there. */
export interface FormBox { readonly box: string; readonly label: string; readonly value: string }

/** A service line, by the letters of box 24; all as text for show. */
export interface FormLine {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Letters of box 21: `AB`. */
  readonly pointers: string;
  readonly charge: string;
  readonly units: string;
  readonly renderingNpi: string;
}

/** The claim in the boxes of a CMS-1500. */
export interface ClaimForm { readonly boxes: readonly FormBox[]; readonly lines: readonly FormLine[] }

export interface Attestation {
  readonly findingId: string;
  readonly question: string;
  readonly answer: boolean;
  readonly by: string;
  readonly at: string;
}
export interface Override { readonly findingId: string; readonly reason: string; readonly by: string; readonly at: string }
export interface Note { readonly by: string; readonly at: string; readonly text: string }

export interface ClaimAnswer {
  readonly row: ClaimRow;
  readonly claim: CheckedClaim;
  readonly form: ClaimForm;
  /** The claim as a small 837P. */
  readonly text: string;
  readonly attestations: readonly Attestation[];
  readonly overrides: readonly Override[];
  readonly notes: readonly Note[];
  readonly visit?: unknown;
  readonly hasNote: boolean;
  readonly canUndo?: boolean;
}

/** What a change would do, without doing it. */
export interface TrialAnswer {
  readonly diff: readonly Change[];
  readonly then?: { readonly verdict: ClaimRow["verdict"]; readonly findings: readonly unknown[] };
}

export interface TableShown {
  readonly name: string;
  readonly quarter: string;
  readonly rows: number;
  readonly from?: string;
  readonly until?: string;
  readonly loadedAt?: string;
  readonly starter: boolean;
}
export interface MissingTable {
  readonly name: string;
  readonly why: string;
  readonly rules: readonly string[];
  /** The page where the official file is given away. */
  readonly from: string | null;
}
export interface Tables { readonly tables: readonly TableShown[]; readonly missing: readonly MissingTable[] }

export interface AuditRow {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly claim?: string;
  readonly what: string;
  readonly hash: string;
}
export interface Audit { readonly total: number; readonly rows: readonly AuditRow[] }
