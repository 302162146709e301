import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { dottedCode, isIcd10, pointedCodes } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { isSpinalSubluxation } from "../../reference/index.ts";

/** Medicare pays manipulation for a subluxation of the spine, and looks for it first. */
export default rule({
  id: "cmt/primary-diagnosis",
  title: "Subluxation comes first",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "The first diagnosis of the claim is {first}, and {code} on line {line} goes to Medicare, which wants a spinal subluxation (M99.00 to M99.05) first.",
    why: "Of manipulation Medicare covers only what treats a subluxation of the spine: that is the primary diagnosis, and the condition it causes comes second.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "stedi-chiropractic", section: "2025-12-03: M99.00 to M99.05 as the first diagnosis", from: "2015-10-01", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "§240.1.2 to §240.1.4: the level of subluxation", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "the pain comes first", set: { on: true }, claim: { provider: "DC", diagnoses: ["M54.50", "M99.03"], lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "a subluxation off the spine", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.06", "M54.2"], lines: [{ code: "98940", modifiers: ["AT"] }] } },
      {
        title: "first on the line, second on the claim", set: { on: true }, severity: "warning",
        claim: { provider: "DC", diagnoses: ["M54.50", "M99.03"], lines: [{ code: "98940", modifiers: ["AT"], pointers: [2, 1] }] },
      },
    ],
    quiet: [
      { title: "subluxation, then pain", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", modifiers: ["AT"], pointers: [1, 2] }] } },
      { title: "other payers", claim: { provider: "DC", diagnoses: ["M54.50", "M99.03"], lines: [{ code: "98940" }] } },
      { title: "excluded anyway", set: { on: true }, claim: { provider: "DC", diagnoses: ["M54.50"], lines: [{ code: "98940", modifiers: ["GY"] }] } },
      { title: "no diagnosis is another rule's", set: { on: true }, claim: { provider: "DC", diagnoses: [], lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
  },
});

/** A line that points at the subluxation first has it right for itself: only the order of the list is in doubt. */
function check(facts: LineFacts): Outcome {
  const [first] = facts.source.diagnoses;
  if (first === undefined || !isIcd10(first) || isSpinalSubluxation(first.code) || hasModifier(facts, "GY")) return pass;
  const isOnClaim = facts.source.diagnoses.some(({ code }) => isSpinalSubluxation(code));
  return found({
    fills: {
      ...lineFills(facts), first: dottedCode(first.code),
      do: isOnClaim ? "If the record has the subluxation as the primary diagnosis, put it first." : "If the record has a subluxation of the spine, its level belongs on the claim, first; if not, Medicare does not cover the manipulation.",
    },
    mark: { element: "HI01-2" },
    ...(isSpinalSubluxation(pointedCodes(facts)[0] ?? "") ? { severity: "warning" as const } : {}),
  });
}
