import type { Rule } from "../../check/index.ts";
import furnishedBy from "./furnished-by.ts";
import npi from "./npi.ts";
import typeDisagrees from "./type-disagrees.ts";

/** In the order in which a finding of one line is told. */
export const providerRules: readonly Rule[] = [
  npi,
  typeDisagrees,
  furnishedBy,
];
