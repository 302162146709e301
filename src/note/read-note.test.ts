import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import type { Asked, NoteElement, ReadElement } from "./index.ts";
import { readNote } from "./index.ts";

const DATE = parseIsoDay("2026-03-02");

function read(text: string, element: NoteElement, code = "97012", more: Partial<Asked> = {}): ReadElement {
  const asked: Asked = { codes: [code], ...(DATE === undefined ? {} : { date: DATE }), ...more };
  const one = readNote(text, asked).services[0]?.elements.find((candidate) => candidate.element === element);
  if (one === undefined) throw new Error(`no ${element} for ${code}`);
  return one;
}

/** What the reader says, and the words that it points at. */
function seen({ status, value, unit, evidence }: ReadElement): unknown {
  return [status, value, ...(unit === undefined ? [] : [unit]), evidence.map(({ text }) => text).join(" | ")];
}

type Case = readonly [text: string, element: NoteElement, seen: unknown];

test.each<Case>([
  // minutes
  ["Mechanical traction to L/S x 15 min, supine.", "duration", ["found", 15, "min", "x 15 min"]],
  ["Cervical traction for fifteen minutes", "duration", ["found", 15, "min", "fifteen minutes"]],
  ["Traction start 10:00 stop 10:15", "duration", ["found", 15, "min", "10:00 stop 10:15"]],
  ["Lumbar traction 15-20 min", "duration", ["ambiguous", null, "15-20 min"]],
  ["Lumbar traction 15 min. Duration of traction was 20 minutes.", "duration", ["contradicted", null, "15 min | 20 minutes"]],
  ["Traction held today. Last visit 12 min.", "duration", ["missing", null, ""]],
  ["Will add traction next visit x 15 min.", "duration", ["missing", null, ""]],
  ["Manual therapy 12 min to the neck.", "duration", ["missing", null, ""]],
  ["Lumbar traction today. Ther ex 25 min.", "duration", ["missing", null, ""]],
  ["Mech tx 15 min, then ther ex 25 min", "duration", ["found", 15, "min", "15 min"]],
  ["Mechanical traction: intermittent, hold 1 min, rest 20 sec, 15 min total pull", "mode", ["found", "intermittent", "intermittent"]],
  ["Lumbar traction increased from 10 min to 15 min", "duration", ["found", 15, "min", "10 min to 15 min"]],
  // force
  ["Lumbar traction at 60 lbs", "force", ["found", 60, "lb", "60 lbs"]],
  ["Cervical traction, twelve #", "force", ["found", 12, "lb", "twelve #"]],
  ["Lumbar traction, 30 kg static", "force", ["found", 30, "kg", "30 kg"]],
  ["Lumbar traction at 40% of body weight", "force", ["found", 40, "%", "40%"]],
  ["Patient weighs 180 lbs. Lumbar traction 15 min.", "force", ["missing", null, ""]],
  // angle, mode, position
  ["Cervical traction 15 min at 20 degrees", "angle", ["found", 20, "deg", "20 degrees"]],
  ["SLR 40 degrees. Lumbar traction 15 min", "angle", ["missing", null, ""]],
  ["Lumbar traction, static", "mode", ["found", "static", "static"]],
  ["Reports intermittent pain. Lumbar traction 15 min", "mode", ["missing", null, ""]],
  ["Lumbar traction in prone", "position", ["found", "prone", "prone"]],
  // where
  ["Traction to C5-6", "body-part", ["found", ["cervical"], "C5-6"]],
  ["Traction, lumbar and thoracic", "body-part", ["found", ["thoracic", "lumbar"], "thoracic | lumbar"]],
  ["Mechanical traction with pelvic harness x 15 min", "body-part", ["missing", null, ""]],
  ["Traction with cervical halter x 15 min", "body-part", ["found", ["cervical"], "cervical"]],
  // when
  ["DOS: 03/02/2026 Lumbar traction", "date", ["found", "2026-03-02", "03/02/2026"]],
  ["Seen on March 2nd, 2026. DOB 1/5/1960", "date", ["found", "2026-03-02", "March 2nd, 2026"]],
  ["DOB: 03/02/1960 Lumbar traction", "date", ["missing", null, ""]],
  ["Date: 3/4/26. Lumbar traction", "date", ["contradicted", "2026-03-04", "3/4/26"]],
  // what
  ["Lumbar traction on Triton table", "device", ["found", "motorized-table", "Triton"]],
  ["Patient lay on roller table for 10 min", "device", ["found", "roller-table", "roller table"]],
  ["Manual traction to the neck 8 min", "device", ["found", "manual", "Manual traction"]],
  // why
  ["Lumbar traction 15 min due to L4-5 disc herniation", "etiology", ["found", "due to L4-5 disc herniation", "due to L4-5 disc herniation"]],
  ["Pt 10 min late due to traffic. Lumbar traction", "etiology", ["missing", null, ""]],
  ["A: cervical radiculopathy", "etiology", ["found", "cervical radiculopathy", "cervical radiculopathy"]],
  // around it
  ["Traction 15 min. Tolerated well.", "response", ["found", "Tolerated well", "Tolerated well"]],
  ["P: Continue 3x/week for 4 weeks.", "plan-of-care", ["found", "3x/week for 4 weeks", "3x/week for 4 weeks"]],
  ["Lumbar traction.\nElectronically signed by J. Doe, DC 03/02/2026", "signature", ["found", "J. Doe, DC", "J. Doe, DC"]],
  ["Lumbar traction.\nUnsigned draft", "signature", ["missing", null, ""]],
  ["NMR: balance 10 min; tandem 3 min; total NMR 13 min.", "total-minutes", ["missing", null, ""]],
  ["Total treatment time 45 minutes, timed minutes 25", "total-minutes", ["found", 45, "min", "45 minutes"]],
  ["Total treatment time 45 minutes, timed minutes 25", "timed-minutes", ["found", 25, "min", "25"]],
  ["Lumbar traction 15 min. Rested 5 min between.", "not-treatment", ["found", 5, "min", "5 min"]],
])("%s (%s)", (text, element, wanted) => {
  expect(seen(read(text, element))).toEqual(wanted);
});

