import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { isIcd10 } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { isSpinalSubluxation } from "../../reference/index.ts";

/** A subluxation is treated for what it does to the patient, and that is a diagnosis too. */
export default rule({
  id: "cmt/secondary-diagnosis",
  title: "The condition behind the subluxation",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} goes to Medicare with subluxation codes alone: no condition stands beside them.",
    why: "Medicare covers manipulation of a subluxation where the patient has a significant neuromusculoskeletal condition that calls for it. The subluxation is the first diagnosis, the condition the second; each contractor has its list of those.",
    next: "Add the condition that the record has; your contractor's list says which ones it takes.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§240.1.3: a neuromusculoskeletal condition", confidence: "verified" },
    { source: "mbc-cmt-diagnosis", confidence: "secondary" },
    { source: "palmetto-subluxation", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [{ title: "subluxation alone", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M99.04"], lines: [{ code: "98940", modifiers: ["AT"] }] } }],
    quiet: [
      { title: "with low back pain", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "no subluxation is another rule's", set: { on: true }, claim: { provider: "DC", diagnoses: ["M54.50"], lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "other payers", claim: { provider: "DC", diagnoses: ["M99.03"], lines: [{ code: "98940" }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const { diagnoses } = facts.source;
  const isAlone = diagnoses.length > 0 && diagnoses.every((diagnosis) => isIcd10(diagnosis) && isSpinalSubluxation(diagnosis.code));
  return isAlone && !hasModifier(facts, "GY") ? found({ fills: lineFills(facts), mark: { element: "HI01-2" } }) : pass;
}
