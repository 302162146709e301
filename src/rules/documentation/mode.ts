import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** Static or intermittent. */
export default rule({
  id: "documentation/mode",
  title: "The record does not say whether the pull was steady",
  severity: "info",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} says whether the traction on line {line} was static or intermittent.",
    why: "The type of traction is not part of the code, but a clear description of the session names it: a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "chirocode-deskbook-2016", section: "Force, duration and angle", confidence: "secondary" },
    { source: "origin", section: "The documentation should describe the procedure", confidence: "secondary" },
  ],
  check: wantsElement("mode", ({ mode }) => isWritten(mode)),
  examples: {
    found: [
      { title: "no mode", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "a mode", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", mode: "intermittent" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
