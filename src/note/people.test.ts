import { expect, it } from "vitest";
import { readNote } from "./index.ts";
import type { NoteElement } from "./index.ts";

function read(note: string, element: NoteElement): unknown {
  return readNote(note, { codes: ["97012"] }).services[0]?.elements.find((one) => one.element === element)?.value;
}

it.each([
  ["Lumbar traction 15 min, 60 lb, given to Mr. Saunders.", null],
  ["Mrs. Tritton: cervical traction 15 min, 14 lb.", null],
  ["Ms. Halter-Weiss had traction of the neck, 14 lb, 10 min.", null],
  ["Lumbar traction by Dr. Cox, motorized table, 60 lb.", "motorized-table"],
  ["MR. ROLLER: LUMBAR TRACTION ON THE TRITON 60 LB", "motorized-table"],
  ["Lumbar traction to J. Saunders, 60 lb, Triton.", "motorized-table"],
  ["Patient name: Saunders, Amy\nTx: lumbar traction, Triton, 60 lb", "motorized-table"],
  ["Lumbar traction 15 min, 60 lb. Patricia Cox PT", null],
  ["Lumbar traction 15 min, 60 lb. R. Teeter, D.C.", null],
  ["22 Roller Rd. Lumbar traction 15 min on the Triton, 60 lb.", "motorized-table"],
  ["Lives on Triton Avenue. Neck traction, over the door, 14 lb.", "over-door"],
  ["Manuel tolerated traction of the neck, 14 lb, 10 min.", null],
  // What looks like a name and is none.
  ["Saunders cervical unit, traction 14 lb, 10 min.", "mechanical-device"],
  ["DR ON PREMISES. LUMBAR TRACTION, TRITON, 60 LB", "motorized-table"],
  ["Pt: Lumbar Traction on the Triton, 60 lb", "motorized-table"],
])("names of people and streets are no devices: %s", (note, device) => {
  expect(read(note, "device")).toBe(device);
});

it.each([
  ["Mr. Lumbard had cervical traction 15 min, 14 lb.", ["cervical"]],
  ["Referred by Anna Lumbart. Neck traction 14 lb.", ["cervical"]],
  ["L. Hip: long-axis traction, left hip, 10 min", ["hip"]],
])("nor regions: %s", (note, regions) => {
  expect(read(note, "body-part")).toEqual(regions);
});

it("a name that is a word of the trade signs the note", () => {
  expect(read("Lumbar traction 15 min, 60 lb.\nTherapist: Joan Tabler, PT", "signature")).toBe("Joan Tabler, PT");
});
