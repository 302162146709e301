import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceOf, deviceWords } from "../../check/kinds/device.ts";

/** What goes home with the patient is equipment; 97012 is a treatment in the office. A brand alone says nothing. */
export default rule({
  id: "traction/home-device",
  title: "A home device is not 97012",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} speaks of a device for the home (\"{device}\"): that is equipment, not the treatment 97012.",
    why: "Traction equipment for the home has item codes of its own (E0840-E0860 for the neck) and a claim of its own, which its supplier sends.",
    next: "Leave the item to the claim of its supplier. If traction was also given in the office, the record should say with what.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "highmark-e70", confidence: "verified" },
    { source: "aetna-cpb-0453", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "dispensed", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "over-the-door traction unit, dispensed" }] } },
      { title: "a home unit", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "home cervical traction unit" }] } },
      { title: "by its item code", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "E0860" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "a brand alone", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Saunders cervical traction" }] } },
      { title: "an over-door halter used in the office", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "over-door traction in the clinic, not dispensed" }] } },
    ],
  },
});

function check(line: LineFacts) {
  const device = deviceOf(line);
  if (!device.known) return unchecked(device.reason);
  if (device.value.home) return found({ fills: { line: line.number, device: deviceWords(device.value) } });
  return device.value.category === "unknown" && device.value.ambiguous === undefined ? unchecked("device-unknown") : pass;
}
