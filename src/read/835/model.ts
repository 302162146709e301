import type { Address, Adjustment, Cents, ClaimAmount, ClaimDate, Day, Known, Located, Reference } from "../../claim/index.ts";

/** One payment and what it is for: ST to SE of an 835 (005010X221A1). `at` answers for BPR, TRN, CUR, REF and DTM of its header. */
export interface Remittance extends Located {
  /** The label of the file that it came from. */
  readonly file: string;
  /** ST02. */
  readonly control: string;
  /** ISA13. */
  readonly interchangeControl: string;
  readonly payment: Payment;
  /** TRN02: the number of the check or transfer. */
  readonly trace: string;
  /** TRN03: who sent the money, mostly 1 and a tax number. */
  readonly traceOrigin: string;
  /** DTM*405. */
  readonly produced: Known<Day>;
  /** CUR02; empty for US dollars. */
  readonly currency: string;
  /** REF of the header: EV receiver, F2 version. */
  readonly references: readonly Reference[];
  readonly payer: RemittanceParty;
  readonly payee: RemittanceParty;
  /** True when an error Problem touches what stands above its claims. */
  readonly flawed: boolean;
}

/** BPR. */
export interface Payment {
  /** BPR01: I with remittance, H notice only, C payment with remittance … */
  readonly handling: string;
  /** BPR02 as written: see `direction`. */
  readonly amount: Known<Cents>;
  /** BPR03: C credit, D debit. */
  readonly direction: string;
  /** BPR04: ACH, CHK, NON, FWT, BOP. */
  readonly method: string;
  /** BPR16. */
  readonly day: Known<Day>;
}

/** Loop 1000A or 1000B: who pays, who is paid. */
export interface RemittanceParty extends Located {
  /** N102. */
  readonly name: string;
  /** N103: XX NPI, FI tax number, XV plan id. */
  readonly idQualifier: string;
  /** N104; empty for most payers, whose ids stand in `references`. */
  readonly id: string;
  readonly address: Address;
  readonly references: readonly Reference[];
  readonly contacts: readonly Contact[];
}

/** PER: CX claims, BL technical, IC web site. */
export interface Contact extends Located {
  readonly kind: string;
  readonly name: string;
  /** TE, FX, EM, UR, EX and what stands beside them. */
  readonly numbers: readonly Reference[];
}

/** NM1 of loop 2100. */
export interface RemittedParty extends Located {
  /** NM101: QC patient, IL insured, 74 corrected, 82 who treated, TT crossover carrier, PR corrected payer, GB other subscriber. */
  readonly entity: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly idQualifier: string;
  readonly id: string;
}

/** LX with TS3: claims that a payer puts together. */
export interface RemittanceGroup extends Located {
  /** LX01. */
  readonly number: string;
  /** TS301; empty where there is no TS3, as are the others. */
  readonly provider: string;
  /** TS302. */
  readonly facilityType: string;
  /** TS303, the end of the provider's fiscal year. */
  readonly fiscalDay: Known<Day>;
  /** TS304. */
  readonly claims: Known<number>;
  /** TS305. */
  readonly charge: Known<Cents>;
}

/** One triple of a CAS. `at("CAS03")` answers for the segment it stands in. */
export interface RemittedAdjustment extends Adjustment, Located {
  /** Its place in its CAS, 1 to 6: the first has its reason in CAS02, the second in CAS05. */
  readonly place: number;
}

