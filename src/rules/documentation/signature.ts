import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { isWritten, ofRecord } from "../../check/kinds/record.ts";

/** Who gave the treatment, or was in charge of it, signs. */
export default rule({
  id: "documentation/signature",
  title: "The record is not signed",
  severity: "error",
  over: "day",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The visit record of {day} bears no signature.",
    why: "A record without the name and credential of who gave or supervised the treatment proves nothing to a reviewer; the federal manual asks for both in every treatment note.",
    next: "Have the clinician who furnished it sign, with the credential. A late signature is better than none: it must show its own date.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "220.3.E and 220.A: signature and professional identity", confidence: "verified" }],
  check: check,
  examples: {
    found: [
      { title: "no signature", claim: { lines: [{ code: "97012" }] }, visit: {} },
      { title: "a day and no name", claim: { lines: [{ code: "97012" }] }, visit: { signature: { on: "2026-03-02" } } },
    ],
    quiet: [
      { title: "signed", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "A. Render, PT", on: "2026-03-02" } } },
      { title: "signed late", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "A. Render, DC", on: "2026-03-20" } } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: DayFacts) {
  return ofRecord(facts, ({ signature }, lines) =>
    isWritten(signature?.by) ? pass : found({ lines, fills: { day: formatIsoDay(facts.day) } }));
}
