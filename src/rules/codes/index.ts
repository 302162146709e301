import type { Rule } from "../../check/index.ts";
import notForMedicare from "./not-for-medicare.ts";
import sCodeToMedicare from "./s-code-to-medicare.ts";

/** In the order in which a finding of one line is told. */
export const codesRules: readonly Rule[] = [
  notForMedicare,
  sCodeToMedicare,
];
