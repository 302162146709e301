import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";

/** Manipulation is not on the therapy list, so no discipline modifier goes on it. */
export default rule({
  id: "modifiers/no-therapy-modifier-on-cmt",
  title: "No GP on manipulation",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942", "98943"] },
  params: { modifiers: ["GN", "GO", "GP"] },
  says: {
    what: "{code} on line {line} carries {modifiers}, which belongs on therapy codes.",
    why: "A discipline modifier says that a service was given under a therapy plan and counts it toward the therapy amounts; chiropractic manipulation is not on the therapy list, and codes off that list take none.",
    next: "Take {modifiers} off, unless this payer has told you in writing that it wants it on every chiropractic line.",
    question: "Does this payer not ask for {modifiers} on manipulation, so that it should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.1: never on codes off the therapy list", confidence: "verified" },
    { source: "cms-therapy-code-list", section: "Manipulation is not on it", confidence: "memory" },
  ],
  check: modifierForbidden(),
  examples: {
    found: [{ title: "GP on spinal manipulation", claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["GP", "AT"] }] } }],
    quiet: [
      { title: "AT alone", claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "GP on the traction beside it", claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }, { code: "97012", modifiers: ["GP"] }] } },
    ],
  },
});
