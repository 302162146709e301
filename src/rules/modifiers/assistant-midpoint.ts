import { rule } from "../../check/index.ts";
import { assistantMissing } from "../../check/kinds/assistant-missing.ts";
import { familyCodes, isTherapyCode, isTimed } from "../../reference/index.ts";

/** The last unit of a service is the therapist's from 8 minutes on. */
export default rule({
  id: "modifiers/assistant-midpoint",
  title: "The last unit by an assistant",
  severity: "error",
  over: "day",
  applies: { procedures: familyCodes().filter((code) => isTherapyCode(code) && isTimed(code)) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[] },
  says: {
    what: "The last unit of {code} on {day} is an assistant's ({assistant} of {minutes} minutes) and lacks {modifier}.",
    why: "Since 2022 the last unit is the therapist's where the therapist gave 8 minutes of it or more. Below that it is the assistant's, if the assistant's share is above a tenth.",
    next: "If the record is right, {modifier} goes on that unit; where the line has others, part it in two.",
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
    { source: "codingmcw-cq", section: "The midpoint rule from 2022", from: "2022-01-01", confidence: "secondary" },
  ],
  check: assistantMissing(isTimed, ({ due }) => due.byLastUnit),
  examples: {
    found: [
      {
        title: "7 minutes by the therapist, 8 by the assistant",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PT: 7, PTA: 8 } }] },
      },
    ],
    quiet: [
      {
        title: "8 minutes by the therapist",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PT: 8, PTA: 7 } }] },
      },
      {
        title: "CQ is there",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "CQ"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PT: 7, PTA: 8 } }] },
      },
    ],
  },
});
