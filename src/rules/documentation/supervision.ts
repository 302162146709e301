import { formatIsoDay } from "../../claim/index.ts";
import type { VisitRecord } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { elementOfDay, isWritten, ofRecord } from "../../check/kinds/record.ts";
import { hasHelperMinutes, signedByClinician } from "../../check/kinds/staff.ts";

/** Where an assistant or aide helped, somebody was in charge. */
export default rule({
  id: "documentation/supervision",
  title: "The record names no supervisor",
  severity: "warning",
  over: "day",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of {day} has {who}, and names nobody who supervised.",
    why: "A supervised modality has a licensed person in charge, by the scope of the state. The federal manual takes the author of the plan for the supervisor and wants no name in each note: elsewhere a practice or payer standard, not law.",
    next: "Write down who supervised, if that is known; otherwise check that the plan or progress report names the person.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "220.3.E: the supervisor need not be in each note", confidence: "verified" }],
  check: check,
  examples: {
    found: [
      { title: "signed by an assistant", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "B. Help, PTA" } } },
      { title: "minutes of an assistant under a therapist's signature", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "A. Render, PT" }, services: [{ line: 1, code: "97012", furnishedBy: { PT: 5, PTA: 10 } }] } },
    ],
    quiet: [
      { title: "a supervisor", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "B. Help, PTA" }, supervisor: "A. Render, PT" } },
      { title: "a clinician signed, and nobody else took part", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "A. Render, PT" } } },
      { title: "no minutes of the assistant after all", claim: { lines: [{ code: "97012" }] }, visit: { signature: { by: "A. Render, PT" }, services: [{ line: 1, code: "97012", furnishedBy: { PT: 15, PTA: 0, together: 0 } }] } },
      { title: "nobody signed: that rule speaks alone", claim: { lines: [{ code: "97012" }] }, visit: {} },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: DayFacts) {
  return ofRecord(facts, (record, lines) => {
    if (!isWritten(record.supervisor) && !isWritten(record.signature?.by)) return undefined;
    const who = unsupervised(record);
    return who === undefined ? pass : found({ lines, fills: { day: formatIsoDay(facts.day), who } });
  }, elementOfDay("supervision", (first) => unchecked(first.visit.known ? "note-absent" : first.visit.reason)));
}

function unsupervised(record: VisitRecord): string | undefined {
  if (isWritten(record.supervisor)) return undefined;
  if (hasHelperMinutes(record)) return "minutes of an assistant or aide";
  return signedByClinician(record) ? undefined : "an assistant's signature alone";
}
