import { pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { wrongDiagnoses } from "../../check/kinds/diagnoses.ts";
import { lacksSeventhCharacter } from "../../reference/index.ts";

/** An injury code ends with the character that tells the phase of care. */
export default rule({
  id: "diagnosis/seventh-character",
  title: "The seventh character of an injury",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "Diagnosis {number}, {code}, is an injury code without its seventh character.",
    why: "Injury codes (S00 to S99) have seven characters; X fills an empty place before the last. For a sprain or strain A says active treatment, D the healing phase after it, S a late effect: the phase counts, not the number of the visit. A code without it is rejected.",
    next: "Complete the code by what the record says of the phase of care.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "cms-icd10cm-fy2026", section: "Every billable code of S00 to S99 has seven characters", confidence: "verified" },
    { source: "icd10-seventh", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "a neck sprain", claim: { diagnoses: ["S13.4"], lines: [{ code: "97012" }] } },
      { title: "filled up, and the last one missing", claim: { diagnoses: ["M54.2", "S13.4XX"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "complete", claim: { diagnoses: ["S13.4XXA"], lines: [{ code: "97012" }] } },
      { title: "no injury", claim: { diagnoses: ["M54.2"], lines: [{ code: "97012" }] } },
      { title: "an external cause has its own length", claim: { diagnoses: ["M54.2", "Y92.9"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  const short = wrongDiagnoses(source, lacksSeventhCharacter);
  return short.length === 0 ? pass : short;
}
