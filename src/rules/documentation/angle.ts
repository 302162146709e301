import { rule } from "../../check/index.ts";
import { wantsElement } from "../../check/kinds/record.ts";

/** The angle of pull, where the table has one. */
export default rule({
  id: "documentation/angle",
  title: "The record has no angle of pull",
  severity: "info",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} gives an angle of pull for the traction on line {line}.",
    why: "The code sets no angle, but a clear description of the session names it: a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "chirocode-deskbook-2016", section: "Force, duration and angle", confidence: "secondary" },
    { source: "origin", section: "The documentation should describe the procedure", confidence: "secondary" },
  ],
  check: wantsElement("angle", ({ angle }) => angle !== undefined),
  examples: {
    found: [
      { title: "no angle", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "an angle", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", angle: 18 }] } },
      { title: "none is an angle too", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", angle: 0 }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
