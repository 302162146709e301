import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** Where the pull was put. */
export default rule({
  id: "documentation/body-part",
  title: "The record names no body part",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} says to which part of the body the traction on line {line} was applied.",
    why: "The body part is one of the five things that the guide to 97012 behind these checks wants in the chart: a practice or payer standard, not law. It is also what ties the treatment to its diagnosis.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "What the chart holds: date, device, duration, body part, etiology", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the minimum of a treatment note does not list it", confidence: "verified" },
  ],
  check: wantsElement("body-part", ({ regions }) => regions?.some(isWritten) ?? false),
  examples: {
    found: [
      { title: "no region", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
      { title: "an empty list", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: [] }] } },
    ],
    quiet: [
      { title: "a region", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar"] }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
