import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isEvaluationAndManagement } from "../../reference/index.ts";

/** 24, 25 and 57 say something of an examination, and stand on an examination's code. */
export default rule({
  id: "modifiers/25-only-on-evaluation",
  title: "25 only on an examination code",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  params: { modifiers: ["24", "25", "57"] },
  says: {
    what: "{code} on line {line} carries {modifiers}, which belongs on an examination (99202-99499, 92002-92014).",
    why: "25 says that an examination went beyond what another service of the day already includes. It opens an edit only where it stands on the examination; therapy evaluations (97161-97172) are not E/M codes, so it does nothing there either.",
    next: "Take {modifiers} off this line; if an examination was billed the same day and its note shows separate work, {modifiers} goes there.",
    question: "Does {modifiers} not describe {code}, so that it should come off this line?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [
    { source: "ncci-policy-manual-medicaid", section: "Chapter I, section E: 24, 25 and 57 only on E/M codes", confidence: "verified" },
    { source: "kmc-modifier-25", confidence: "secondary" },
  ],
  check: modifierForbidden(({ procedure }) => !isEvaluationAndManagement(procedure)),
  examples: {
    found: [
      { title: "25 on traction", claim: { lines: [{ code: "97012", modifiers: ["25"] }] } },
      { title: "25 on a therapy evaluation", claim: { lines: [{ code: "97161", modifiers: ["25"] }] } },
    ],
    quiet: [{ title: "25 on an office visit", claim: { lines: [{ code: "99213", modifiers: ["25"] }, { code: "98940" }] } }],
  },
});