test("a text of several visits is read for the day asked about", () => {
  const text = "02/27/2026: Lumbar traction 12 min.\n03/02/2026: Lumbar traction 15 min.\n03/04/2026: held.";
  expect(seen(read(text, "duration"))).toEqual(["found", 15, "min", "15 min"]);
});

test("regions adjusted are held against the code", () => {
  const text = "CMT to C5, T4 and L5 by diversified.";
  expect(seen(read(text, "cmt-regions", "98941"))).toEqual(["found", ["cervical", "thoracic", "lumbar"], "C5 | T4 | L5"]);
  expect(read(text, "cmt-regions", "98940").status).toBe("contradicted");
});

const WORD = fc.constantFrom(
  "traction", "lumbar", "cervical", "no", "15", "min", "x", "-", "to", "lbs", "#", "last visit", "will", "due to", "disc herniation", ",", ".", "\n", "(", ")", ":", "3/2/26",
  "10:00", "PTA", "signed", "J. Doe, DC", "total", "°", "%", "S:", "P:", "\u{1F600}", "ﬁ", "\t", "static", "hold", "60/20", "sec", "halter", "roller table", "",
);

test("whatever stands in a note, evidence is the note's own words, and found evidence holds the value", () => {
  fc.assert(fc.property(fc.array(WORD, { maxLength: 60 }), (words) => {
    const text = words.join(" ");
    for (const { elements } of readNote(text, { codes: ["97012", "97110", "98940"], ...(DATE === undefined ? {} : { date: DATE }) }).services) {
      for (const { status, value, evidence } of elements) {
        for (const { start, end, text: slice } of evidence) expect(text.slice(start, end)).toBe(slice);
        expect(evidence.length > 0).toBe(status !== "missing");
        if (status === "found" && typeof value === "number") expect(evidence.every(({ text: slice }) => slice !== "")).toBe(true);
      }
    }
  }), { numRuns: 400 });
});
