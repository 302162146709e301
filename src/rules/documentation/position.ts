import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** Lying or sitting, and on which side. */
export default rule({
  id: "documentation/position",
  title: "The record has no position of the patient",
  severity: "info",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} says how the patient lay or sat for the traction on line {line}.",
    why: "Together with force and angle, the position lets another clinician repeat the session: a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "analyst", section: "Usual in traction notes; no source was read", confidence: "memory" },
  ],
  check: wantsElement("position", ({ position }) => isWritten(position)),
  examples: {
    found: [
      { title: "no position", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "a position", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", position: "supine" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
