import type { Rule } from "../../check/index.ts";
import extraspinalMedicare from "./extraspinal-medicare.ts";

/** In the order in which a finding of one line is told. */
export const cmtRules: readonly Rule[] = [
  extraspinalMedicare,
];