/** What a payer says of one claim: loop 2100. Amounts are cents, with the sign that they are written with. */
export interface RemittedClaim extends Located {
  /** CLP01: CLM01 of the claim that was sent. */
  readonly id: string;
  readonly remittance: Remittance;
  /** The LX above it; absent where there is none. */
  readonly group: RemittanceGroup | undefined;
  /** CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 22 reversal … */
  readonly status: string;
  /** What CLP02 means, in our own words; empty for a code that is not known. */
  readonly statusWords: string;
  /** True for CLP02 22: it takes back an earlier payment. */
  readonly isReversal: boolean;
  /** CLP03. */
  readonly charge: Known<Cents>;
  /** CLP04. */
  readonly paid: Known<Cents>;
  /** CLP05; `fact-absent:amount` where it is empty. */
  readonly patientResponsibility: Known<Cents>;
  /** CLP06. */
  readonly filingIndicator: string;
  /** CLP07. */
  readonly payerClaimNumber: string;
  /** CLP08: place of service, or the facility part of a bill type. */
  readonly facilityType: string;
  /** CLP09. */
  readonly frequency: string;
  /** CLP11, inpatient claims only. */
  readonly drg: string;
  /** Every NM1 in the order of the file. */
  readonly parties: readonly RemittedParty[];
  readonly patient: RemittedParty | undefined;
  readonly insured: RemittedParty | undefined;
  /** NM1*74: the name or number as the payer has it. */
  readonly corrected: RemittedParty | undefined;
  readonly rendering: RemittedParty | undefined;
  /** NM1*TT: whom the payer sent the claim on to. */
  readonly crossover: RemittedParty | undefined;
  /** CAS of the claim as a whole. */
  readonly adjustments: readonly RemittedAdjustment[];
  /** Remark codes of MIA and MOA. */
  readonly remarks: readonly string[];
  /** REF. */
  readonly references: readonly Reference[];
  /** DTM: 232 and 233 statement, 050 received, 036 coverage ended. */
  readonly dates: readonly ClaimDate[];
  readonly contacts: readonly Contact[];
  /** AMT: AU coverage amount, I interest, F5 patient paid … */
  readonly amounts: readonly ClaimAmount[];
  readonly quantities: readonly RemittedQuantity[];
  readonly lines: readonly RemittedLine[];
  /** True when an error Problem touches it or what stands above it. */
  readonly flawed: boolean;
}

export interface RemittedQuantity { readonly qualifier: string; readonly quantity: Known<number> }

/** A composite of SVC01 or SVC06. */
export interface RemittedProcedure {
  /** HC for CPT and HCPCS. */
  readonly qualifier: string;
  /** Upper case. */
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly description: string;
}

/** Loop 2110. */
export interface RemittedLine extends Located {
  /** Its place in the claim, from 1. */
  readonly number: number;
  /** SVC01: what was decided on. */
  readonly procedure: RemittedProcedure;
  /** SVC06: what was sent, where that is another code. */
  readonly submitted: RemittedProcedure | undefined;
  /** SVC02. */
  readonly charge: Known<Cents>;
  /** SVC03. */
  readonly paid: Known<Cents>;
  /** SVC04. */
  readonly revenueCode: string;
  /** SVC05; 1 where it is empty, as the guide says. */
  readonly unitsPaid: Known<number>;
  /** SVC07, else the units paid: it is written only where they differ. */
  readonly unitsSubmitted: Known<number>;
  /** DTM*472, else 150. */
  readonly day: Known<Day>;
  /** DTM*151, else the same day. */
  readonly lastDay: Known<Day>;
  readonly dates: readonly ClaimDate[];
  /** REF*6R: the line's number as it was sent. */
  readonly controlNumber: string;
  readonly references: readonly Reference[];
  readonly adjustments: readonly RemittedAdjustment[];
  /** AMT*B6; `fact-absent:allowed` where it is not there. */
  readonly allowed: Known<Cents>;
  readonly amounts: readonly ClaimAmount[];
  readonly quantities: readonly RemittedQuantity[];
  /** LQ*HE. */
  readonly remarks: readonly string[];
}

/** One pair of a PLB: money that belongs to no claim of this remittance. */
export interface ProviderAdjustment extends Located {
  /** PLB01. */
  readonly provider: string;
  /** PLB02. */
  readonly fiscalDay: Known<Day>;
  /** Its place in its PLB, 1 to 6: the first is PLB03 and PLB04. */
  readonly place: number;
  readonly reason: string;
  /** What the reason means, in our own words; empty for a code that is not known. */
  readonly reasonWords: string;
  /** The second component of the reason. */
  readonly reference: string;
  /** Above zero it takes from the payment, below zero it adds to it. */
  readonly amount: Known<Cents>;
}

/** What a remittance comes to. Sums leave out amounts that cannot be read. */
export interface RemittanceTotals {
  readonly claims: number;
  readonly lines: number;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly patientResponsibility: Cents;
  readonly providerAdjustments: Cents;
  /** False where an amount could not be read, or the file ends inside: then the payment was not held against the sums. */
  readonly isWhole: boolean;
}

/** The end of a remittance, after its last claim. */
export interface RemittanceEnd {
  readonly remittance: Remittance;
  /** At most 10,000; `totals.providerAdjustments` has all of them in it. */
  readonly providerAdjustments: readonly ProviderAdjustment[];
  readonly totals: RemittanceTotals;
}
