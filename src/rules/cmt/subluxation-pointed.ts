import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { dottedCode, isIcd10, pointedCodes } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { isSpinalSubluxation } from "../../reference/index.ts";

/** A claim names the subluxation first, and the line of the manipulation says by its pointers that it was treated for that. */
export default rule({
  id: "cmt/subluxation-pointed",
  title: "Manipulation points to the subluxation",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} points to {pointed} alone, and the subluxation that the claim names first is not among what it treats.",
    why: "Of manipulation Medicare covers only what treats a subluxation of the spine. The pointers of a line (SV107, item 24E) say what that line was for; one that points to the condition alone reads as manipulation for something else.",
    next: "If the record has the manipulation for the subluxation, point the line to it first, and to the condition after it.",
  },
  denial: { group: "CO", carc: "11", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§240.1.1 and §240.1.3: manipulation to correct a subluxation, and nothing else", confidence: "verified" },
    { source: "x12-837p-guide", section: "2400 SV107: the first pointer is the line's primary diagnosis", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "the pain alone", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.16"], lines: [{ code: "98941", modifiers: ["AT"], pointers: [2] }] } },
    ],
    quiet: [
      { title: "the subluxation, then the pain", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.16"], lines: [{ code: "98941", modifiers: ["AT"], pointers: [1, 2] }] } },
      { title: "the pain, then the subluxation", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.16"], lines: [{ code: "98941", modifiers: ["AT"], pointers: [2, 1] }] } },
      { title: "a claim that names another first is another rule's", set: { on: true }, claim: { provider: "DC", diagnoses: ["M54.16", "M99.03"], lines: [{ code: "98940", modifiers: ["AT"], pointers: [1] }] } },
      { title: "excluded anyway", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.16"], lines: [{ code: "98940", modifiers: ["GY"], pointers: [2] }] } },
      { title: "other payers", claim: { provider: "DC", diagnoses: ["M99.03", "M54.16"], lines: [{ code: "98940", pointers: [2] }] } },
    ],
  },
});

/** A pointer that leads nowhere is the form's to tell. */
function check(facts: LineFacts): Outcome {
  const [first] = facts.source.diagnoses;
  if (first === undefined || !isIcd10(first) || !isSpinalSubluxation(first.code) || hasModifier(facts, "GY")) return pass;
  const pointed = pointedCodes(facts);
  if (pointed.length === 0 || pointed.some(isSpinalSubluxation)) return pass;
  return found({ fills: { ...lineFills(facts), pointed: wordsText(pointed.map(dottedCode)) }, mark: { line: facts.number, element: "SV107" } });
}
