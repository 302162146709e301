import type { Rule } from "../../check/index.ts";
import accident from "./accident.ts";
import adjudicationDate from "./adjudication-date.ts";
import authorization from "./authorization.ts";
import balance from "./balance.ts";
import certifyingProvider from "./certifying-provider.ts";
import charges from "./charges.ts";
import dateOrder from "./date-order.ts";
import duplicate from "./duplicate.ts";
import frequency from "./frequency.ts";
import lineAdjudicationBalance from "./line-adjudication-balance.ts";
import lineAdjudicationPayer from "./line-adjudication-payer.ts";
import otherPayerBalance from "./other-payer-balance.ts";
import otherPayerPaid from "./other-payer-paid.ts";
import patientPaid from "./patient-paid.ts";
import payerClaimNumber from "./payer-claim-number.ts";
import payerSequence from "./payer-sequence.ts";
import priorPayer from "./prior-payer.ts";
import referralNumber from "./referral-number.ts";
import remainingLiability from "./remaining-liability.ts";
import timelyFiling from "./timely-filing.ts";
import twoDisciplines from "./two-disciplines.ts";

/** In the order in which a finding of one line is told. */
export const claimRules: readonly Rule[] = [
  balance,
  charges,
  patientPaid,
  payerSequence,
  priorPayer,
  otherPayerBalance,
  otherPayerPaid,
  lineAdjudicationBalance,
  lineAdjudicationPayer,
  adjudicationDate,
  remainingLiability,
  payerClaimNumber,
  accident,
  dateOrder,
  duplicate,
  timelyFiling,
  frequency,
  authorization,
  referralNumber,
  certifyingProvider,
  twoDisciplines,
];
