import type { Rule } from "../../check/index.ts";
import balance from "./balance.ts";

/** In the order in which a finding of one line is told. */
export const claimRules: readonly Rule[] = [
  balance,
];
