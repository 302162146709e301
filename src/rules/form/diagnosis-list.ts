import type { Diagnosis } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { diagnosisElement } from "../../check/kinds/diagnoses.ts";

type Most = { readonly most: number };

/** Twelve diagnoses, each once. */
export default rule({
  id: "form/diagnosis-list",
  title: "Twelve diagnoses at most, each once",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: { most: 12 },
  says: {
    what: "{what}.",
    why: "A professional claim holds twelve diagnoses, and each says something of its own. A thirteenth is read by nobody, and a repeated one is a slip that clearing houses send back.",
    next: "{do}",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Duplicate diagnosis codes", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2300 HI01 to HI12", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "the same twice", severity: "warning", claim: { diagnoses: ["M54.16", "M99.03", "M54.16"], lines: [{ code: "97012" }] } },
      { title: "a thirteenth", claim: { diagnoses: Array.from({ length: 13 }, (_, index) => `M99.${10 + index}`), lines: [{ code: "97012" }] } },
    ],
    quiet: [{ title: "twelve", claim: { diagnoses: Array.from({ length: 12 }, (_, index) => `M99.${10 + index}`), lines: [{ code: "97012" }] } }],
  },
});

function check({ source: { diagnoses } }: ClaimFacts, { params }: { readonly params: Most }): readonly Outcome[] {
  const again = firstRepeated(diagnoses);
  if (again < 0 && diagnoses.length <= params.most) return NONE;
  const repeated = again < 0 ? NONE : [found({
    severity: "warning",
    fills: { what: `Diagnosis ${again + 1} repeats ${diagnoses[again]?.code ?? ""}`, do: "Take the second one off, and point its lines to the first." },
    mark: { element: diagnosisElement(again) },
  })];
  if (diagnoses.length <= params.most) return repeated;
  const fills = { what: `The claim has ${diagnoses.length} diagnoses, and there is room for ${params.most}`, do: "Keep those that the lines point to." };
  return [...repeated, found({ fills, mark: { element: "HI" } })];
}

const NONE: readonly Outcome[] = [];

/** The place of the first code that stood before; -1 where none did. */
function firstRepeated(diagnoses: readonly Diagnosis[]): number {
  if (diagnoses.length < 2) return -1;
  const seen = new Set<string>();
  return diagnoses.findIndex(({ code }) => code !== "" && (seen.has(code) || !seen.add(code)));
}
