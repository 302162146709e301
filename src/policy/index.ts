export * from "./policy.ts";
export * from "./recognise.ts";
export * from "./resolve.ts";
export * from "./stances.ts";
export { shippedPolicies } from "./payers/index.ts";
