import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { isImaged, readOf } from "../../check/reading.ts";

/** An examination shows a subluxation by two of four signs, alignment or motion among them. */
export default rule({
  id: "cmt/part-findings",
  title: "Two of P, A, R and T in the note",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "The note for {code} on line {line} shows {shown} of pain (P), asymmetry (A), range of motion (R) and tissue tone (T); Medicare wants two, A or R among them.",
    why: "Where no x-ray, CT or MRI is relied on, the examination shows the subluxation, by two of these four.",
    next: "Look at the note: it says what the examiner found that day. What was not found is not written in.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "benefit-manual-copy", section: "§240.1.2: two of four, one being asymmetry or range of motion", confidence: "secondary" },
    { source: "hns-cmt", section: "The same four", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{
      title: "pain alone", set: { on: true },
      claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { note: "Low back pain 4/10. Adjusted L4. Return Thursday." },
    }],
    quiet: [
      { title: "pain and motion", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { note: "Tender at L4. ROM reduced in flexion." } },
      { title: "a subluxation and its spasm", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { note: "O: subluxation at L5 with spasm.\nP: adjusted L5." } },
      { title: "an MRI is relied on", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] }, visit: { note: "MRI of January shows the level. Adjusted L4." } },
      { title: "no note", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  if (!hasModifier(facts, "AT")) return pass;
  if (!facts.note.known || facts.note.value.trim() === "") return unchecked(facts.visit.known ? "note-absent" : facts.visit.reason);
  const read = readOf(facts, "part");
  const letters = read.known && Array.isArray(read.value.value) ? read.value.value as readonly string[] : [];
  const isEnough = letters.length >= 2 && letters.some((letter) => letter === "A" || letter === "R");
  if (isEnough || isImaged(facts)) return pass;
  return found({ fills: { ...lineFills(facts), shown: letters.length === 0 ? "none" : `only ${wordsText(letters)}` } });
}
