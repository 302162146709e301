export * from "./837p/index.ts";
export * from "./visits.ts";
