import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { Context, LineFacts, Outcome } from "../../check/index.ts";
import { deviceOf } from "../../check/kinds/device.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** Medicare covers manipulation of the spine by hand, or with a device held in the hand. */
export default rule({
  id: "cmt/covered-service",
  title: "Manipulation is by hand",
  severity: "info",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: { devices: ["motorized-table", "decompression-table", "roller-table", "hydro-massage", "mechanical-device", "inversion-table"] as readonly string[] },
  says: {
    what: "The record has {code} on line {line} done by a machine.",
    why: "Of a chiropractor Medicare covers one thing: manipulation of the spine for a subluxation, by hand or with a device held in the hand. Nothing is paid for the device, and what a table or a machine does by itself is not manipulation.",
    next: "See that the record shows the manipulation itself; what the machine did is another service.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "§30.5, §240.1.1: by hand or hand-held device", confidence: "verified" }],
  check,
  examples: {
    found: [{
      title: "a roller table", set: { on: true },
      claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { services: [{ line: 1, code: "98940", device: "roller table" }] },
    }],
    quiet: [
      { title: "by hand", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { services: [{ line: 1, code: "98940", device: "manual adjustment" }] } },
      { title: "no device written down", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { services: [{ line: 1, code: "98940" }] } },
    ],
  },
});

/** Nobody writes down a device for work by hand: a record without one says nothing against it. */
function check(line: LineFacts, { params }: Context<{ readonly devices: readonly string[] }>): Outcome {
  const device = deviceOf(line);
  if (!device.known) return line.service.known ? pass : unchecked(device.reason);
  return params.devices.includes(device.value.category) ? found({ fills: lineFills(line) }) : pass;
}
