import type { Rule } from "../../check/index.ts";
import furnishedBy from "./furnished-by.ts";
import incidentTo from "./incident-to.ts";
import nineDigitZip from "./nine-digit-zip.ts";
import npi from "./npi.ts";
import referring from "./referring.ts";
import supervisesSelf from "./supervises-self.ts";
import taxonomyListed from "./taxonomy-listed.ts";
import taxonomy from "./taxonomy.ts";
import typeDisagrees from "./type-disagrees.ts";

/** In the order in which a finding of one line is told. */
export const providerRules: readonly Rule[] = [
  npi,
  taxonomy,
  taxonomyListed,
  typeDisagrees,
  furnishedBy,
  referring,
  supervisesSelf,
  nineDigitZip,
  incidentTo,
];
