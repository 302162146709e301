export { ClaimReader } from "./claim-reader.ts";
export type { ClaimReaderOptions, ReadCounts } from "./claim-reader.ts";
export { parseElementPath } from "./element-path.ts";
export type { ElementPath } from "./element-path.ts";
export { readClaims } from "./read-claims.ts";
