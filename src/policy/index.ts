export * from "./policy.ts";
export * from "./recognise.ts";
export * from "./resolve.ts";
export { shippedPolicies } from "./payers/index.ts";
