import type { Rule } from "../../check/index.ts";
import address from "./address.ts";
import identity from "./identity.ts";
import relationship from "./relationship.ts";

/** In the order in which a finding of one line is told. */
export const patientRules: readonly Rule[] = [
  relationship,
  identity,
  address,
];
