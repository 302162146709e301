export * from "./837p/index.ts";
