import type { Day } from "../../claim/index.ts";

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly extension?: string;
  readonly fax?: string;
  readonly email?: string;
}

/** N3 and N4. */
export interface AddressToWrite {
  readonly street?: string;
  /** N302. */
  readonly street2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  /** Two letters; left out for the United States. */
  readonly country?: string;
}

/** A person has `firstName` or `person: true`; anything else is an organisation, whose name is `lastName`. */
export interface Named {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly suffix?: string;
  readonly person?: boolean;
}

export interface QualifiedValue { readonly qualifier: string; readonly value: string }

/** Loops 2310 and 2420; loop 2010AA takes more. */
export interface ProviderToWrite extends Named {
  readonly npi?: string;
  readonly taxonomy?: string;
  readonly references?: readonly QualifiedValue[];
}

/** Loops 2000A, 2010AA and 2010AB. */
export interface BillingToWrite extends ProviderToWrite {
  readonly address?: AddressToWrite;
  /** REF: EI employer number, SY social security number. */
  readonly taxId?: { readonly qualifier?: string; readonly value?: string };
  readonly contact?: Contact;
  readonly payTo?: AddressToWrite;
}

/** Loop 2420E. */
export interface OrderingToWrite extends ProviderToWrite { readonly address?: AddressToWrite; readonly contact?: Contact }

/** Loops 2310C and 2420C. */
export interface FacilityToWrite {
  readonly name?: string;
  readonly npi?: string;
  readonly address?: AddressToWrite;
  readonly references?: readonly QualifiedValue[];
}

/** Loop 2010BA. */
export interface SubscriberToWrite extends Named {
  readonly memberId?: string;
  /** MI member id (the default), II. */
  readonly idQualifier?: string;
  readonly birthDay?: Day;
  /** F, M or U. */
  readonly gender?: string;
  readonly address?: AddressToWrite;
  readonly references?: readonly QualifiedValue[];
}

/** Loop 2000C: a patient who is not the subscriber. */
export interface PatientToWrite extends Named {
  /** PAT01: 01 spouse, 19 child … */
  readonly relationship?: string;
  readonly birthDay?: Day;
  readonly gender?: string;
  readonly address?: AddressToWrite;
  readonly references?: readonly QualifiedValue[];
}

/** SBR and loop 2010BB. */
export interface PayerToWrite {
  readonly name?: string;
  readonly id?: string;
  /** PI payer id (the default), XV. */
  readonly idQualifier?: string;
  /** SBR09. */
  readonly filingIndicator?: string;
  /** SBR01; P where left out. */
  readonly responsibility?: string;
  /** SBR03 and SBR04. */
  readonly groupNumber?: string;
  readonly groupName?: string;
  /** SBR05, why Medicare is secondary. */
  readonly insuranceType?: string;
  readonly address?: AddressToWrite;
  readonly references?: readonly QualifiedValue[];
}
