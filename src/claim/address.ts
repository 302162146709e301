/** N3 and N4 of a loop. An element that is not there is empty; where N4 is missing all of them are. */
export interface Address {
  /** N301. */
  readonly street: string;
  /** N401. */
  readonly city: string;
  /** N402, as written. */
  readonly state: string;
  /** N403, as written. */
  readonly zip: string;
  /** N404; empty for the United States. */
  readonly country: string;
}

export const NO_ADDRESS: Address = { street: "", city: "", state: "", zip: "", country: "" };
