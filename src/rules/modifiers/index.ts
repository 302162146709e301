import type { Rule } from "../../check/index.ts";
import only25OnEvaluation from "./25-only-on-evaluation.ts";
import distinctNotTwice from "./59-or-x-not-both.ts";
import distinctWithoutPair from "./59-without-pair.ts";
import abnNotMedicareAdvantage from "./abn-not-medicare-advantage.ts";
import atOnlyOnCmt from "./at-only-on-cmt.ts";
import gaOnExcludedService from "./ga-on-excluded-service.ts";
import gxNeedsGy from "./gx-needs-gy.ts";
import gyExcludedService from "./gy-excluded-service.ts";
import gyOnCoveredService from "./gy-on-covered-service.ts";
import liabilityConflict from "./liability-conflict.ts";
import noTherapyModifierOnCmt from "./no-therapy-modifier-on-cmt.ts";
import oneDiscipline from "./one-discipline.ts";
import repeatBuysNoUnit from "./repeat-buys-no-unit.ts";
import therapyModifierRequired from "./therapy-modifier-required.ts";

/** In the order in which a finding of one line is told. */
export const modifiersRules: readonly Rule[] = [
  therapyModifierRequired,
  gyExcludedService,
  gyOnCoveredService,
  gxNeedsGy,
  gaOnExcludedService,
  liabilityConflict,
  abnNotMedicareAdvantage,
  atOnlyOnCmt,
  oneDiscipline,
  noTherapyModifierOnCmt,
  distinctWithoutPair,
  distinctNotTwice,
  only25OnEvaluation,
  repeatBuysNoUnit,
];
