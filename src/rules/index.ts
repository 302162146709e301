import type { Rule } from "../check/index.ts";
import { claimRules } from "./claim/index.ts";
import { cmtRules } from "./cmt/index.ts";
import { codesRules } from "./codes/index.ts";
import { diagnosisRules } from "./diagnosis/index.ts";
import { documentationRules } from "./documentation/index.ts";
import { evaluationRules } from "./evaluation/index.ts";
import { formRules } from "./form/index.ts";
import { modifiersRules } from "./modifiers/index.ts";
import { ncciRules } from "./ncci/index.ts";
import { necessityRules } from "./necessity/index.ts";
import { patientRules } from "./patient/index.ts";
import { payersRules } from "./payers/index.ts";
import { paymentRules } from "./payment/index.ts";
import { providerRules } from "./provider/index.ts";
import { therapyRules } from "./therapy/index.ts";
import { timeRules } from "./time/index.ts";
import { tractionRules } from "./traction/index.ts";

/** Every shipped rule, in the catalogue's order. */
export const rules: readonly Rule[] = [
  ...tractionRules,
  ...documentationRules,
  ...modifiersRules,
  ...formRules,
  ...timeRules,
  ...evaluationRules,
  ...therapyRules,
  ...ncciRules,
  ...cmtRules,
  ...codesRules,
  ...diagnosisRules,
  ...necessityRules,
  ...providerRules,
  ...patientRules,
  ...claimRules,
  ...payersRules,
  ...paymentRules,
];
