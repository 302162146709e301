import type { Cents, Day } from "../../claim/index.ts";
import type { SeparatorSet } from "../../x12/index.ts";
import type {
  BillingToWrite, Contact, FacilityToWrite, OrderingToWrite, PatientToWrite, PayerToWrite, ProviderToWrite, QualifiedValue,
  SubscriberToWrite,
} from "./input-parties.ts";

export type {
  AddressToWrite, BillingToWrite, Contact, FacilityToWrite, Named, OrderingToWrite, PatientToWrite, PayerToWrite, ProviderToWrite,
  QualifiedValue, SubscriberToWrite,
} from "./input-parties.ts";

/**
 * Everything that a file of professional claims says. Facts that the guide requires may be left out here: what is
 * missing is then named, and no file is made. Money is in cents, a day is whole days since 1970-01-01.
 */
export interface ClaimBatch {
  readonly interchange: InterchangeFacts;
  /** Loop 1000A. */
  readonly submitter: { readonly name?: string; readonly firstName?: string; readonly id?: string; readonly contact?: Contact };
  /** Loop 1000B. */
  readonly receiver: { readonly name?: string; readonly id?: string };
  readonly claims: readonly ClaimToWrite[];
}

/** ISA, GS, ST and BHT. */
export interface InterchangeFacts {
  readonly sender?: PartnerId;
  readonly receiver?: PartnerId;
  /** GS02 and GS03, where they differ from the ids of the interchange. */
  readonly groupSender?: string;
  readonly groupReceiver?: string;
  readonly day: Day;
  /** Minutes after midnight, 0 to 1439. */
  readonly minute: number;
  /** ISA13 and GS06: 1 to 999999999, another one for every file. */
  readonly controlNumber?: number;
  /** ISA15: P production, T test. */
  readonly usage?: string;
  /** ISA14: true asks for a TA1. */
  readonly acknowledge?: boolean;
  /** BHT03; the control number where left out. */
  readonly reference?: string;
  /** BHT06: CH to be paid (the default), RP to be reported. */
  readonly kind?: string;
  readonly separators?: SeparatorSet;
  /** A line break after every segment. */
  readonly lineBreaks?: boolean;
}

/** ISA05 and ISA06; ZZ where no qualifier is given. */
export interface PartnerId { readonly qualifier?: string; readonly id?: string }

/** One or two days of a DTP; `lastDay` makes it a range. */
export interface DateToWrite { readonly qualifier: string; readonly day: Day; readonly lastDay?: Day }
export interface NoteToWrite { readonly qualifier: string; readonly text: string }
export interface AmountToWrite { readonly qualifier: string; readonly amount: Cents }

/** CLM11. */
export interface RelatedCauses { readonly codes: readonly string[]; readonly state?: string; readonly country?: string }

/** Loop 2300 with the levels above it. Claims of the same billing provider, subscriber and patient share their levels. */
export interface ClaimToWrite {
  readonly id?: string;
  /** CLM02; the sum of the lines where left out. */
  readonly totalCharge?: Cents;
  readonly placeOfService?: string;
  /** CLM05-3; 1 where left out. */
  readonly frequency?: string;
  /** CLM06: the provider's signature is on file. */
  readonly signatureOnFile?: boolean;
  /** CLM07: A assigned, B laboratory services only, C not assigned. */
  readonly assignment?: string;
  /** CLM08: Y, N or W. */
  readonly benefitsAssigned?: string;
  /** CLM09: Y signed statement, I informed consent. */
  readonly release?: string;
  /** CLM10: P. */
  readonly patientSignature?: string;
  readonly relatedCauses?: RelatedCauses;
  /** CLM12 and CLM20. */
  readonly specialProgram?: string;
  readonly delayReason?: string;
  readonly billing?: BillingToWrite;
  readonly payer?: PayerToWrite;
  readonly subscriber?: SubscriberToWrite;
  readonly patient?: PatientToWrite;
  readonly dates?: readonly DateToWrite[];
  readonly amounts?: readonly AmountToWrite[];
  readonly references?: readonly QualifiedValue[];
  readonly notes?: readonly NoteToWrite[];
  /** The first is the principal one; ICD-10-CM where no qualifier is given. */
  readonly diagnoses?: readonly { readonly code: string; readonly qualifier?: string }[];
  /** CR208: A acute condition, C chronic … */
  readonly spinalCondition?: string;
  /** NM101 is DN. */
  readonly referring?: ProviderToWrite;
  /** NM101 is P3. */
  readonly primaryCare?: ProviderToWrite;
  readonly rendering?: ProviderToWrite;
  readonly facility?: FacilityToWrite;
  readonly supervising?: ProviderToWrite;
  readonly otherPayers?: readonly OtherPayerToWrite[];
  readonly lines: readonly LineToWrite[];
}

/** One reason of a CAS. */
export interface AdjustmentToWrite {
  /** CO, CR, OA, PI or PR. */
  readonly group: string;
  readonly reason: string;
  readonly amount: Cents;
  readonly quantity?: number;
}

/** Loops 2320, 2330A and 2330B. */
export interface OtherPayerToWrite extends PayerToWrite {
  /** SBR02: the patient's relationship to this subscriber, 18 for self. */
  readonly relationship?: string;
  readonly adjustments?: readonly AdjustmentToWrite[];
  /** D paid, A8 not covered, EAF left to the patient. */
  readonly amounts?: readonly AmountToWrite[];
  /** OI03, OI04 and OI06. */
  readonly benefitsAssigned?: string;
  readonly patientSignature?: string;
  readonly release?: string;
  readonly subscriber?: SubscriberToWrite;
  /** DTP*573. */
  readonly paidDay?: Day;
}

/** Loop 2400. Lines are numbered in the order given. */
export interface LineToWrite {
  /** SV101-1; HC where left out. */
  readonly qualifier?: string;
  readonly procedure?: string;
  readonly modifiers?: readonly string[];
  readonly description?: string;
  readonly charge?: Cents;
  /** UN where left out. */
  readonly unitBasis?: string;
  readonly units?: number;
  /** Written only where it is not the claim's. */
  readonly placeOfService?: string;
  /** Places in the claim's diagnoses, from 1. */
  readonly pointers?: readonly number[];
  readonly day?: Day;
  readonly lastDay?: Day;
  readonly dates?: readonly DateToWrite[];
  readonly references?: readonly QualifiedValue[];
  readonly notes?: readonly NoteToWrite[];
  readonly rendering?: ProviderToWrite;
  readonly facility?: FacilityToWrite;
  readonly supervising?: ProviderToWrite;
  readonly ordering?: OrderingToWrite;
  readonly referring?: ProviderToWrite;
  readonly adjudications?: readonly AdjudicationToWrite[];
}

/** Loop 2430: what another payer did with the line. */
export interface AdjudicationToWrite {
  /** SVD01, the id of that payer. */
  readonly payerId?: string;
  readonly paid?: Cents;
  readonly qualifier?: string;
  readonly procedure?: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  /** SVD06. */
  readonly bundledLine?: number;
  readonly adjustments?: readonly AdjustmentToWrite[];
  readonly day?: Day;
  /** AMT*EAF. */
  readonly remaining?: Cents;
}
