import type { Rule } from "../../check/index.ts";
import acuteManifestationDate from "./acute-manifestation-date.ts";
import extraspinalMedicare from "./extraspinal-medicare.ts";
import initialTreatmentAfterService from "./initial-treatment-after-service.ts";

/** In the order in which a finding of one line is told. */
export const cmtRules: readonly Rule[] = [
  extraspinalMedicare,
  initialTreatmentAfterService,
  acuteManifestationDate,
];
