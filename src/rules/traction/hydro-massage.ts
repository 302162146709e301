import { found, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceWords, ofDevice } from "../../check/kinds/device.ts";

/** Water jets and massage chairs press; they do not pull. */
export default rule({
  id: "traction/hydro-massage",
  title: "Hydro-massage is not traction",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} names hydro-massage or a massage chair (\"{device}\"): that is not traction.",
    why: "97012 asks for a pulling force; a water bed or massage chair has none.",
    next: "Take 97012 off; many payers pay nothing for such a device.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "kmc-roller-table", confidence: "secondary" },
  ],
  check: (line: LineFacts) => ofDevice(line, "hydro-massage", (device) => found({ fills: { line: line.number, device: deviceWords(device) } })),
  examples: {
    found: [
      { title: "a hydro-massage bed", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "hydro-massage bed" }] } },
      { title: "a massage chair", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "massage chair" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "hydrotherapy of another kind", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "mechanical traction after whirlpool" }] } },
    ],
  },
});
