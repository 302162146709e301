export * from "./policy-file.ts";
export { readPractice } from "./practice.ts";
export type { Practice, PracticeOptions, PracticeRead } from "./practice.ts";
export type { FileNote } from "./yaml-file.ts";
