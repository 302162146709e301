import type { Rule } from "../../check/index.ts";
import acuteManifestationDate from "./acute-manifestation-date.ts";
import atMissing from "./at-missing.ts";
import atOnMaintenance from "./at-on-maintenance.ts";
import coveredService from "./covered-service.ts";
import diagnosisRegion from "./diagnosis-region.ts";
import evaluationNeeds25 from "./evaluation-needs-25.ts";
import extraspinalMedicare from "./extraspinal-medicare.ts";
import initialTreatmentAfterService from "./initial-treatment-after-service.ts";
import initialTreatmentDate from "./initial-treatment-date.ts";
import initialTreatmentDateForm from "./initial-treatment-date-form.ts";
import manualTherapySameRegion from "./manual-therapy-same-region.ts";
import oneSpinalCode from "./one-spinal-code.ts";
import partFindings from "./part-findings.ts";
import primaryDiagnosis from "./primary-diagnosis.ts";
import regionCount from "./region-count.ts";
import regions from "./regions.ts";
import secondaryDiagnosis from "./secondary-diagnosis.ts";
import subluxationPointed from "./subluxation-pointed.ts";
import xRayWindow from "./x-ray-window.ts";

/** In the order in which a finding of one line is told. */
export const cmtRules: readonly Rule[] = [
  atMissing,
  atOnMaintenance,
  extraspinalMedicare,
  coveredService,
  regions,
  regionCount,
  oneSpinalCode,
  primaryDiagnosis,
  secondaryDiagnosis,
  subluxationPointed,
  diagnosisRegion,
  evaluationNeeds25,
  manualTherapySameRegion,
  initialTreatmentDate,
  initialTreatmentDateForm,
  initialTreatmentAfterService,
  acuteManifestationDate,
  xRayWindow,
  partFindings,
];
