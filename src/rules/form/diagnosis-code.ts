import type { Diagnosis } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { diagnosisElement, isIcd10 } from "../../check/kinds/diagnoses.ts";
import { isIcd10Form } from "../../reference/index.ts";

/** An ICD-10-CM code looks like one, and stands in the file without its dot. */
export default rule({
  id: "form/diagnosis-code",
  title: "The form of a diagnosis code",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "Diagnosis {number}, {code}, {how}.",
    why: "An ICD-10-CM code has three to seven characters: a letter, a digit, then digits or letters. In an 837P it is written without the dot. Any other form is read as no code, and the claim is rejected.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "cms-icd10cm-fy2026", section: "The form of its codes", confidence: "verified" },
    { source: "x12-837p-guide", section: "2300 HI01-2: no decimal point", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "two characters", claim: { diagnoses: ["M5"], lines: [{ code: "97012" }] } },
      { title: "an ICD-9 code under an ICD-10 qualifier", claim: { diagnoses: ["ABK:7244"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "seven characters", claim: { diagnoses: ["S13.4XXA"], lines: [{ code: "97012" }] } },
      { title: "a letter in third place", claim: { diagnoses: ["C7A.1", "Z3A.20"], lines: [{ code: "97012" }] } },
      { title: "old codes under an old qualifier", claim: { date: "2014-06-02", diagnoses: ["BK:7244"], lines: [{ code: "97012" }] } },
    ],
  },
});

const ODD = { how: "is no ICD-10-CM code", do: "Look the code up, and copy it whole." };
const DOTTED = { how: "is written with a dot", do: "Write the code without its dot." };

function check({ source: { diagnoses } }: ClaimFacts): Outcome | readonly Outcome[] {
  if (diagnoses.every((diagnosis) => wrongWith(diagnosis) === undefined)) return pass;
  return diagnoses.flatMap((diagnosis, index) => {
    const told = wrongWith(diagnosis);
    if (told === undefined) return [];
    return found({ fills: { number: index + 1, code: diagnosis.code, ...told }, mark: { element: diagnosisElement(index) } });
  });
}

/** An empty code is the file's problem, and was told of. */
function wrongWith(diagnosis: Diagnosis): typeof ODD | undefined {
  if (diagnosis.code === "") return undefined;
  if (isIcd10(diagnosis) && !isIcd10Form(diagnosis.code)) return ODD;
  return diagnosis.dotted ? DOTTED : undefined;
}
