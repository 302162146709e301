import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** Why this patient was pulled at all. */
export default rule({
  id: "documentation/etiology",
  title: "The record gives no cause of the symptoms",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} gives a cause of the symptoms that the traction on line {line} was for.",
    why: "The cause of the symptoms is one of the five things that the guide to 97012 behind these checks wants in the chart: a practice or payer standard, not law. It is what a reviewer weighs when asking whether traction was necessary.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "What the chart holds: date, device, duration, body part, etiology", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the minimum of a treatment note does not list it", confidence: "verified" },
  ],
  check: wantsElement("etiology", ({ etiology }) => isWritten(etiology)),
  examples: {
    found: [
      { title: "no etiology", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "an etiology", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", etiology: "L5 radiculopathy" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
