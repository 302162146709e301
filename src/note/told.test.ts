import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { readNote } from "./index.ts";
import type { NoteElement } from "./index.ts";

function value(element: NoteElement, text: string): unknown {
  return readNote(text, { codes: ["97012"] }).services[0]?.elements.find((one) => one.element === element)?.value;
}

test.each([
  // What was not there says why another thing was.
  ["roller-table", "He was on the roller bed for ten minutes, low back, as the decompression unit is out of service."],
  ["motorized-table", "Lumbar traction, motorized table, 15 min because the DRX was down."],
  // What the office owns is less than what was done.
  ["roller-table", "We have a roller bed and a decompression unit. Today he was on the roller bed for ten minutes."],
  ["motorized-table", "Explained that ours is a motorized table. Lumbar traction 40 lb, 10 min."],
  ["motorized-table", "Inversion - pt says she hangs at home 3 min a day. In office: L/S trac, motorised tbl, 50#, 12 min."],
  ["motorized-table", "Flexion-distraction (motorized program) at L5-S1 10 min."],
  ["body-weight", "97012: lumbar traction, harness with own body weight, 6 min."],
  ["motorized-table", "Placed on our computer-controlled traction table. Cervical pull was declined. The lower back received 55 pounds for 14 minutes."],
  ["roller-table", "pt says the decompression machine scares her so stay w/ rollers for now. rollers 15 min, CMT L5."],
  ["mechanical-device", "I put her on the Saunders for ten minutes at twelve pounds. I told her to stay off the inversion table."],
  ["mechanical-device", "Exercises for 23 minutes followed by manual therapy for ten minutes and ended with mechanical traction for fifteen minutes."],
  [null, "Treatment to date has included manual therapy, ther ex, cervical traction with over-door unit.\nToday: TE 25 min."],
  ["roller-table", "PLAN: The patient was treated with mechanical traction on an intersegmental table for 10 minutes to increase segmental motion."],
  [null, "Traction contraindicated d/t recent surgery; decompression positioning (90/90 on chair) taught."],
  [null, "Pt demonstrates set up of home cervical halter on camera, 10 lb, 10 min: good form. Ther ex 25 min."],
  ["motorized-table", "Neck: TX-7 traction table, 18#, 12 min."],
  ["roller-table", "I.S.T. 15 minutes - C/T/L full travel."],
  ["hydro-massage", "Cox work was done by hand at L5. After that she lay on the hydromassage for ten minutes."],
  ["motorized-table", "Traction, lumbar - same set up as last tx: motorized table, 80#, 15 min."],
  // The code of traction over pull by hand.
  ["manual", "97012 - manual cervical traction x 8 min by DC, supine. CMT C5."],
  // A denial without any dose denies the whole.
  [null, "Placed on the motorized table. Traction was declined."],
])("device %s: %s", (device, text) => {
  expect(value("device", text)).toBe(device);
});

test.each([
  [["lumbar"], "97012 to LB, Triton, 60 lbs, 10 min. Cervical traction not repeated, neck is fine."],
  [["cervical"], "- mech tx c/spine on the motorized unit 16 lbs 15 min\n- thoracic ext over roller x 2 min"],
  [["lumbar"], "[X] CMT   Segments: C5, L5\n[X] Mechanical traction   Region: L-spine   Min: 10\n[ ] Cervical decompression   Region: C-spine   Min: 15"],
  [["cervical"], "Traction [x] c-spine 10\nUltrasound [ ] L-spine 8\nDecompression [ ] L-spine 15"],
  [["cervical"], "Traction on the Triton, 18 lb, 12 min. TE 15 min.\nArea treated: cervical"],
  [["thoracic", "lumbar"], "Tx area(s): T L. IST roller bed 10 min, adj T5 T9 L3."],
  [["cervical"], "Cervical traction on the Triton 12 min. Her low back is fine."],
  [["lumbar"], "low back trx on the Triton 12 min\nneck - adj only"],
  [["cervical"], "Cervical:\n  Manual - OA release 10 min\n  Mech tx - 20#, 10 min, Triton\nLumbar:\n  Ex - bird dog 15 min"],
  [["lumbar"], "Neck unit vs back unit: back today. Decompression table, lower back, 58 lbs, 25 min."],
  [["lumbar"], "97012: cerv/lumb (circle) -> lumb  mech  lbs 65  min 12"],
  [["thoracic", "lumbar"], "98940 T6 | roller table | T/S & L/S | 15"],
  [["lumbar"], "PROC     REGION     MIN    UNIT\n98941    C T L      -      -\n97012    L          15     Electric table"],
  [["cervical"], "The neck was placed in traction for 10 minutes. Low back was then adjusted."],
  [["lumbar"], "S: neck and low back pain 5/10. Treated low back w/ mech traction 12 min 60 lb."],
  [["cervical"], "S: neck pain 5/10. Mech traction to the neck 12 min, 14 lb. Tolerated well."],
  [null, "S: neck pain. Traction to the neck 12 min last visit helped."],
  [null, "S: neck pain. Traction to the neck for 12 min, as often before.\nTx: CMT C5."],
  // Nothing but a table, or a bare `tx`, and a dose.
  [["lumbar"], "adj L4, then the table for 15 min, straps at ribs and hips, 50 lb, on back, low back."],
  [["lumbar"], "Tx LS in prone, motorised, 30 kg, 20 min, steady."],
  [null, "Leg press on the table for 15 min, 50 lb, low back."],
  [["thoracic"], "C1, C4 adj. Roller table mid back x 10 min."],
  [["cervical"], "Cervical tx, Eltrac, 9 kg, 15 min.\nC7 radiculopathy, LBP"],
  [["lumbar"], "Mechanical traction: Lumbar [x] Cervical [ ]   Static [ ] Intermittent [x]   Lbs 75  Min 15"],
])("body part %s: %s", (regions, text) => {
  expect(value("body-part", text)).toEqual(regions);
});

