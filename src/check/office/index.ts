export * from "./baseline.ts";
export * from "./examples.ts";
export { ELEMENTS, OFFICE_KINDS } from "./kinds.ts";
export type { OfficeKind, OfficeKindName } from "./kinds.ts";
export * from "./office-rule.ts";
export * from "./overrides.ts";
