import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isNamedOffTherapyList } from "../../reference/index.ts";

/** Some codes take no discipline modifier, whoever bills them. */
export default rule({
  id: "modifiers/therapy-modifier-off-list",
  title: "A therapy modifier on a code that takes none",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["GP", "GO", "GN"] },
  says: {
    what: "{code} on line {line} carries {modifiers}, which this code never takes.",
    why: "The claims manual names codes that are no therapy service and take no discipline modifier; a line with one is not processed as it stands.",
    next: "Take {modifiers} off.",
    question: "Is {code} billed as a test, not as therapy, so that {modifiers} should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [{ source: "cms-claims-manual-ch5", section: "§20.C: codes named as taking none", confidence: "verified" }],
  check: modifierForbidden(({ procedure }) => isNamedOffTherapyList(procedure) && !procedure.startsWith("G02")),
  examples: {
    found: [{ title: "needle electromyography with GP", set: { on: true }, claim: { lines: [{ code: "95860", modifiers: ["GP"] }] } }],
    quiet: [{ title: "without it", set: { on: true }, claim: { lines: [{ code: "95860" }] } }, { title: "therapy", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } }, { title: "respiratory training by a therapist takes one", set: { on: true }, claim: { lines: [{ code: "G0237", modifiers: ["GP"] }] } }],
  },
});
