import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { readOf } from "../../check/reading.ts";
import type { NoteElement, ReadElement } from "../../note/index.ts";

/** What a note and the rest can be held against each other for; the date has a rule of its own. */
const COMPARED: readonly NoteElement[] = [
  "device", "duration", "body-part", "force", "angle", "mode", "position", "signature", "timed-minutes", "total-minutes", "cmt-regions",
];

/** One visit, one account of it. */
export default rule({
  id: "documentation/note-disagrees",
  title: "The note disagrees with itself, the record or the claim",
  severity: "warning",
  over: "line",
  applies: {
    procedures: [
      "97012", "97014", "G0283", "97032", "97033", "97035", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97535", "98940", "98941", "98942", "98943",
    ],
  },
  params: {},
  says: {
    what: "Line {line}, {code}: {differences}.",
    why: "A reviewer who reads two answers to one question believes neither. Which one is right decides what may be billed.",
    next: "Ask the clinician which is right. The claim or the visit record is corrected; a note is only ever mended by a dated addendum of its author.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "220.3.E: the note supports what is billed", confidence: "verified" },
    { source: "analyst", section: "Two accounts of one visit", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      {
        title: "other minutes", claim: { lines: [{ code: "97012" }] },
        visit: { note: "Lumbar traction x 12 min.", services: [{ line: 1, code: "97012", minutes: 15 }] },
      },
      {
        title: "another device", claim: { lines: [{ code: "97012" }] },
        visit: { note: "Lumbar traction on the roller table.", services: [{ line: 1, code: "97012", device: "motorized traction table" }] },
      },
      { title: "two values in the note itself", claim: { lines: [{ code: "97012" }] }, visit: { note: "Lumbar traction x 12 min. Traction lasted 15 min." } },
      {
        title: "the other side", claim: { lines: [{ code: "97140", modifiers: ["RT"] }] },
        visit: { note: "Manual therapy to the left shoulder 15 min." },
      },
      { title: "four regions adjusted, a code of two", claim: { lines: [{ code: "98940" }] }, visit: { note: "CMT to C2, T4, L5 and sacrum." } },
    ],
    quiet: [
      {
        title: "the same minutes", claim: { lines: [{ code: "97012" }] },
        visit: { note: "Lumbar traction x 15 min.", services: [{ line: 1, code: "97012", minutes: 15 }] },
      },
      {
        title: "what was done last time", claim: { lines: [{ code: "97012" }] },
        visit: { note: "Last visit traction 12 min. Lumbar traction x 15 min today.", services: [{ line: 1, code: "97012", minutes: 15 }] },
      },
      {
        title: "the same side", claim: { lines: [{ code: "97140", modifiers: ["RT"] }] },
        visit: { note: "Manual therapy to the R shoulder 15 min." },
      },
      { title: "no note", claim: { lines: [{ code: "97012" }] }, visit: {} },
    ],
  },
});

function check(line: LineFacts): Outcome {
  if (!line.note.known) return unchecked(line.visit.known ? line.note.reason : line.visit.reason);
  const differences = COMPARED.flatMap((element) => {
    const read = readOf(line, element);
    return read.known && read.value.status === "contradicted" ? [inWords(read.value)] : [];
  });
  if (differences.length === 0) return pass;
  return found({ fills: { line: line.number, code: line.procedure, differences: differences.join("; ") } });
}

const NAMES: Readonly<Partial<Record<NoteElement, string>>> = {
  "body-part": "body part", "timed-minutes": "minutes of timed codes", "total-minutes": "total minutes", "cmt-regions": "regions adjusted",
};

function inWords({ element, evidence, because = "" }: ReadElement): string {
  const words = evidence.map(({ text }) => `"${text.replace(/\s+/g, " ")}"`).join(" and ");
  const name = NAMES[element] ?? element;
  return because.startsWith("the note") ? `the ${name} (${words}): ${because}` : `for the ${name} the note has ${words}, and ${because}`;
}
