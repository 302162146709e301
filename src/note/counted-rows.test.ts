import { describe, expect, it } from "vitest";
import { readNote } from "./read-note.ts";

const CODES = ["97012", "97110", "97112", "97140", "97530", "97014", "97010"];

/** The minutes of each service that has some. */
function minutesIn(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(readNote(text, { codes: CODES }).services.flatMap(({ code, elements }) => elements
    .filter(({ element, status }) => element === "duration" && status !== "missing").map(({ status, value }) => [code, status === "found" ? value : status])));
}

describe("minutes of several services told in a row", () => {
  it.each([
    ["Traction 15 IFC 15 MHP 10", { 97012: 15, 97014: 15, 97010: 10 }],
    ["97110 15 97140 15 97012 12", { 97110: 15, 97140: 15, 97012: 12 }],
    ["Ther ex x 25 manual x 15 mech traction x 12", { 97110: 25, 97140: 15, 97012: 12 }],
    ["97140-59 MFR bilateral rhomboids 8 min", { 97140: 8 }],
    ["Time: TE 15, NMR 10, MT 8, TX 15", { 97110: 15, 97112: 10, 97140: 8, 97012: 15 }],
    ["Therex (20), NMR (10), MT (15), tx (12)", { 97110: 20, 97112: 10, 97140: 15, 97012: 12 }],
    ["Tx: 10 visits. TE 20 MT 15", { 97110: 20, 97140: 15 }],
    ["Mech traction L/S 15 min. mod: ems/hp x15", { 97012: 15, 97014: 15, 97010: 15 }],
    ["Traction C-spine 12 lb x 10. Ex x 15.", { 97012: 10, 97110: 15 }],
    ["97012 Mech Tx | L/S | 15 | 60 lb\n97110 Ther Ex | L/S | 23 | 2", { 97012: 15, 97110: 23 }],
  ])("%s", (text, minutes) => { expect(minutesIn(text)).toEqual(minutes); });
});

it("rows of about one length are no running text", () => {
  const text = "Therapeutic Exercise (97110) - 23 minutes\nManual Therapy (97140) - 15 minutes\nMechanical Traction (97012) - 15 minutes\nTotal treatment: 53";
  expect(minutesIn(text)).toEqual({ 97110: 23, 97140: 15, 97012: 15 });
});

describe("a list of exercises and what it comes to", () => {
  it.each([
    "97110 (2): NuStep 8 min, LE strengthening, core stab - total 25 min", "Ther ex: NuStep 8 min, bridges, clams (25 min total)",
    "Ther Ex 25 min: NuStep 8 min, bridges", "TE: bike 6 min, LE stretch 5 min, core 10 min, total 25 min",
  ])("%s", (text) => { expect(minutesIn(text)).toEqual({ 97110: 25 }); });
});

describe("units beside minutes, and what was set beside what was had", () => {
  it.each([
    ["TE x1 unit (15)", { 97110: 15 }],
    ["97110: 2 units (25), 97140: 1 unit (10)", { 97110: 25, 97140: 10 }],
    ["Lumbar traction cut short at 12 of planned 20 min", { 97012: 12 }],
    ["CMT C5. Traction motorized on table 2, 15 min, 60 lb", { 97012: 15 }],
    ["Cervical traction 12 lb supine.\nADDENDUM: traction time was 10 minutes, omitted in error.", { 97012: 10 }],
    ["SUBJECTIVE\nLower back. Better with: ice 10 min.\nTREATMENT\n97010 - cold pack lumbar 12 minutes.", { 97010: 12 }],
  ])("%s", (text, minutes) => { expect(minutesIn(text)).toEqual(minutes); });
});

/** What the note says of the pull: its pounds, minutes and regions. */
function pullIn(text: string): readonly unknown[] {
  const [service] = readNote(text, { codes: ["97012"] }).services;
  return ["force", "duration", "body-part"].map((name) => service?.elements.find(({ element }) => element === name)?.value ?? null);
}

describe("a pull in few words", () => {
  it.each([
    ["tx L/S 15' 50 lb // motorized constant // HP 15'", [50, 15, ["lumbar"]]],
    ["trx lum 15 65#", [65, 15, ["lumbar"]]],
    ["Lumbar traction table (the motor one) 12 min @ 40", [40, 12, ["lumbar"]]],
    ["TXN: LUMBAR  #70  INT  SUPINE 15 min", [70, 15, ["lumbar"]]],
    ["Spinal decompression #11: L5 22 mins 100 lbs", [100, 22, ["lumbar"]]],
    ["L leg pain 3, LB 2\nLumbar, 86#, 25 min, Triton DTS decompression, supine", [86, 25, ["lumbar"]]],
    ["Mechanical traction: motor table. Region lumbosacral. Weight 65 lbs. Time 15 minutes", [65, 15, ["lumbar"]]],
    ["Table: motorized traction table  Strap: pelvic + thoracic\nSupine, 48 lb, 12 minutes, lumbosacral", [48, 12, ["lumbar"]]],
    ["Lumbar traction on the motorized table, 45 lb, 10 min. Straps loosened once at about 4 min.", [45, 10, ["lumbar"]]],
    ["Traction prior to conditioning: Hill motorized traction table, lumbar, 85 lb, 7:05-7:20", [85, 15, ["lumbar"]]],
    ["He then had mechanical traction for the lumbar spine. 60 lb was used for 15 min. Exercises were reviewed.", [60, 15, ["lumbar"]]],
  ])("%s", (text, pull) => { expect(pullIn(text)).toEqual(pull); });
});

it.each([
  "CMT L4. Ran late, no time for mech trx (was to be LS 15 min 60 lb).", "Traction table out of order. Reschedule traction for Fri, 15 min 60 lb.",
])("%s tells of no pull", (text) => { expect(pullIn(text)).toEqual([null, null, null]); });
