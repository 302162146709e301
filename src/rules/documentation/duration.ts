import { rule } from "../../check/index.ts";
import { minutesIn, wantsElement } from "../../check/kinds/record.ts";

/** Minutes add no unit, but reviewers look for them. */
export default rule({
  id: "documentation/duration",
  title: "The record has no minutes of traction",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} gives the minutes of the traction on line {line}.",
    why: "The duration is one of the five things that the guide to 97012 behind these checks wants in the chart: a practice or payer standard, not law. The code is untimed: the minutes change no unit, and the federal manuals do not ask for minutes of each modality.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "What the chart holds: date, device, duration, body part, etiology", confidence: "secondary" },
    { source: "chirocode-deskbook-2016", section: "Force, duration and angle", confidence: "secondary" },
    { source: "cms-claims-manual-ch5", section: "20.2.C: minutes of each modality may not be demanded", confidence: "verified" },
  ],
  check: wantsElement("duration", (service) => minutesIn(service) !== undefined),
  examples: {
    found: [
      { title: "no minutes", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
    ],
    quiet: [
      { title: "minutes", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }] } },
      { title: "start and end", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", start: "10:00", end: "10:15" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});
