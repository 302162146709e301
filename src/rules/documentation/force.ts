import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { inNote, isWritten, placesOf } from "../../check/kinds/record.ts";
import { readOf } from "../../check/reading.ts";
import type { VisitService } from "../../claim/index.ts";

/** How hard the pull was: a number with its unit, unless the body's own weight was the force. */
export default rule({
  id: "documentation/force",
  title: "The record has no force",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "For the traction on line {line} there is {gap} in {where}.",
    why: "The code sets no force, but a clear description of the session names it in pounds, kilograms or percent of body weight: a practice or payer standard, not law.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "chirocode-deskbook-2016", section: "Force, duration and angle", confidence: "secondary" },
    { source: "origin", section: "The documentation should describe the procedure", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the minimum of a treatment note does not list it", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "no force", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012" }] } },
      { title: "a source and no number", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "motor" } }] } },
      { title: "a number of what", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { amount: 40 } }] } },
    ],
    quiet: [
      { title: "a force", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "motor", amount: 40, unit: "lb" } }] } },
      { title: "the body's own weight needs no number", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "body-weight" } }] } },
      { title: "hands are another rule's", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", force: { source: "manual" } }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const { service, number } = line;
  const gap = service.known ? gapOf(service.value) : "no force";
  if (gap === undefined) return pass;
  const told = pullsByItself(line) ? pass : inNote(line, "force");
  if (told?.is === "finding") return found({ fills: { line: number, gap, where: "the note" } });
  return told ?? (service.known ? found({ fills: { line: number, gap, where: placesOf(line) } }) : unchecked(service.reason));
}

function gapOf({ force }: VisitService): string | undefined {
  if (force?.source === "body-weight" || force?.source === "manual") return undefined;
  if (force?.amount === undefined) return "no force";
  return isWritten(force.unit) ? undefined : "a force without its unit";
}

/** By the note, the body or a hand did the pulling: then no number is asked for. */
function pullsByItself(line: LineFacts): boolean {
  const device = readOf(line, "device");
  return device.known && NO_NUMBER.has(String(device.value.value));
}

const NO_NUMBER: ReadonlySet<string> = new Set(["body-weight", "inversion-table", "manual", "roller-table", "hydro-massage"]);
