export { Envelope } from "./envelope.ts";
export type { Judgement, Transaction } from "./envelope.ts";
export { FileReader } from "./file-reader.ts";
export type { FileReaderOptions, Inside } from "./file-reader.ts";
export { guideFor, kindOf, reading } from "./kinds.ts";
export { Reporter } from "./reporter.ts";
export type { Context, Says, Touched } from "./reporter.ts";
