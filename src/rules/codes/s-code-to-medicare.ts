import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { isPrivateCode } from "../../check/kinds/excluded.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** S codes were made for payers other than Medicare, which knows none of them. */
export default rule({
  id: "codes/s-code-to-medicare",
  title: "S codes are not Medicare's",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: {},
  says: {
    what: "Line {line} bills Medicare {code}: S codes are not reported to Medicare.",
    why: "The S codes are national codes for private payers and Medicaid. Medicare does not take them, with any modifier.",
    next: "Take the line off. If another code describes what was done, the record decides which; traction by a table is not decompression by another name.",
  },
  denial: { group: "CO", carc: "181", rarc: [] },
  fix: "never",
  citations: [{ source: "mediregs-s-codes", section: "Not reportable to Medicare", confidence: "secondary" }],
  check: (line: LineFacts): Outcome =>
    isPrivateCode(line.procedure) ? found({ fills: lineFills(line), mark: { line: line.number, element: "SV101-2" } }) : pass,
  examples: {
    found: [{ title: "S9090", set: { on: true }, claim: { provider: "DC", lines: [{ code: "S9090" }] } }],
    quiet: [
      { title: "other payers", claim: { lines: [{ code: "S9090" }] } },
      { title: "traction", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] } },
    ],
  },
});
