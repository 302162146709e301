import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isEvaluationAndManagement } from "../../reference/index.ts";

/** An examination is set apart by 25, never by 59. */
export default rule({
  id: "modifiers/59-on-evaluation-and-management",
  title: "59 on an examination",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  params: { modifiers: ["59", "XE", "XS", "XP", "XU"] },
  says: {
    what: "{code} on line {line} is an examination and carries {modifiers}.",
    why: "59 and the X modifiers are for procedures. An examination that went beyond the other service of the day is set apart by 25 (24 or 57 in a surgeon's follow-up), and by nothing else.",
    next: "Take {modifiers} off. Whether 25 is right is a question of its own: does the note show a separate examination?",
    question: "Is {code} an examination, so that {modifiers} should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [{ source: "ncci-policy-manual", section: "Chapter I, section E: 59 is never for an E/M code", confidence: "verified" }],
  check: modifierForbidden(({ procedure }) => isEvaluationAndManagement(procedure)),
  examples: {
    found: [{ title: "an office visit with 59", claim: { lines: [{ code: "99213", modifiers: ["59"] }, { code: "98940" }] } }],
    quiet: [
      { title: "25", claim: { lines: [{ code: "99213", modifiers: ["25"] }, { code: "98940" }] } },
      { title: "59 on therapy", claim: { lines: [{ code: "97140", modifiers: ["59"] }, { code: "97012" }] } },
    ],
  },
});
