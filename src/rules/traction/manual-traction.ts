import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceOf, deviceWords, ofDevice } from "../../check/kinds/device.ts";

/** Hands that pull are manual therapy, a timed code. */
export default rule({
  id: "traction/manual-traction",
  title: "Manual traction is 97140",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} has the pull made by hand ({seen}): 97012 is for a mechanical pull.",
    why: "Traction by hand belongs to manual therapy, 97140: one-on-one, counted by the minute.",
    next: "If hands did it, bill 97140 from the minutes that the record holds; if a device did, the record should say which one.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "origin", section: "Roller tables, Y-straps and manual traction", confidence: "secondary" },
    { source: "hns-97140", section: "Manual traction is among the techniques of 97140", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "by the clinician's hands", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "manual traction by clinician's hands" }] } },
      { title: "told by the force alone", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "manual" } }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "the patient placed by hand", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table, patient positioned manually" }] } },
      { title: "a Y-strap is its own rule's", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Y-strap", force: { source: "manual" } }] } },
      { title: "flexion-distraction is its own rule's", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Cox table, hands-on", force: { source: "manual" } }] } },
    ],
  },
});

function check(line: LineFacts) {
  const device = deviceOf(line);
  const byHand = line.service.known && line.service.value.force?.source === "manual";
  if (!byHand) return ofDevice(line, "manual", (seen) => found({ fills: { line: line.number, seen: `"${deviceWords(seen)}"` } }));
  if (device.known && (device.value.category === "y-strap" || device.value.category === "flexion-distraction")) return pass;
  return found({ fills: { line: line.number, seen: "its force is given as manual" } });
}
