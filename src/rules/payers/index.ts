import type { Rule } from "../../check/index.ts";
import dailyUnitCap from "./daily-unit-cap.ts";
import uhcGaConsent from "./uhc-ga-consent.ts";
import waLniChiropracticVisit from "./wa-lni-chiropractic-visit.ts";
import waLniPoweredTraction from "./wa-lni-powered-traction.ts";

/** What single payers ask beside the codes: switched on by their policies. */
export const payersRules: readonly Rule[] = [dailyUnitCap, uhcGaConsent, waLniChiropracticVisit, waLniPoweredTraction];
