import { factOf, found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";

/** Some payers pay only for a device that the FDA has cleared. */
export default rule({
  id: "traction/device-clearance",
  title: "A device that the FDA has not cleared",
  severity: "warning",
  over: "line",
  about: "device",
  on: false,
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} says that the device is not cleared by the FDA, and this payer asks for one that is.",
    why: "Some payers hold a device without clearance to be unproven and pay nothing for its use.",
    next: "Look up the device's clearance with its maker; without one, do not expect this payer to pay.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [{ source: "chirocode-deskbook-2016", confidence: "secondary" }],
  check: check,
  examples: {
    found: [
      { title: "not cleared", set: { on: true }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "traction table", deviceCleared: false }] } },
    ],
    quiet: [
      { title: "cleared", set: { on: true }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "traction table", deviceCleared: true }] } },
      { title: "nobody asks", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "traction table", deviceCleared: false }] } },
    ],
  },
});

function check({ service, number }: LineFacts) {
  const cleared = factOf(service, "deviceCleared");
  if (!cleared.known) return unchecked(cleared.reason);
  return cleared.value ? pass : found({ fills: { line: number } });
}
