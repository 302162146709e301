import { rule } from "../../check/index.ts";
import { assistantMissing } from "../../check/kinds/assistant-missing.ts";
import { familyCodes, isTherapyCode, isTimed } from "../../reference/index.ts";

/** Whole quarters of an hour by an assistant are the assistant's units. */
export default rule({
  id: "modifiers/assistant-de-minimis",
  title: "Timed units by an assistant",
  severity: "error",
  over: "day",
  applies: { procedures: familyCodes().filter((code) => isTherapyCode(code) && isTimed(code)) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[] },
  says: {
    what: "{units} of {code} on {day} are an assistant's ({assistant} of {minutes} minutes) and lack {modifier}.",
    why: "What an assistant gives alone, above a tenth of the service, is reported with CQ (CO in occupational therapy) and paid at 85 %. Units of therapist and assistant stand on lines of their own.",
    next: "If the record is right, put {modifier} on the units that the assistant gave; where only some of a line's units are, part the line in two.",
    question: "Did an assistant give more than a tenth of this service alone, as the record has it?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [
    {
      source: "cms-claims-manual-ch5",
      section: "§20.1: CQ and CO, for services from 2020-01-01",
      from: "2020-01-01",
      confidence: "verified",
    },
    { source: "apta-cq-quick-guide", section: "10 % and minutes together", confidence: "secondary" },
    { source: "cms-cq-co-examples", section: "First example", confidence: "secondary" },
  ],
  check: assistantMissing(isTimed, ({ due }) => !due.byLastUnit),
  examples: {
    found: [
      {
        title: "both units by an assistant",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", minutes: 30, furnishedBy: { PTA: 30 } }] },
      },
      {
        title: "one of two units",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", minutes: 36, furnishedBy: { PT: 13, PTA: 23 } }] },
      },
    ],
    quiet: [
      {
        title: "a line for each",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "CQ"] }, { code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ code: "97110", minutes: 36, furnishedBy: { PT: 13, PTA: 23 } }] },
      },
      {
        title: "the therapist's own",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PT: 15 } }] },
      },
      {
        title: "the record does not say who gave it",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", minutes: 15 }] },
      },
    ],
  },
});
