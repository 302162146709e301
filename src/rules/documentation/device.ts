import { rule } from "../../check/index.ts";
import { isWritten, wantsElement } from "../../check/kinds/record.ts";

/** What did the pulling decides whether 97012 is the code at all. */
export default rule({
  id: "documentation/device",
  title: "The record names no device",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Nothing in {where} names a device for the traction on line {line}.",
    why: "The type of device is one of the five things that the guide to 97012 behind these checks wants in the chart: a practice or payer standard, not law. Without it nobody can tell mechanical traction from a roller table or from hands.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "What the chart holds: date, device, duration, body part, etiology", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the minimum of a treatment note does not list it", confidence: "verified" },
  ],
  check: wantsElement("device", ({ device }) => isWritten(device)),
  examples: {
    found: [
      { title: "no device", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
      { title: "blanks are no device", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "  " }] } },
    ],
    quiet: [
      { title: "a device", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "a device that nobody here has heard of is written down all the same", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "SpineStretch" }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
      { title: "another code", claim: { lines: [{ code: "97110" }] }, visit: {} },
    ],
  },
});
