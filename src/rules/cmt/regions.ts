import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { LEAST_REGIONS, spinalRegions } from "../../check/kinds/diagnoses.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** Above this the next code holds. */
const MOST_REGIONS: Readonly<Record<string, number>> = { 98940: 2, 98941: 4, 98942: 5 };

/** The code follows from the number of spinal regions that were manipulated. */
export default rule({
  id: "cmt/regions",
  title: "The code for the regions manipulated",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  params: {},
  says: {
    what: "{code} on line {line} does not fit the regions in the record: {regions}.",
    why: "One or two of the five spinal regions (cervical, thoracic, lumbar, sacral, pelvic) are 98940, three or four 98941, all five 98942; levels within one region count once, and joints off the spine are 98943.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "bcbs-sc-cam-065", section: "Five spinal regions", confidence: "secondary" },
    { source: "cmt-code-guide", section: "Regions by code", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "98941 for two regions", claim: { lines: [{ code: "98941" }] }, visit: { services: [{ line: 1, code: "98941", regions: ["lumbar", "sacral"] }] } },
      { title: "98940 for a shoulder", claim: { lines: [{ code: "98940" }] }, visit: { services: [{ line: 1, code: "98940", regions: ["shoulder"] }] } },
      { title: "less than was done", severity: "warning", claim: { lines: [{ code: "98940" }] }, visit: { services: [{ line: 1, code: "98940", regions: ["cervical", "thoracic", "lumbar"] }] } },
    ],
    quiet: [
      { title: "three regions, one named twice", claim: { lines: [{ code: "98941" }] }, visit: { services: [{ line: 1, code: "98941", regions: ["cervical", "Lumbar", "lumbar", "thoracic"] }] } },
      { title: "a shoulder beside them", claim: { lines: [{ code: "98940" }] }, visit: { services: [{ line: 1, code: "98940", regions: ["lumbar", "shoulder"] }] } },
      { title: "no record", claim: { lines: [{ code: "98941" }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const regions = spinalRegions(facts);
  if (!regions.known) return unchecked(regions.reason);
  const most = MOST_REGIONS[facts.procedure] ?? 5;
  const count = regions.value.length;
  if (count >= (LEAST_REGIONS[facts.procedure] ?? 0) && count <= most) return pass;
  const isLess = count > most;
  return found({
    fills: {
      ...lineFills(facts), regions: count === 0 ? "none of the spine" : regions.value.join(", "),
      do: isLess ? "The record shows more than is billed; bill what was done and needed, as the record has it." : "Bill the code for the regions that the record shows.",
    },
    mark: { line: facts.number, element: "SV101-2" },
    ...(isLess ? { severity: "warning" as const } : {}),
  });
}
