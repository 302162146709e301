/** More claims than a file holds. A claim's place among all is its batch's number times this, and its own number in the batch. */
export const CLAIMS_OF_BATCH = 10_000_000;

export function seqOf(batch: number, ordinal: number): number {
  return batch * CLAIMS_OF_BATCH + ordinal;
}
