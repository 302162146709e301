import type { Rule } from "../../check/index.ts";
import diagnosisPointer from "./diagnosis-pointer.ts";
import fourModifiers from "./four-modifiers.ts";
import medicareItem14 from "./medicare-item-14.ts";
import modifierForm from "./modifier-form.ts";
import serviceDate from "./service-date.ts";
import telehealthPlace from "./telehealth-place.ts";
import unitBasis from "./unit-basis.ts";
import unitsPositive from "./units-positive.ts";
import unitsWhole from "./units-whole.ts";

/** In the order in which a finding of one line is told. */
export const formRules: readonly Rule[] = [
  fourModifiers,
  modifierForm,
  unitsPositive,
  unitsWhole,
  unitBasis,
  diagnosisPointer,
  serviceDate,
  telehealthPlace,
  medicareItem14,
];
