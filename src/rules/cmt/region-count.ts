import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { LEAST_REGIONS, subluxatedRegions } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** The code says how many regions were manipulated; the diagnoses have to name as many. */
export default rule({
  id: "cmt/region-count",
  title: "As many subluxations as the code has regions",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} stands for {wanted} spinal regions, and the claim names a subluxation in {count} ({regions}).",
    why: "Medicare asks for the level of every subluxation that was treated. A code for more regions than the diagnoses name is paid at the lower code, or denied.",
    next: "Look at the record: the diagnoses name every region with a subluxation, and the code counts the regions that were manipulated.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§240.1.4: the level of each subluxation", confidence: "verified" },
    { source: "cmt-code-guide", section: "Regions by code", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "98941 with one region", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "98942 with four", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.01", "M99.02", "M99.03", "M99.04"], lines: [{ code: "98942", modifiers: ["AT"] }] } },
    ],
    quiet: [
      { title: "three regions", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.01", "M99.02", "M99.03", "M54.2"], lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "none at all is another rule's", set: { on: true }, claim: { provider: "DC", diagnoses: ["M54.2"], lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "other payers", claim: { provider: "DC", diagnoses: ["M99.03"], lines: [{ code: "98941" }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const regions = subluxatedRegions(facts.source);
  const wanted = LEAST_REGIONS[facts.procedure] ?? 0;
  if (regions.length === 0 || regions.length >= wanted || hasModifier(facts, "GY")) return pass;
  return found({ fills: { ...lineFills(facts), wanted: wanted === 5 ? "five" : `${wanted} or more`, count: regions.length, regions: regions.join(", ") }, mark: { line: facts.number, element: "SV101-2" } });
}