test.each([
  ["static", "Lumbar traction 40 lb, supine, motorized, held."],
  ["static", "Lumbar traction 40 lb 12 min sup/held."],
  [null, "Lumbar traction, held."],
  ["intermittent", "Lumbar traction, TX table, 65# 60:20 x 15'"],
  [null, "Decompression tx #22/24: 14 min, 65 lbs max, lumbar."],
  ["static", "mot. traction, cx, 10#, 8 min, sup, st."],
  ["intermittent", "Vax-D L5-S1, 70 lb, 30 min, 15 cycles."],
  ["intermittent", "Lumbar traction on the Triton 18#, 3 min on / 1 min off."],
])("mode %s: %s", (mode, text) => {
  expect(value("mode", text)).toBe(mode);
});

test.each([
  ["Cervical traction (lb)   15\nSupine, pull angle (deg)   20", 20],
  ["Mechanical traction\nLbs: 75\nAngle (deg): 0", 0],
])("the angle of: %s", (text, angle) => {
  expect(value("angle", text)).toBe(angle);
});

test("of a grid by day, whose bars begin behind the first value, the column of the day counts", () => {
  const grid = "Flow sheet  Dates:  7/15 | 7/17 | 7/22/26\nTraction lb         60  |  65  |  70\nTraction min        12  |  12  |  15\nTriton, lumbar.";
  const { elements } = readNote(grid, { codes: ["97012"], date: parseIsoDay("2026-07-22") ?? 0 }).services[0] ?? { elements: [] };
  expect(elements.filter(({ element }) => element === "force" || element === "duration").map((one) => one.value)).toEqual([15, 70]);
});

test("words of a region beside the traction show it, not the name of a device", () => {
  const { elements } = readNote("Saunders lumbar traction unit.\nLumbar, supine, gauge 100 lb, 15 min.", { codes: ["97012"] }).services[0] ?? { elements: [] };
  expect(elements.find(({ element }) => element === "body-part")?.evidence[0]?.start).toBe(31);
});

test.each([
  ["mode", "Lx tx 70# x 20' stat sup mot tbl", "static"],
  ["mode", "Cervical traction 12 min, then cervical adj. Constant pull.", "static"],
  ["position", "Lumbar decompression 25 mins, 80 lbs, supin.", "supine"],
  ["force", "Traction .... L/S .... 75 lb .... 15 min .... supine", 75],
  ["date", "Travel card\n3/2  LBP 6  mot. trac L 10' 40#", "2026-03-02"],
  ["date", "Visit 9 of 12 - Mar 2, 2026. Lumbar traction 15 min", "2026-03-02"],
  ["date", "This is Doctor Hale dictating on March second twenty twenty six. Lumbar traction 15 min", "2026-03-02"],
  ["supervision", "Lumbar traction 15 min\nMel Ahearn, PTA  Supervising PT: J. Kemp PT on site", "PT on site"],
  ["plan-of-care", "Lumbar traction 15 min. 2x/sem x 4.", "2x/sem x 4"],
  ["plan-of-care", "Lumbar traction 15 min. Mon/Wed/Fri x 2 wks.", "Mon/Wed/Fri x 2 wks"],
] as const)("%s of other offices: %s", (element, text, expected) => {
  const { elements } = readNote(text, { codes: ["97012"], date: parseIsoDay("2026-03-02") ?? 0 }).services[0] ?? { elements: [] };
  expect(elements.find((one) => one.element === element)?.value).toBe(expected);
});
