import { found, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { pointedCodes } from "../../check/kinds/diagnoses.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { namesNerveRoot } from "../../reference/index.ts";

/** A payer that takes traction for irritated nerve roots only looks for them among the diagnoses. */
export default rule({
  id: "necessity/cigna-traction",
  title: "Traction for nerve signs",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  on: false,
  params: {},
  says: {
    what: "97012 on line {line} points to no diagnosis of a nerve root or sciatica, and this payer takes traction for those only.",
    why: "Its guideline takes cervical traction for radiculopathy with three of five tests positive, lumbar traction for sciatica or nerve root signs that move toward the spine or with a positive crossed leg raise; each after three weeks of other care without success, and beside exercise.",
    next: "See what the examination found. If the record has nerve signs, the diagnosis on the claim should say so; if not, expect a denial for necessity.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [{ source: "cigna-cpg275", section: "Criteria for cervical and lumbar traction", from: "2023-04-15", confidence: "secondary" }],
  check,
  examples: {
    found: [{ title: "low back pain", set: { on: true }, claim: { diagnoses: ["M54.50"], lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "lumbar radiculopathy", set: { on: true }, claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] } },
      { title: "a disc with radiculopathy beside the pain", set: { on: true }, claim: { diagnoses: ["M54.2", "M50.122"], lines: [{ code: "97012", pointers: [1, 2] }] } },
      { title: "other payers", claim: { diagnoses: ["M54.50"], lines: [{ code: "97012" }] } },
    ],
  },
});

/** What the tests showed and what was tried before stands in no record that is read here. */
function check(facts: LineFacts): Outcome | readonly Outcome[] {
  const codes = pointedCodes(facts);
  if (codes.length === 0) return [];
  return codes.some(namesNerveRoot) ? unchecked("fact-absent:priorCare") : found({ fills: lineFills(facts), mark: { line: facts.number, element: "SV107" } });
}
