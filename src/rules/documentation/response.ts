import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** What the pull did. */
export default rule({
  id: "documentation/response",
  title: "The record has no response of the patient",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} says how the patient responded to the traction on line {line}.",
    why: "A response is what shows that going on makes sense. In federal therapy notes it is optional, and belongs in the progress report if not in the daily note: elsewhere a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "220.3.E: optional in the treatment note", confidence: "verified" },
  ],
  check: wantsElement("response", ({ response }) => isWritten(response)),
  examples: {
    found: [
      { title: "no response", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "a response", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", response: "less leg pain" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
