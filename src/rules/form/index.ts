import type { Rule } from "../../check/index.ts";
import address from "./address.ts";
import claimDate from "./claim-date.ts";
import diagnosisCode from "./diagnosis-code.ts";
import diagnosisList from "./diagnosis-list.ts";
import diagnosisPointer from "./diagnosis-pointer.ts";
import diagnosisQualifier from "./diagnosis-qualifier.ts";
import externalCauseFirst from "./external-cause-first.ts";
import fourModifiers from "./four-modifiers.ts";
import frequencyCode from "./frequency-code.ts";
import medicareItem14 from "./medicare-item-14.ts";
import modifierForm from "./modifier-form.ts";
import placeOfService from "./place-of-service.ts";
import procedureCode from "./procedure-code.ts";
import procedureListed from "./procedure-listed.ts";
import serviceDate from "./service-date.ts";
import telehealthPlace from "./telehealth-place.ts";
import unitBasis from "./unit-basis.ts";
import unitsPositive from "./units-positive.ts";
import unitsWhole from "./units-whole.ts";
import version from "./version.ts";

/** In the order in which a finding of one line is told. */
export const formRules: readonly Rule[] = [
  version,
  procedureCode,
  fourModifiers,
  modifierForm,
  unitsPositive,
  unitsWhole,
  unitBasis,
  diagnosisPointer,
  serviceDate,
  placeOfService,
  telehealthPlace,
  diagnosisQualifier,
  diagnosisCode,
  diagnosisList,
  externalCauseFirst,
  claimDate,
  address,
  frequencyCode,
  procedureListed,
  medicareItem14,
];
