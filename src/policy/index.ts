export * from "./policy.ts";
export * from "./recognise.ts";
export * from "./resolve.ts";
export * from "./stances.ts";
export { macOf, MAC_IDS, shippedMacs, statesOf } from "./macs/index.ts";
export type { MacId } from "./macs/index.ts";
export { shippedPolicies } from "./payers/index.ts";
