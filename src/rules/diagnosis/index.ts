import type { Rule } from "../../check/index.ts";
import validOnDate from "./valid-on-date.ts";

/** In the order in which a finding of one line is told. */
export const diagnosisRules: readonly Rule[] = [
  validOnDate,
];
