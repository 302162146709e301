import type { Rule } from "../../check/index.ts";
import only25OnEvaluation from "./25-only-on-evaluation.ts";
import distinctOnEitherColumn from "./59-on-either-column.ts";
import distinctOnEvaluation from "./59-on-evaluation-and-management.ts";
import distinctNotTwice from "./59-or-x-not-both.ts";
import distinctWithoutPair from "./59-without-pair.ts";
import abnNotMedicareAdvantage from "./abn-not-medicare-advantage.ts";
import abnValid from "./abn-valid.ts";
import assistantDeMinimis from "./assistant-de-minimis.ts";
import assistantIncidentTo from "./assistant-incident-to.ts";
import assistantJoint from "./assistant-joint.ts";
import assistantMidpoint from "./assistant-midpoint.ts";
import assistantNeedsDiscipline from "./assistant-needs-discipline.ts";
import assistantUntimed from "./assistant-untimed.ts";
import atOnlyOnCmt from "./at-only-on-cmt.ts";
import atWithGa from "./at-with-ga.ts";
import gaOnExcludedService from "./ga-on-excluded-service.ts";
import gxNeedsGy from "./gx-needs-gy.ts";
import gyExcludedService from "./gy-excluded-service.ts";
import gyOnCoveredService from "./gy-on-covered-service.ts";
import gzProviderLiable from "./gz-provider-liable.ts";
import kxAboveThreshold from "./kx-above-threshold.ts";
import kxBelowThreshold from "./kx-below-threshold.ts";
import kxConflict from "./kx-conflict.ts";
import liabilityConflict from "./liability-conflict.ts";
import no51OnTherapy from "./no-51-on-therapy.ts";
import noTherapyModifierOnCmt from "./no-therapy-modifier-on-cmt.ts";
import oneDiscipline from "./one-discipline.ts";
import order from "./order.ts";
import reducedOrStopped from "./reduced-or-stopped.ts";
import repeatBuysNoUnit from "./repeat-buys-no-unit.ts";
import therapyModifierOffList from "./therapy-modifier-off-list.ts";
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
  distinctOnEvaluation,
  distinctOnEitherColumn,
  atWithGa,
  abnValid,
  gzProviderLiable,
  kxAboveThreshold,
  kxBelowThreshold,
  kxConflict,
  assistantNeedsDiscipline,
  assistantUntimed,
  assistantDeMinimis,
  assistantMidpoint,
  assistantJoint,
  assistantIncidentTo,
  therapyModifierOffList,
  no51OnTherapy,
  reducedOrStopped,
  order,
];
