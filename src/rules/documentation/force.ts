import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { isWritten } from "../../check/kinds/record.ts";

/** How hard the pull was: a number with its unit, unless the body's own weight was the force. */
export default rule({
  id: "documentation/force",
  title: "The record has no force",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The visit record has {gap} for the traction on line {line}.",
    why: "The code sets no force, but a clear description of the session names it in pounds, kilograms or percent of body weight: a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "chirocode-deskbook-2016", section: "Force, duration and angle", confidence: "secondary" },
    { source: "origin", section: "The documentation should describe the procedure", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the minimum of a treatment note does not list it", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "no force", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
      { title: "a source and no number", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "motor" } }] } },
      { title: "a number of what", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { amount: 40 } }] } },
    ],
    quiet: [
      { title: "a force", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "motor", amount: 40, unit: "lb" } }] } },
      { title: "the body's own weight needs no number", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "body-weight" } }] } },
      { title: "hands are another rule's", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "manual" } }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ service, number }: LineFacts) {
  if (!service.known) return unchecked(service.reason);
  const { force } = service.value;
  if (force?.source === "body-weight" || force?.source === "manual") return pass;
  if (force?.amount === undefined) return found({ fills: { line: number, gap: "no force" } });
  return isWritten(force.unit) ? pass : found({ fills: { line: number, gap: "a force without its unit" } });
}
