export { AcknowledgementReader } from "./acknowledgement-reader.ts";
export type { AcknowledgementReaderOptions } from "./acknowledgement-reader.ts";
export { claimFor, lineFor, placeOfStatus } from "./claim-place.ts";
export { Locator } from "./locator.ts";
export type { FoundPlace, Pointed } from "./locator.ts";
export { readAcknowledgements } from "./read-acknowledgements.ts";
export type * from "./model.ts";
