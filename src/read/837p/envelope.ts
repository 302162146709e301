export type { Transaction } from "../transactions/index.ts";
export type { Inside } from "../transactions/index.ts";
