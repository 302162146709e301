import { pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Context, Outcome } from "../../check/index.ts";
import { wrongDiagnoses } from "../../check/kinds/diagnoses.ts";

/** A code that leaves the side open, where the list has one for each side. */
export default rule({
  id: "diagnosis/laterality",
  title: "Which side",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  params: { codes: ["M5430", "M5440"] as readonly string[] },
  says: {
    what: "Diagnosis {number}, {code}, leaves the side open.",
    why: "Sciatica has a code for the right and one for the left. A payer reads the unspecified one as an examination that was not written down, and it supports the service weakly.",
    next: "If the record names the side, use its code (a last digit of 1 is right, 2 is left); where both are affected, code both.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-icd10cm-fy2026", section: "M54.30 to M54.32, M54.40 to M54.42", confidence: "verified" },
    { source: "analyst", section: "That an unspecified side is weak is recalled", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "sciatica", claim: { diagnoses: ["M54.30"], lines: [{ code: "97012" }] } },
      { title: "second on the list", claim: { diagnoses: ["M99.03", "M54.40"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "the left side", claim: { diagnoses: ["M54.32"], lines: [{ code: "97012" }] } },
      { title: "a code that has no side", claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts, { params }: Context<{ readonly codes: readonly string[] }>): Outcome | readonly Outcome[] {
  const open = wrongDiagnoses(source, (code) => params.codes.includes(code));
  return open.length === 0 ? pass : open;
}
