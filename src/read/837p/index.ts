export { ClaimReader } from "./claim-reader.ts";
export type { ClaimReaderOptions, ReadCounts } from "./claim-reader.ts";
export { readClaims } from "./read-claims.ts";
