import { found, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** S9090 is the right code for a decompression table, and the payers that were read call what it says unproven. */
export default rule({
  id: "traction/decompression-unproven",
  title: "Decompression is investigational to most payers",
  severity: "info",
  over: "line",
  applies: { procedures: ["S9090"] },
  params: {},
  says: {
    what: "{code} on line {line}: most payers whose policies were read call decompression by a table investigational, and may deny it as such.",
    why: "What a plan calls investigational it does not cover, whatever the diagnosis and the note say. A right code is no promise of payment.",
    next: "Ask the plan whether it covers {code}, before the service, and keep its answer with the date and the call's reference. Where your contract with it lets the "
      + "patient be billed for what is not covered, have the patient agree in writing beforehand, with the price. Without either, the loss is the office's.",
  },
  denial: { group: "CO", carc: "55", rarc: [] },
  fix: "never",
  citations: [
    { source: "bcbs-al-mp-484", section: "Investigational in Alabama", confidence: "verified" },
    { source: "premera-8-03-09", confidence: "verified" },
    { source: "cigna-cpg275", section: "Decompression is not covered, S9090 included", confidence: "verified" },
  ],
  check: (line: LineFacts): Outcome => found({ fills: lineFills(line), mark: { line: line.number, element: "SV101-2" } }),
  examples: {
    found: [{ title: "decompression", claim: { lines: [{ code: "S9090" }] } }],
    quiet: [{ title: "traction", claim: { lines: [{ code: "97012" }] } }],
  },
});
