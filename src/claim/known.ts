/** Why a fact could not be looked at. `fact-absent:<field>` names the field of the visit record that was left out. */
export type Reason
  = | "note-absent"
    | "visit-absent"
    | "visit-ambiguous"
    | "note-unclear"
    | "history-absent"
    | "policy-absent"
    | "year-unknown"
    | "date-unknown"
    | "device-unknown"
    | "provider-type-unknown"
    | `table-absent:${string}`
    | `fact-absent:${string}`;

/** A fact that may be absent. Reading it forces the reader to say what happens when it is. */
export type Known<T>
  = | { readonly known: true; readonly value: T }
    | { readonly known: false; readonly reason: Reason };

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(reason: Reason): Known<never> {
  return { known: false, reason };
}

/** The value, or `undefined` where it is absent: for a fact that is looked at but not needed. */
export function ifKnown<T>(fact: Known<T>): T | undefined {
  return fact.known ? fact.value : undefined;
}

/** Wraps a value that a record may have left out. */
export function orUnknown<T>(value: T | undefined, reason: Reason): Known<T> {
  return value === undefined ? unknown(reason) : known(value);
}
