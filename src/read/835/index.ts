export type * from "./model.ts";
export { readRemittances } from "./read-remittances.ts";
export type { WholeRemittance } from "./read-remittances.ts";
export { RemittanceReader } from "./remittance-reader.ts";
export type { RemittanceCounts, RemittanceReaderOptions } from "./remittance-reader.ts";
export { claimStatusWords, providerReasonWords } from "./words.ts";
