import { rule } from "../../check/index.ts";
import { assistantMissing } from "../../check/kinds/assistant-missing.ts";
import { familyCodes, isTherapyCode, isTimed } from "../../reference/index.ts";

/** Traction and other untimed services count by the assistant's share of all their minutes. */
export default rule({
  id: "modifiers/assistant-untimed",
  title: "An untimed service by an assistant",
  severity: "error",
  over: "day",
  applies: { procedures: familyCodes().filter((code) => isTherapyCode(code) && !isTimed(code)) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[] },
  says: {
    what: "{code} on {day} carries no {modifier}: of its {minutes} minutes an assistant gave {assistant}.",
    why: "Where an assistant gives more than a tenth of an untimed service alone, the whole service is reported as the assistant's and is paid at 85 %. Minutes that therapist and assistant gave together are the therapist's.",
    next: "If the record is right, {modifier} goes on the line, beside the discipline modifier.",
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
    { source: "mediclaim-cq", section: "Untimed codes: the assistant's share of the total", confidence: "secondary" },
  ],
  check: assistantMissing((code) => !isTimed(code)),
  examples: {
    found: [
      {
        title: "2 of 10 minutes",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97012", minutes: 10, furnishedBy: { PT: 8, PTA: 2 } }] },
      },
      {
        title: "all by an assistant",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { provider: { type: "PTA" }, services: [{ line: 1, code: "97012", minutes: 15 }] },
      },
    ],
    quiet: [
      {
        title: "a tenth is not more than a tenth",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PT: 18, PTA: 2 } }] },
      },
      {
        title: "CQ is there",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP", "CQ"] }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PT: 8, PTA: 2 } }] },
      },
      {
        title: "together",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { together: 15 } }] },
      },
      {
        title: "before 2020",
        set: { on: true },
        claim: { provider: "PT", date: "2019-12-31", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PTA: 15 } }] },
      },
      {
        title: "a physician's practice",
        set: { on: true },
        claim: { provider: "MD", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PTA: 15 } }] },
      },
    ],
  },
});
