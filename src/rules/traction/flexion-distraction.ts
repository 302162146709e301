import { found, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { deviceWords, ofDevice } from "../../check/kinds/device.ts";
import type { DeviceFinding } from "../../reference/index.ts";

/** Hands on the table make it manipulation; a program left to run may be traction. */
export default rule({
  id: "traction/flexion-distraction",
  title: "Flexion-distraction billed as 97012",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The record of line {line} names flexion-distraction (\"{device}\"), {how}.",
    why: "With hands on the patient, flexion-distraction is a way of manipulating and belongs to 98940-98942. Only a session that a program runs unattended, apart from the manipulation, has been called 97012.",
    next: "With hands on the patient, take 97012 off: the work is part of manipulation, 98940-98942, if the record supports one. Left to a program, keep it only if the record shows that session apart from manipulation, and this payer takes it.",
  },
  denial: { group: "CO", carc: "150", rarc: [] },
  fix: "never",
  citations: [
    { source: "cox-technic-faq", confidence: "secondary" },
    { source: "chirocode-deskbook-2016", confidence: "secondary" },
    { source: "chiro-org-manual-therapy", confidence: "secondary" },
  ],
  check: (line: LineFacts) => ofDevice(line, "flexion-distraction", (device) => judged(line, device)),
  examples: {
    found: [
      { title: "hands on", severity: "error", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "flexion-distraction (Cox) table, hands-on" }] } },
      { title: "manual by its force", severity: "error", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Cox table", force: { source: "manual" } }] } },
      { title: "a program, unattended", severity: "warning", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Cox table 7/8 programmed automatic axial distraction, unattended separate session" }] } },
      { title: "the words do not say", severity: "warning", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "Leander table" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
    ],
  },
});

const BY_HAND = "done by hand";
const BY_PROGRAM = "run by a program and unattended";
const UNSAID = "and does not say whether hands or a program did the work";

function judged({ service, number }: LineFacts, device: DeviceFinding): Outcome {
  const manualForce = service.known && service.value.force?.source === "manual";
  const handsOn = device.handsOn ?? (manualForce ? true : undefined);
  const fills = { line: number, device: deviceWords(device) };
  if (handsOn === true) return found({ fills: { ...fills, how: BY_HAND } });
  return found({ severity: "warning", fills: { ...fills, how: handsOn === false ? BY_PROGRAM : UNSAID } });
}
