import { factOf, found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";

/** Some payers pay for traction of the neck and low back and call it unproven elsewhere. */
export default rule({
  id: "traction/region-supported",
  title: "Traction of a region that this payer calls unproven",
  severity: "error",
  over: "line",
  on: false,
  applies: { procedures: ["97012"] },
  params: { unsupported: ["thoracic"] as readonly string[] },
  says: {
    what: "The record of line {line} has traction of a region that this payer calls unproven: {regions}.",
    why: "This payer's guideline supports traction only where it has seen evidence for it, by region of the body.",
    next: "If the record names the region rightly, expect a denial: settle with the patient beforehand, as the contract allows.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [{ source: "cigna-cpg275", section: "Thoracic traction", confidence: "secondary" }],
  check: check,
  examples: {
    found: [
      { title: "thoracic", set: { on: true }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar", "Thoracic"] }] } },
    ],
    quiet: [
      { title: "lumbar", set: { on: true }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar"] }] } },
      { title: "a payer that does not ask", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["thoracic"] }] } },
    ],
  },
});

function check({ service, number }: LineFacts, { params }: { readonly params: { readonly unsupported: readonly string[] } }) {
  const written = factOf(service, "regions");
  if (!written.known) return unchecked(written.reason);
  if (written.value.length === 0) return unchecked("fact-absent:regions");
  const regions = written.value.filter((region) => params.unsupported.includes(region.trim().toLowerCase()));
  return regions.length === 0 ? pass : found({ fills: { line: number, regions: regions.join(", ") } });
}
