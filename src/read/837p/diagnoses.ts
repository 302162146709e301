import type { Diagnosis } from "../../claim/index.ts";
import { internText, Remembered } from "../../x12/index.ts";
import type { ElementIndex, SegmentView } from "../../x12/index.ts";
import type { Reporter } from "./reporter.ts";

/** The qualifiers of HI segments that hold no diagnoses: anaesthesia procedures and condition codes. */
const NO_DIAGNOSES = new Set(["BP", "BO", "BG"]);

const diagnoses = new Remembered<Diagnosis>((bytes, start, end, { component }) => {
  const first = stopAt(bytes, start, end, component);
  const second = stopAt(bytes, Math.min(first + 1, end), end, component);
  const qualifier = internText(bytes, start, first);
  const written = internText(bytes, Math.min(first + 1, end), second);
  const code = plainCode(written);
  return code.length < written.length ? { code, qualifier, dotted: true } : { code, qualifier };
});

/** Whether an HI is one of diagnoses, by its first qualifier. */
export function holdsDiagnoses(segment: SegmentView, index: ElementIndex): boolean {
  const { qualifier } = diagnoses.of(segment.bytes, index.start(1), index.end(1), segment.separators);
  return !NO_DIAGNOSES.has(qualifier);
}

/** The diagnoses of an HI. Every element keeps its place, since pointers count places; one that cannot be read has no code. */
export function readDiagnoses(segment: SegmentView, index: ElementIndex, report: Reporter): Diagnosis[] {
  const { bytes, separators } = segment;
  const found: Diagnosis[] = [];
  for (let n = 1; n <= index.count; n++) {
    const diagnosis = diagnoses.of(bytes, index.start(n), index.end(n), separators);
    if (diagnosis.qualifier === "" || diagnosis.code === "") report.say("diagnosis-composite", segment, String(n).padStart(2, "0"), n);
    found.push(diagnosis);
  }
  return found;
}

function stopAt(bytes: Uint8Array, start: number, end: number, separator: number): number {
  let at = start;
  while (at < end && bytes[at] !== separator) at++;
  return at;
}

/** Upper case, no dot. Nearly always the text itself. */
function plainCode(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 46 || character > 96) return text.replaceAll(".", "").toUpperCase();
  }
  return text;
}
