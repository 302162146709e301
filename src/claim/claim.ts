import type { Day } from "./day.ts";
import type { Known } from "./known.ts";
import type { Cents } from "./money.ts";
import type { Address } from "./address.ts";
import type { LineAdjudication, OtherPayer } from "./other-payer.ts";
import type { Located } from "./span.ts";

/** One professional claim (837P loop 2300, with what it inherits from 2000A, 2000B and 2000C). */
export interface Claim extends Located {
  /** CLM01, the patient control number. */
  readonly id: string;
  /** The label of the file it came from. */
  readonly file: string;
  /** The day that the file says it was made (the latest of ISA09, GS04, BHT04). */
  readonly fileDay: Known<Day>;
  /** The guide it was written by (`004010X098A1`), where that is not 005010X222A1. */
  readonly guide?: string;
  readonly form: "837P" | "cms-1500" | "visit";
  /** CLM02. */
  readonly totalCharge: Known<Cents>;
  /** CLM05-1. */
  readonly placeOfService: string;
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  readonly frequency: string;
  readonly payer: Payer;
  readonly subscriber: Person;
  readonly patient: Patient;
  readonly billing: Provider;
  readonly rendering?: Provider;
  readonly referring?: Provider;
  readonly supervising?: Provider;
  /** The second NM1 of loop 2310A (P3), or the only one where no DN stands before it. */
  readonly primaryCare?: Provider;
  /** Loop 2310C: where the service was given, when that is not the billing provider's address. */
  readonly facility?: Provider;
  /** CLM11-1 to -3: AA auto accident, EM employment, OA other accident. */
  readonly relatedCauses: readonly string[];
  /** CLM11-4 and -5: where the auto accident was. */
  readonly accidentState: string;
  readonly accidentCountry: string;
  /** CR208, the condition behind a spinal manipulation: A acute, M acute manifestation of a chronic one … */
  readonly spinalCondition: string;
  readonly diagnoses: readonly Diagnosis[];
  /** DTP of loop 2300. */
  readonly dates: readonly ClaimDate[];
  /** REF of loop 2300: F8 payer's claim number, G1 authorisation, 9F referral, D9 clearing house. */
  readonly references: readonly Reference[];
  /** NTE of loop 2300. */
  readonly notes: readonly ClaimNote[];
  readonly amounts: readonly ClaimAmount[];
  /** Loop 2320 and what stands in it: the patient's other insurance. */
  readonly otherPayers: readonly OtherPayer[];
  readonly lines: readonly ServiceLine[];
  /** The component separator to write composites with; `:` for a claim that stands in no file. */
  readonly componentSeparator: string;
  /** CMS-1500 items that an 837P has no place for. */
  readonly paper?: { readonly item14Qualifier?: string; readonly item15Filled?: boolean };
  /** True when an error Problem touches it: such a claim is never clean. */
  readonly flawed: boolean;
}

/** Loop 2400. */
export interface ServiceLine extends Located {
  /** From 1, in the order of LX01. */
  readonly number: number;
  /** SV101-1: HC for CPT and HCPCS. */
  readonly qualifier: string;
  /** SV101-2, upper case. */
  readonly procedure: string;
  /** SV101-3 to -6, as written. */
  readonly modifiers: readonly string[];
  /** SV101-7. */
  readonly description?: string;
  /** SV102. */
  readonly charge: Known<Cents>;
  /** SV103: UN units, MJ minutes. */
  readonly unitBasis: string;
  /** SV104, in `unitBasis`; a fraction stays a fraction. */
  readonly units: Known<number>;
  /** SV105, else the claim's. */
  readonly placeOfService: string;
  /** SV107: positions in `Claim.diagnoses`, from 1. */
  readonly pointers: readonly number[];
  /** DTP*472, the first day. Unknown when absent or no such day. */
  readonly day: Known<Day>;
  /** The last day of a range (RD8); the first day otherwise. */
  readonly lastDay: Known<Day>;
  /** Loop 2420A, else the claim's. */
  readonly rendering?: Provider;
  readonly supervising?: Provider;
  /** Loops 2420C, E and F: only those that the line has for itself. */
  readonly facility?: Provider;
  readonly ordering?: Provider;
  readonly referring?: Provider;
  readonly dates: readonly ClaimDate[];
  readonly references: readonly Reference[];
  readonly notes: readonly ClaimNote[];
  /** Loop 2430: what earlier payers said of the line. */
  readonly adjudications: readonly LineAdjudication[];
  /** One object for all lines that say the same from SV101 to SV104; absent where their reader does not tell. */
  readonly alike?: object;
}

export interface Payer extends Located {
  readonly name: string;
  /** NM109. */
  readonly id: string;
  /** SBR09: MB Medicare Part B, 16 Medicare Advantage, CI commercial … */
  readonly filingIndicator: string;
  /** SBR01: P primary, S secondary, T tertiary. */
  readonly responsibility: string;
}

export interface Person extends Located {
  readonly lastName: string;
  readonly firstName: string;
  /** NM109: the member id (subscribers only). */
  readonly memberId: string;
  readonly birthDay: Known<Day>;
  readonly gender: string;
  readonly address: Address;
  /** To the subscriber. Of the subscriber, SBR02 (18 self, or nothing); of a dependant, PAT01. */
  readonly relationship: string;
  /** REF of the person's loop: Y4 the property and casualty claim number. */
  readonly references: readonly Reference[];
}

export interface Patient extends Person {
  /** True when the patient is not the subscriber (loop 2000C). */
  readonly dependant: boolean;
}

export interface Provider extends Located {
  readonly role: ProviderRole;
  /** NM101: 85, 82, DN, P3, DQ, 77, DK. Absent for a provider that stands in no file. */
  readonly entity?: string;
  readonly name: string;
  readonly npi: string;
  /** PRV03. */
  readonly taxonomy: string;
  readonly address: Address;
}

export type ProviderRole = "billing" | "rendering" | "referring" | "supervising" | "primary care" | "facility" | "ordering";

export interface Diagnosis {
  /** As written, upper case, with no dot: `M5416`. */
  readonly code: string;
  /** HI composite -1: ABK and ABF for ICD-10-CM, BK and BF for ICD-9-CM. */
  readonly qualifier: string;
  /** True where the file writes the code with a dot. */
  readonly dotted?: true;
}

export interface ClaimDate {
  /** DTP01: 431 onset, 454 initial treatment, 439 accident. */
  readonly qualifier: string;
  /** Unknown for `date-unknown` where it is no such day, for `fact-absent:day` where DTP03 is no day at all but a time. */
  readonly day: Known<Day>;
  /** The last day of a range (RD8); absent for a single day. */
  readonly lastDay?: Known<Day>;
  /** DTP03 as it stands, where it is no day of the calendar. */
  readonly written?: string;
}

export interface Reference { readonly qualifier: string; readonly value: string }
export interface ClaimNote { readonly qualifier: string; readonly text: string }
export interface ClaimAmount { readonly qualifier: string; readonly amount: Known<Cents> }
