import { found, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceWords, ofDevice } from "../../check/kinds/device.ts";

/** A pull by strap and hands is no mechanical traction. */
export default rule({
  id: "traction/y-strap",
  title: "A Y-strap is not 97012",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} names a Y-strap (\"{device}\"): its pull is not mechanical traction, so 97012 does not cover it.",
    why: "97012 asks for a mechanical pull; a Y-strap passes on the pull of the hands that hold it.",
    next: "Take 97012 off unless a device did the pulling as well and the record says so; bill only what the record supports.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "origin", section: "Roller tables, Y-straps and manual traction", confidence: "secondary" },
  ],
  check: (line: LineFacts) => ofDevice(line, "y-strap", (device) => found({ fills: { line: line.number, device: deviceWords(device) } })),
  examples: {
    found: [
      { title: "a Y-strap", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Y-strap" }] } },
      { title: "with the hands named", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "y strap pull by hand", force: { source: "manual" } }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "said not to be one", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table, no Y-strap used" }] } },
    ],
  },
});
