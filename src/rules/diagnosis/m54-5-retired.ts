import { pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { firstServiceDay } from "../../check/kinds/dates.ts";
import { wrongDiagnoses } from "../../check/kinds/diagnoses.ts";
import { isRetiredLowBackPain, LOW_BACK_PAIN_RETIRED } from "../../reference/index.ts";

/** The one code for low back pain became three. */
export default rule({
  id: "diagnosis/m54-5-retired",
  title: "M54.5 is no longer a code",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "Diagnosis {number} is {code}, which is no complete code since 2021-10-01.",
    why: "Low back pain was split: M54.50 where the record says no more, M54.51 from the vertebral endplates, M54.59 for other causes. The short code is rejected on any day of service from October 2021.",
    next: "Choose by the record; M54.50 only where it truly says no more.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "icd10-m545", from: "2021-10-01", confidence: "verified" },
    { source: "cms-icd10cm-fy2026", section: "M54.5 is a header with three codes below it", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "today", claim: { diagnoses: ["M99.03", "M54.5"], lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "its successor", claim: { diagnoses: ["M54.50"], lines: [{ code: "97012" }] } },
      { title: "the last day on which it held", claim: { date: "2021-09-30", diagnoses: ["M54.5"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  const wrong = wrongDiagnoses(source, isRetiredLowBackPain);
  if (wrong.length === 0) return pass;
  const day = firstServiceDay(source);
  if (day === undefined) return unchecked("date-unknown");
  return day >= LOW_BACK_PAIN_RETIRED ? wrong : pass;
}
