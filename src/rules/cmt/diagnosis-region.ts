import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { LEAST_REGIONS, spinalRegions, subluxatedRegions } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";

/** A region was manipulated because it has a subluxation: the two agree. */
export default rule({
  id: "cmt/diagnosis-region",
  title: "Subluxations where the manipulation was",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "The record has {code} on line {line} at {regions}, and the claim names no subluxation there.",
    why: "Medicare covers manipulation at the level of a subluxation. A region that was manipulated and has no subluxation among the diagnoses does not support the service.",
    next: "Compare the record with the diagnoses: name the subluxations that the examination found, and count only regions that were treated for one.",
  },
  denial: { group: "CO", carc: "11", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§240.1.4: location of the subluxation", confidence: "verified" },
    { source: "mbc-cmt-diagnosis", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [{
      title: "the neck, with a lumbar subluxation", set: { on: true },
      claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", modifiers: ["AT"] }] },
      visit: { services: [{ line: 1, code: "98940", regions: ["cervical", "lumbar"] }] },
    }],
    quiet: [
      {
        title: "both at the lumbar spine", set: { on: true },
        claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", modifiers: ["AT"] }] },
        visit: { services: [{ line: 1, code: "98940", regions: ["lumbar"] }] },
      },
      {
        title: "too few for the code is another rule's", set: { on: true },
        claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98941", modifiers: ["AT"] }] },
        visit: { services: [{ line: 1, code: "98941", regions: ["cervical", "thoracic", "lumbar"] }] },
      },
      { title: "no record", set: { on: true }, claim: { provider: "DC", diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
  },
});

/** Fewer subluxations than the code has regions are another rule's. */
function check(facts: LineFacts): Outcome {
  if (hasModifier(facts, "GY")) return pass;
  const subluxated = subluxatedRegions(facts.source);
  if (subluxated.length < (LEAST_REGIONS[facts.procedure] ?? 1)) return pass;
  const regions = spinalRegions(facts);
  if (!regions.known) return unchecked(regions.reason);
  const bare = regions.value.filter((region) => !subluxated.includes(region));
  return bare.length === 0 ? pass : found({ fills: { ...lineFills(facts), regions: wordsText(bare) }, mark: { line: facts.number, element: "SV107" } });
}
