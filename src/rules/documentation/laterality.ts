import { formatIsoDay } from "../../claim/index.ts";
import type { Diagnosis } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { dottedCode, isIcd10 } from "../../check/kinds/diagnoses.ts";
import { numbersOf } from "../../check/kinds/lines.ts";
import { otherSideOf, sidesOf } from "../../check/reading.ts";
import type { Side, Sided } from "../../note/index.ts";
import { sideOfDiagnosis } from "../../reference/index.ts";
import type { DiagnosisSide, SidedDiagnosis, SidedPart } from "../../reference/index.ts";

/** One body, one side: what the note names is what the diagnosis names. */
export default rule({
  id: "documentation/laterality",
  title: "The note and the diagnosis name different sides",
  severity: "warning",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "On {day} the note has {words}, and diagnosis {number}, {code}, is of {side}.",
    why: "A payer that reads the note beside the claim finds a diagnosis that the note does not bear out. Anthem says in so many words that the diagnosis has to correspond to the record, and denies lines whose sides disagree.",
    next: "Ask the clinician which side it was. The diagnosis on the claim is put right, or the note is mended by a dated addendum of its author.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "anthem-laterality", section: "The diagnosis corresponds to the medical record and to the modifiers billed", from: "2024-05-30", confidence: "verified" },
    { source: "emblem-laterality", section: "Sides are part of the code; both sides take both codes where no code is of both", from: "2019-01-01", confidence: "verified" },
    { source: "cms-icd10cm-fy2026", section: "The character of the side: 1 right, 2 left", confidence: "secondary" },
    { source: "analyst", section: "That a note of the other side alone contradicts the code; a note that names no side says nothing", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      {
        title: "a right shoulder coded, the left one treated", claim: { diagnoses: ["M25.511"], lines: [{ code: "97140" }] },
        visit: { note: "Manual therapy to the left shoulder 15 min." },
      },
      {
        title: "sciatica of the other leg", claim: { diagnoses: ["M54.32"], lines: [{ code: "97012" }] },
        visit: { note: "A: right-sided sciatica. Lumbar traction, motorized table, 15 min." },
      },
      {
        title: "both knees in the note, one in the code", severity: "info", claim: { diagnoses: ["M25.561"], lines: [{ code: "97110" }] },
        visit: { note: "Therapeutic exercise for both knees 15 min." },
      },
    ],
    quiet: [
      {
        title: "the same side", claim: { diagnoses: ["M25.511"], lines: [{ code: "97140" }] },
        visit: { note: "Manual therapy to the R shoulder 15 min." },
      },
      {
        title: "both sides on the claim, one treated", claim: { diagnoses: ["M17.0"], lines: [{ code: "97110" }] },
        visit: { note: "Therapeutic exercise for the left knee 15 min." },
      },
      {
        title: "each side has its code", claim: { diagnoses: ["M25.561", "M25.562"], lines: [{ code: "97110" }] },
        visit: { note: "Therapeutic exercise for both knees 15 min." },
      },
      {
        title: "the other side of another joint", claim: { diagnoses: ["M25.511"], lines: [{ code: "97140" }] },
        visit: { note: "Manual therapy to the left elbow 15 min." },
      },
      {
        title: "the other side, last year", claim: { diagnoses: ["M25.561"], lines: [{ code: "97110" }] },
        visit: { note: "PMH: left knee replacement 2019.\nTx: therapeutic exercise 15 min." },
      },
      { title: "a diagnosis that names no side", claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] }, visit: { note: "Pain into the left leg. Lumbar traction 15 min." } },
      { title: "no note", claim: { diagnoses: ["M25.511"], lines: [{ code: "97140" }] }, visit: {} },
      {
        title: "the modifier's side disagrees too: said once, by documentation/note-disagrees",
        claim: { diagnoses: ["M25.511"], lines: [{ code: "97140", modifiers: ["RT"] }] }, visit: { note: "Manual therapy to the left shoulder 15 min." },
      },
    ],
  },
});

interface Coded { readonly number: number; readonly code: string; readonly parts: readonly SidedPart[]; readonly side: DiagnosisSide }

function check(facts: DayFacts): readonly Outcome[] {
  const [first] = facts.own;
  if (first === undefined || !facts.source.diagnoses.some((diagnosis) => sideOf(diagnosis) !== undefined)) return [];
  const withNote = facts.own.find(({ note }) => note.known);
  if (withNote === undefined) return [unchecked(first.visit.known ? "note-absent" : first.visit.reason, numbersOf(facts.own))];
  const coded = facts.source.diagnoses.flatMap((diagnosis, index): readonly Coded[] => {
    const sided = sideOf(diagnosis);
    return sided === undefined ? [] : [{ ...sided, number: index + 1, code: diagnosis.code }];
  });
  return coded.map((one) => judged(one, coded, withNote, facts));
}

function sideOf(diagnosis: Diagnosis): SidedDiagnosis | undefined {
  return isIcd10(diagnosis) ? sideOfDiagnosis(diagnosis.code) : undefined;
}

function judged(one: Coded, coded: readonly Coded[], line: LineFacts, { day, own }: DayFacts): Outcome {
  const told = sidesOf(line).filter(({ part }) => one.parts.includes(part));
  const onClaim = new Set(coded.filter(({ parts }) => parts.some((part) => one.parts.includes(part))).flatMap(({ side }) => each(side)));
  const onNote = new Set(told.flatMap(({ side }) => each(side)));
  const isBorneOut = onNote.size === 0 || [...onClaim].some((side) => onNote.has(side));
  const isWhole = [...onNote].every((side) => onClaim.has(side));
  if (own.some((each) => otherSideOf(each)) || (isBorneOut && isWhole) || isLater(one, coded)) return pass;
  const lines = own.filter((each) => each.line.pointers.includes(one.number));
  const fills = { day: formatIsoDay(day), words: wordsOf(told), number: one.number, code: dottedCode(one.code), side: NAMES[one.side] };
  return found({ lines: numbersOf(lines.length > 0 ? lines : own), fills, ...(isBorneOut ? { severity: "info" as const } : {}) });
}

/** Two codes of one part are told once. */
function isLater({ number, parts }: Coded, coded: readonly Coded[]): boolean {
  return coded.some((other) => other.number < number && other.parts.some((part) => parts.includes(part)));
}

function each(side: Side): readonly Side[] {
  return side === "both" ? ["left", "right"] : [side];
}

const NAMES: Readonly<Record<DiagnosisSide, string>> = { left: "the left side", right: "the right side", both: "both sides" };
const SHOWN = 2;

function wordsOf(told: readonly Sided[]): string {
  const words = [...new Set(told.map(({ text }) => `"${text.replace(/\s+/g, " ")}"`))];
  return words.slice(0, SHOWN).join(" and ");
}
