import { formatIsoDay } from "../../claim/index.ts";
import type { VisitRecord } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { elementOfDay, isWritten, ofRecord, placesOf } from "../../check/kinds/record.ts";

/** Who gave the treatment, or was in charge of it, signs. */
export default rule({
  id: "documentation/signature",
  title: "The record is not signed",
  severity: "error",
  over: "day",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "No signature is on {where} of {day}.",
    why: "A record without the name and credential of who gave or supervised the treatment proves little to a reviewer. Medicare's manual asks for both in every treatment note; for other payers it is a standard of charting.",
    next: "Have the clinician who furnished it sign, with the credential. A late signature is better than none: it must show its own date.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "220.3.E and 220.A: signature and professional identity", confidence: "verified" },
    { source: "cms-program-integrity-manual-ch3", section: "3.3.2.4: a legible name; initials alone need a printed name or a signature log", confidence: "secondary" },
  ],
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
  const unsigned = (first: LineFacts, lines: readonly number[]): Outcome =>
    found({ lines, fills: { day: formatIsoDay(facts.day), where: placesOf(first) } });
  const signed = ({ signature }: VisitRecord, lines: readonly number[], first: LineFacts): Outcome =>
    (isWritten(signature?.by) ? pass : unsigned(first, lines));
  return ofRecord(facts, signed, elementOfDay("signature", unsigned));
}
