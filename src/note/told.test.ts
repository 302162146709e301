import { expect, test } from "vitest";
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
])("body part %s: %s", (regions, text) => {
  expect(value("body-part", text)).toEqual(regions);
});

test.each([
  ["static", "Lumbar traction 40 lb, supine, motorized, held."],
  ["static", "Lumbar traction 40 lb 12 min sup/held."],
  [null, "Lumbar traction, held."],
])("mode %s: %s", (mode, text) => {
  expect(value("mode", text)).toBe(mode);
});

test("words of a region beside the traction show it, not the name of a device", () => {
  const { elements } = readNote("Saunders lumbar traction unit.\nLumbar, supine, gauge 100 lb, 15 min.", { codes: ["97012"] }).services[0] ?? { elements: [] };
  expect(elements.find(({ element }) => element === "body-part")?.evidence[0]?.start).toBe(31);
});
