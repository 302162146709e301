import type { VisitJson } from "../../src/claim/index.ts";

/** The clinic. */
export interface Office { readonly name: string; readonly npi: string; readonly taxonomy: string }
export interface Payer { readonly name: string; readonly id: string; readonly filingIndicator: string }
export interface Clinician { readonly last: string; readonly first: string; readonly npi: string; readonly taxonomy: string; readonly type: "DC" | "PT"; readonly signs: string }
export interface Patient { readonly last: string; readonly first: string; readonly memberId: string; readonly dependant?: string }

/** A claim line; `charge` in cents. */
export interface Line {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly charge: number;
  readonly units?: number;
  readonly basis?: string;
  readonly pointers?: readonly number[];
  readonly date?: string;
}

/** A mistake put there on purpose: the rule that must find it, on which lines. */
export interface Planted { readonly rule: string; readonly severity: "error" | "warning" | "info"; readonly lines: readonly number[] }

/** One claim of the example day, with its visit record and what is wrong with it. */
export interface Day1Claim {
  readonly id: string;
  /** What a person should learn from it; not written to the file. */
  readonly story: string;
  readonly date: string;
  readonly payer: Payer;
  readonly provider: Clinician;
  readonly patient: Patient;
  readonly diagnoses: readonly string[];
  readonly lines: readonly Line[];
  readonly total?: number;
  readonly place?: string;
  readonly frequency?: string;
  readonly referring?: string | undefined;
  /** ISO day of DTP*454. */
  readonly initialTreatment?: string | undefined;
  /** REF*9F. */
  readonly referral?: string;
  /** Absent: the office kept no record, and documentation cannot be checked. */
  readonly visit?: Omit<VisitJson, "claim">;
  readonly planted: readonly Planted[];
}
