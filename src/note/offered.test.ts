import { expect, it } from "vitest";
import { readNote } from "./index.ts";

function deviceIn(note: string): unknown {
  return readNote(note, { codes: ["97012"] }).services[0]?.elements.find(({ element }) => element === "device")?.value;
}

const GIVEN = "Lumbar traction 15 min at 60 lb, motorized table.";

it.each([
  ["owned", "He owns a Teeter."], ["bought", "She bought an inversion table."], ["busy", "Roller table busy."], ["another patient's", "Roller table for another patient."],
  ["an alternative", "Options discussed incl. surgery, decompression, flexion-distraction."],
  ["tried before", "Tried decompression elsewhere (10 visits on a DRX), PT with over-door traction, and an inversion table."],
  ["compared with", "Better than the roller table."], ["a daughter's", "Her daughter swears by the inversion table."],
  ["in an office's name", "\nSpinal Decompression & Rehab Center\n"],
])("a device that is %s did not pull", (_, words) => {
  expect(deviceIn(`${words} ${GIVEN}`)).toBe("motorized-table");
  expect(deviceIn(`${GIVEN} ${words}`)).toBe("motorized-table");
});

it.each([
  ["Neck traction 10 min, 14 lb, supine.", null],
  ["Lumbar traction 10 min, 60 lb: on her back on the traction table with the motor.", "motorized-table"],
  ["Lumbar traction 10 min, 60 lb, traction table (power).", "motorized-table"],
  ["Pt refuses table traction, agrees to Y-strap x2, supine, cervical.", "y-strap"],
  ["S: sore.\nO/Tx: 1. UBE 6 min 2. Lumbar traction, Triton, 60 lb, 15 min\nA: L5 radiculopathy.", "motorized-table"],
  ["Sat on the table for the exam, moved to the traction table (power), lumbar, 58 lb, 12 min.", "motorized-table"],
  ["adj t4. rollers mid back 15m. us 8m rhomboid.", "roller-table"],
  ["Tx Device: Motorized\nTx Time: 15\nTx Location: Lumbar\nOther: 97110 30 min", "motorized-table"],
  ["Traction 50% of body weight, L3-S1, 15 mins, motorized.", "motorized-table"],
])("%s", (note, device) => {
  expect(deviceIn(note)).toBe(device);
});
