import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isFamilyCode } from "../../reference/index.ts";

/** A short treatment is billed or not billed; it is not billed as reduced. */
export default rule({
  id: "modifiers/reduced-or-stopped",
  title: "52 or 53 on therapy",
  severity: "warning",
  over: "line",
  applies: { procedures: "any" },
  params: { modifiers: ["52", "53"] },
  says: {
    what: "{code} on line {line} carries {modifiers}.",
    why: "52 on a modality that has no time in it is unusual, and on a timed code it makes no billable unit of minutes that are too few. 53 is for a procedure that was stopped because the patient was in danger.",
    next: "Bill the service if it was given, by its minutes where it is timed; otherwise take the line off. What happened belongs in the note.",
    question: "Was {code} given as it is billed, so that {modifiers} should come off?",
  },
  denial: null,
  fix: "attest",
  citations: [{ source: "ama-cpt", section: "Modifiers 52 and 53", confidence: "memory" }],
  check: modifierForbidden(({ procedure }) => isFamilyCode(procedure)),
  examples: {
    found: [{ title: "traction stopped early", claim: { lines: [{ code: "97012", modifiers: ["GP", "52"] }] } }],
    quiet: [{ title: "as given", claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } }, { title: "not therapy", claim: { lines: [{ code: "99213", modifiers: ["52"] }] } }],
  },
});
