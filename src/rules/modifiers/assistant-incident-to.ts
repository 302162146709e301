import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { onlyFor } from "../../check/kinds/provider.ts";

/** CQ and CO are for therapists in private practice. */
export default rule({
  id: "modifiers/assistant-incident-to",
  title: "CQ or CO on a physician's line",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["CQ", "CO"], providers: ["MD", "DC"] },
  says: {
    what: "{code} on line {line} carries {modifiers}, but no therapist renders it.",
    why: "CQ and CO say that an assistant worked under a therapist in private practice. Therapy billed incident to a physician takes neither: an assistant's work is never billed that way.",
    next: "If an assistant gave it, it is billed in the name of the therapist; if not, the modifier comes off.",
    question: "Was this service given without an assistant, so that {modifiers} should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [{ source: "cms-claims-manual-ch5", section: "§20.1: therapists in private practice only", from: "2020-01-01", confidence: "verified" }],
  check: onlyFor(modifierForbidden()),
  examples: {
    found: [{ title: "a physician's line", set: { on: true }, claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP", "CQ"] }] } }],
    quiet: [
      { title: "a therapist's", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "CQ"] }] } },
      { title: "no assistant", set: { on: true }, claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP"] }] } },
    ],
  },
});
