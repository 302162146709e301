import type { Advice } from "../../index.ts";

/** What stands in the place of a payer's name where there is none. */
const TITLE = "Coding rules alone: nobody is billed but the patient";
const LINES = "These lines are for the patient's own bill: no plan is asked.";
const BY_CODE = "It says what was done, on the patient's own bill.";

/**
 * Advice for a patient who pays alone. No plan may be asked, agrees to anything in writing or calls a code investigational: what the
 * rules say to such a payer is left out, and what the codes mean stays.
 */
export function forCash(advice: Advice): Advice {
  const { billable, because, notBilled, alternatives, verdict } = advice;
  const nexts = new Set(notBilled.map(({ next }) => next));
  return {
    ...advice,
    policy: { ...advice.policy, title: TITLE },
    because: billable === "yes" ? LINES : because,
    notBilled: notBilled.map(({ code, what, why, citations }) => ({ code, what, why, citations })),
    alternatives: alternatives.map((one) => (nexts.has(one.why) ? { ...one, why: BY_CODE } : one)),
    verdict: { ...verdict, findings: verdict.findings.filter(({ denial, severity }) => severity === "error" || denial === null) },
  };
}
