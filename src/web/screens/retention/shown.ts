/** What would be erased, by the month of the last day of service. */
export interface Counted {
  readonly claims: number;
  readonly months: readonly { readonly month: string; readonly claims: number; readonly unreleased: number }[];
}

/** Claims of somebody of the same name and birth date under another number, by one of them. */
export interface Otherwise { readonly key: string; readonly claim: string; readonly payer: string; readonly claims: number }

/** Whose claims would go: the first of their numbers. */
export interface Who { readonly name: string; readonly payer: string; readonly numbers: readonly string[] }

export interface PatientShown extends Counted { readonly who?: Who; readonly otherwise: readonly Otherwise[] }

export interface RetentionShown extends Counted {
  readonly years: number | null;
  /** The first day that is kept. */
  readonly before?: string;
}

export interface ErasedShown { readonly claims: number; readonly records: number; readonly entries: number; readonly isCompact: boolean }
