import type { Day } from "./day.ts";
import type { Cents } from "./money.ts";

export const PROVIDER_TYPES = ["DC", "PT", "OT", "SLP", "MD", "PTA", "OTA"] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];

export const REGIONS = [
  "cervical", "thoracic", "lumbar", "sacral", "pelvic",
  "shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "foot",
] as const;
export type Region = (typeof REGIONS)[number];

/** What the office knows about one visit and a claim cannot carry. An absent field was not written down. */
export interface VisitRecord {
  /** CLM01 of its claim. */
  readonly claim: string;
  readonly date?: Day;
  readonly payerPolicy?: string;
  readonly provider?: { readonly type: ProviderType };
  readonly setting?: string;
  /** Total treatment minutes, untimed services included. */
  readonly visitMinutes?: number;
  readonly careType?: "active" | "maintenance";
  readonly planOfCare?: PlanOfCare;
  readonly notice?: Notice;
  /** What Medicare has allowed this year before this claim, by discipline pool. */
  readonly allowedToDateCents?: { readonly "PT+SLP"?: Cents; readonly OT?: Cents };
  readonly consent?: { readonly nonCoveredService?: boolean };
  readonly signature?: { readonly by?: string; readonly on?: Day };
  readonly supervisor?: string;
  /** The day of the last progress report. */
  readonly progressReportOn?: Day;
  readonly services: readonly VisitService[];
  readonly note?: string;
}

export interface PlanOfCare {
  readonly discipline?: "PT" | "OT" | "SLP";
  readonly start?: Day;
  readonly certifiedThrough?: Day;
  readonly signed?: boolean;
  readonly namesTraction?: boolean;
  readonly orderOnFile?: boolean;
  readonly sentOn?: Day;
}

/** An advance beneficiary notice. */
export interface Notice {
  readonly form?: string;
  readonly kind?: "required" | "voluntary";
  readonly signed?: boolean;
  readonly signedOn?: Day;
  /** Who signed it: the patient, or who may sign for the patient. */
  readonly signedBy?: "patient" | "representative";
  readonly item?: string;
  readonly reason?: string;
  readonly costCents?: Cents;
}

export interface VisitService {
  /** The claim's line number; absent, the service goes by its code. */
  readonly line?: number;
  readonly code: string;
  readonly minutes?: number;
  /** Minutes after midnight. */
  readonly start?: number;
  readonly end?: number;
  /** The office's own words for what did the work. */
  readonly device?: string;
  readonly deviceCleared?: boolean;
  /** How many times the patient had it before for the same injury, where a payer pays a certain number of them. */
  readonly givenBefore?: number;
  readonly force?: Force;
  /** Degrees. */
  readonly angle?: number;
  readonly mode?: string;
  readonly position?: string;
  readonly regions?: readonly string[];
  readonly etiology?: string;
  readonly response?: string;
  /** Minutes by who furnished them. */
  readonly furnishedBy?: Readonly<Record<string, number>>;
}

export interface Force {
  readonly source?: "motor" | "weights" | "body-weight" | "manual";
  readonly amount?: number;
  readonly unit?: string;
}
