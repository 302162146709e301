export * from "./835/index.ts";
export * from "./837p/index.ts";
export * from "./visits.ts";
