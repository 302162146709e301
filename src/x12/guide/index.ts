export type { ElementCode, ElementPlace, Fault, StructureCode } from "./fault.ts";
export type { ElementSpec, Guide, LoopSpec, SegmentSpec } from "./guide.ts";
export { envelopeSpec, guideNamed } from "./guides.ts";
export type { GuideName } from "./guides.ts";
export { ByCode } from "./by-code.ts";
export { checkElements } from "./element-check.ts";
export { Walker } from "./walker.ts";
export type { Place, WalkerOptions } from "./walker.ts";
