import type { Rule } from "../../check/index.ts";
import allocation from "./allocation.ts";
import methodUnknown from "./method-unknown.ts";
import notTreatment from "./not-treatment.ts";
import shortUnitPattern from "./short-unit-pattern.ts";
import totalExceedsVisit from "./total-exceeds-visit.ts";
import totalMinutes from "./total-minutes.ts";
import unitsAboveMinutes from "./units-above-minutes.ts";
import unitsBelowMinutes from "./units-below-minutes.ts";

/** In the order in which a finding of one day is told. */
export const timeRules: readonly Rule[] = [
  unitsAboveMinutes,
  allocation,
  unitsBelowMinutes,
  methodUnknown,
  totalExceedsVisit,
  notTreatment,
  totalMinutes,
  shortUnitPattern,
];
