import { found, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceWords, ofDevice, unlessWritten } from "../../check/kinds/device.ts";

/** Hanging by the feet is gravity's work: whether it is 97012 is a payer's word that we have not read. */
export default rule({
  id: "traction/inversion-table",
  title: "An inversion table may not be 97012",
  severity: "warning",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  /** `inWriting`: this payer may tell an office that it takes it. */
  params: { inWriting: true as boolean },
  says: {
    what: "The record of line {line} names an inversion table (\"{device}\"): many payers do not take it as 97012.",
    why: "Inversion draws the spine by gravity, and payers that write about it keep it apart from mechanical traction.",
    next: "Do not bill 97012 for it{unless}.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "bcbs-ks-physical-medicine", section: "Inversion has a heading of its own; its text was not read", confidence: "memory" },
  ],
  check: (line: LineFacts, { params: { inWriting } }: { readonly params: { readonly inWriting: boolean } }) => ofDevice(line, "inversion-table",
    (device) => found({ fills: { line: line.number, device: deviceWords(device), unless: unlessWritten(inWriting) } })),
  examples: {
    found: [
      { title: "an inversion table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "inversion table" }] } },
      { title: "by its maker", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Teeter Hang Ups" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "an ankle that turned inwards", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "mechanical traction; ankle inversion sprain noted" }] } },
    ],
  },
});
