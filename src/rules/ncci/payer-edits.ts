import { neverByItself, rule } from "../../check/index.ts";

/** Commercial payers buy edits of their own: a text for `explain`. */
export default rule({
  id: "ncci/payer-edits",
  title: "Edits of a payer's own",
  severity: "info",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "A commercial payer may bundle codes that Medicare does not.",
    why: "The pairs here are Medicare's. Many payers share them; some add edits of their own, and audit 25, 59 and the X modifiers by their own rules. None of those edits is public in a form that could be checked.",
    next: "Where a payer keeps bundling a pair that is not in Medicare's list, ask it for the edit, and record it as a rule of the office.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "bcbs-hcsc-audits", confidence: "secondary" }],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97012" }] } }] },
});
