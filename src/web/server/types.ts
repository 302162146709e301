import type { Remark } from "../parts/file-remarks.tsx";
import type { ClaimRow, Differing } from "../../wire/index.ts";

export type {
  Attestation, Change, CheckedClaim, ClaimAnswer, ClaimFinding, ClaimForm, ClaimRow, ClaimState, FileRemark, FixShown, FormBox, FormLine,
  Differing, Note, Override, TrialAnswer, Twin, Watch, WatchedFile, WatchedFolder,
} from "../../wire/index.ts";

export type Role = "front-desk" | "biller" | "clinician" | "compliance" | "admin";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active?: boolean;
  readonly hasFactor?: boolean;
}

/** The second factor of who is signed in, and who has to have one. */
export interface FactorShown {
  readonly has: boolean;
  readonly since?: string;
  readonly recoveryLeft: number;
  readonly isDemanded: boolean;
  readonly policy: "optional" | "admin-and-compliance" | "everybody";
}

/** Who works here, and what this server is. Without `user`, somebody has to sign in first. */
export interface Session {
  readonly user?: User | null;
  readonly signInNeeded: boolean;
  readonly csrf: string;
  readonly version: string;
  readonly demo: boolean;
  readonly dataFolder?: string;
  /** A second factor has to be set up before anything else. */
  readonly factorMissing?: boolean;
  /** The password is one that many know. */
  readonly passwordLeaked?: boolean;
}

export interface Claims { readonly total: number; readonly rows: readonly ClaimRow[] }

export interface PayerSum { readonly payer: string; readonly claims: number; readonly clean: number; readonly atRiskCents: number }
export interface RuleSum { readonly rule: string; readonly title?: string; readonly claims: number; readonly atRiskCents: number }
export interface DaySum { readonly day: string; readonly claims: number; readonly clean: number }

export interface Summary {
  readonly claims: number;
  /** Of these, claims that are held. */
  readonly held: number;
  readonly clean: number;
  readonly toFix: number;
  /** On the claims to fix. */
  readonly errors: number;
  readonly toReview: number;
  readonly notFullyChecked: number;
  /** Claims of which nothing is left but what somebody decided to keep. */
  readonly kept: number;
  /** Released claims that got an error since. */
  readonly releasedWithError: number;
  readonly atRiskCents: number;
  /** Claims whose filing deadline passed. */
  readonly pastDeadline: number;
  /** Of the open claims, the filing deadline that comes first, or passed first. */
  readonly nextDeadline?: { readonly day: string; readonly claim: string; readonly payer: string };
  readonly byPayer: readonly PayerSum[];
  readonly byRule: readonly RuleSum[];
  readonly days: readonly DaySum[];
}

export interface Batch {
  readonly id: string;
  readonly kind?: "claims" | "visits";
  readonly receivedAt: string;
  readonly state: "reading" | "checked" | "failed";
  readonly bytes?: number;
  readonly bytesRead?: number;
  readonly claims: number;
  /** Of these, claims that were in already, unchanged, and were left out. */
  readonly same: number;
  /** Of these, claims that had been erased here, and were left out. */
  readonly erased: number;
  readonly problems: readonly Remark[];
  readonly why?: string;
  readonly isTakenBack?: true;
  /** Of one upload alone: its first claim that is here, and up to three of its payers. */
  readonly says?: { readonly claim: string; readonly payers: readonly string[] };
}

/** What goes with a file that is taken back. */
export interface Back {
  readonly claims: number;
  /** Released or saved in a file. */
  readonly sent: number;
  /** Something was changed on them, answered, or kept. */
  readonly worked: number;
  readonly remarks: number;
  /** Claims that took the place of an earlier version. */
  readonly instead: number;
  /** Claims that a later file brought once more, and that are not in twice for it. */
  readonly leftOut: number;
}

/** What a file brought once more. */
export interface Again {
  /** Claims that were in, unchanged, and were left out. */
  readonly same: number;
  /** Claims that differ from the ones that were in; `rows` has the first of them. */
  readonly differ: number;
  /** Of these, claims that can take the earlier one's place. */
  readonly free: number;
  readonly rows: readonly Differing[];
}

/** An upload of which open claims stand twice until somebody chooses. */
export interface Undecided {
  readonly id: string;
  readonly receivedAt: string;
  readonly differ: number;
  /** Its name, where it came from a watched folder. */
  readonly file?: string;
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
  /** Where its rows are printed, of which there is no file. */
  readonly source: string | null;
}
export interface Tables { readonly tables: readonly TableShown[]; readonly missing: readonly MissingTable[] }

export interface AuditRow {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly who: string;
  readonly did: string;
  readonly claim?: string;
  readonly detail: string;
  /** When each upload came that `detail` names by its number. */
  readonly files?: readonly { readonly upload: number; readonly receivedAt: string }[];
  readonly hash: string;
}
export interface Audit { readonly total: number; readonly rows: readonly AuditRow[] }
