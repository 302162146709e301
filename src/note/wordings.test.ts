import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import type { NoteElement } from "./index.ts";
import { readNote } from "./index.ts";

const DATE = parseIsoDay("2026-03-02");

/** One element of the traction of a note: what it is read as, `-` for missing, `!` at odds, `~` open. */
function seen(text: string, element: NoteElement): string {
  const { elements } = readNote(text, { codes: ["97012"], ...(DATE === undefined ? {} : { date: DATE }) }).services[0] ?? { elements: [] };
  const read = elements.find((one) => one.element === element);
  const signs = { missing: "-", contradicted: "!", ambiguous: "~", found: String(read?.value) } as const;
  return signs[read?.status ?? "missing"];
}

/** Many ways of writing the same thing; each row is an element, what it should be read as, and the wordings. */
const WORDINGS: readonly (readonly [element: NoteElement, value: string, wordings: readonly string[]])[] = [
  ["duration", "12", [
    "Lumbar traction, 12 min on motorized unit, 40 lbs.", "Lumbar traction, 12min.", "Lumbar traction 12'.", "Lumbar traction (12 min).", "Lumbar traction - 12 min - 60 lbs",
    "Lumbar traction: twelve min.", "12 minutes of mechanical lumbar traction was given.", "Time on table 12 minutes, lumbar traction.",
    "Lumbar traction for a total of 12 minutes.", "Total traction time 12 minutes, lumbar.", "Lumbar traction lasting 12 minutes.", "Traction to lumbar region lasted 12 minutes.",
    "Lumbar traction, duration of 12 minutes", "Lumbar traction administered x12min", "Lumbar traction 12 mins, no adverse reaction", "Traction time: 12 min\nTraction area: lumbar",
    "Lumbar traction from 9:10 to 9:22.", "Lumbar traction 09:10-09:22", "Lumbar traction time in 9:10 time out 9:22", "Lumbar traction began at 9:10 am and ended at 9:22 am",
    "Pt was on the traction table for 12 minutes with pull to lumbar spine", "Duration of lumbar traction: 12", "Traction for 12 consecutive minutes",
    "Lumbar traction x 12 min. Moist heat 10 min.", "MHP 10 min, lumbar traction 12 min, ther ex 15 min", "Intersegmental traction 12 minutes", "Traction (lumbar) @ 60# x 12 min", "12 min lumbar traction, then 8 min of stretching",
    "AREA TIME UNIT\nLumbar traction   12 min   Triton",
  ]],
  ["duration", "-", ["Lumbar traction. Total treatment time 40 minutes.", "Lumbar traction held. Ice 12 min.", "Had 12 min of traction on 02/20/2026. Traction not done today.", "Lumbar traction. Plan: 12 min of traction next visit.", "Lumbar traction. She can sit 12 minutes.", "Traction omitted this visit, 12 min of heat instead."]],
  ["duration", "!", ["Lumbar traction 12 min. Traction time was 15 minutes.", "Lumbar traction for 12 min. Patient was on traction for 20 minutes."]],
  ["duration", "~", ["Lumbar traction 10-12 min.", "Lumbar traction 10 to 12 minutes", "Lumbar traction between 10 and 12 minutes"]],
  ["force", "60", ["Lumbar traction at 60 lbs.", "Lumbar traction, 60lb pull", "Lumbar traction, poundage 60", "Lumbar traction with 60 pounds of force", "Lumbar traction 12 min; 60#", "Lumbar traction, tension: 60 lbs.", "Lumbar traction force of 60 lb.", "Lumbar traction. Weight 180 lbs. Pull 60 lbs.", "Traction weight: 60 lb\nTraction area: lumbar", "Lumbar traction @60#"]],
  ["angle", "20", ["Cervical traction at an angle of 20 degrees", "Cervical traction, 20° of flexion", "Cervical traction, 20 deg flexion angle", "Cervical traction. Angle of pull 20 degrees.", "Cervical traction, pull angle 20°", "Cervical traction with the neck flexed 20 degrees", "Cervical traction in 20 degrees of flexion", "Cervical traction; rope angle: 20"]],
  ["angle", "-", ["Cervical traction 12 min. Neck flexion 20 degrees on exam.", "ROM: flexion 20 degrees. Cervical traction.", "Cervical traction. Lateral flexion limited to 20 degrees.", "O: rotation R 60 deg, L 20 deg\nCervical traction 12 min"]],
  ["mode", "static", ["Lumbar traction, static.", "Static lumbar traction 12 min", "Lumbar traction with a sustained pull", "Lumbar traction under constant tension", "Lumbar traction, steady pull", "Lumbar traction; mode: continuous"]],
  ["mode", "intermittent", ["Lumbar traction, intermittent.", "Lumbar traction applied intermittently", "Lumbar traction int. 30 sec on 10 sec off", "Lumbar traction, on/off cycle", "Lumbar traction, cyclic mode", "Intermittent cervical traction", "Lumbar traction 60/20 sec hold/rest", "Lumbar traction, pulsed"]],
  ["position", "supine", ["Lumbar traction supine", "Lumbar traction, supine with legs on a stool", "Lumbar traction supine, calves resting on the chair", "Lumbar traction, pt supine w/ knees bent", "Lumbar traction, patient lying on back", "Lumbar traction. The patient was on her back.", "Lumbar traction with patient face up", "Lumbar traction in hooklying", "Position: supine\nLumbar traction 12 min"]],
  ["position", "prone", ["Lumbar traction prone", "Lumbar traction, patient lying face down", "Lumbar traction, pt on stomach"]],
  ["body-part", "lumbar", ["Traction to L/S", "Traction, lumbar", "Traction to the low back", "LUMBAR TRACTION", "Traction L3-L5", "Traction to lumbars", "L-S traction", "traction of the lower lumbar spine", "Lumbar decompression traction", "Traction table, low back, 12 min", "Traction to L4/5"]],
  ["body-part", "cervical", ["Traction to C/S", "Neck traction", "Traction of the cervicals", "Traction to C4-C6", "traction C5/6", "C-spine traction", "Cerv. traction", "Traction, neck, 12 min", "Traction cerv spine"]],
  ["device", "motorized-table", ["Lumbar traction on a motorized table", "Lumbar traction, motorised traction unit", "Lumbar traction on electric traction table", "Lumbar traction, Chattanooga Triton", "Traction by motor-driven table, lumbar", "Lumbar traction with computerized table"]],
  ["device", "over-door", ["Cervical traction with over-the-door pulley", "Cervical traction over door unit", "Cervical traction, over the door device"]],
  ["device", "halter-weights", ["Cervical traction by halter and weights", "Cervical traction with head halter, weights 10 lb", "Cervical traction using pulley and weights"]],
  ["device", "roller-table", ["Roller table traction", "Intersegmental traction on roller bed", "Spinalator 12 min", "Patient on intersegmental roller table for 12 min"]],
  ["device", "decompression-table", ["DRX 9000 traction lumbar", "Lumbar decompression on the DRX9000", "Lumbar traction, decompression table"]],
  ["device", "inversion-table", ["Inversion table traction", "Traction by inversion unit"]],
  ["device", "y-strap", ["Y-strap traction to neck", "Cervical traction with Y strap"]],
  ["etiology", "lumbar disc herniation", ["Lumbar traction. A: lumbar disc herniation.", "Lumbar traction. Dx: lumbar disc herniation"]],
  ["signature", "Ann Example, DC", [
    "Lumbar traction\nElectronically signed by Ann Example, DC", "Lumbar traction\nAnn Example, DC (electronically signed)", "Lumbar traction\nAnn Example, DC (electronic signature)", "Lumbar traction\nE-signed: Ann Example, DC",
    "Lumbar traction\n/s/ Ann Example, DC", "Lumbar traction\nProvider: Ann Example, DC, electronically signed", "Lumbar traction\ne-sig: Ann Example, DC", "Lumbar traction\nSigned electronically by Ann Example, DC", "Lumbar traction\nAuthenticated by Ann Example, DC on 03/02/2026",
    "Lumbar traction\nSignature: Ann Example, DC", "Lumbar traction\nAnn Example, DC", "Lumbar traction. Signed electronically, Ann Example, DC", "Lumbar traction\nSigned: Ann Example, DC  Date: 03/02/2026",
  ]],
  ["signature", "-", ["Lumbar traction\nSignature: ______", "Lumbar traction\nNot yet signed", "Lumbar traction\nNote not signed", "Lumbar traction\nAwaiting signature", "Lumbar traction\nSignature: pending", "Lumbar traction\nSigned by: ", "Lumbar traction. Patient signed consent form."]],
  ["date", "2026-03-02", [
    "Visit of 2026-03-02. Lumbar traction", "Chart note Mar 2 2026\nLumbar traction", "2 Mar 2026 Lumbar traction", "03-02-2026\nLumbar traction", "Seen in the office on March 2, 2026.", "Appt: 03/02/2026 09:30\nTraction", "Progress note 3/2/26. Traction.", "Treatment date: March 2nd 2026", "DATE OF VISIT: 03/02/2026\nDATE OF BIRTH: 07/09/1970",
    "Service date: 03/02/2026; previous visit 02/27/2026", "3.2.2026 Lumbar traction", "Mon 3/2/2026: Lumbar traction", "Lumbar traction given 03/02/2026", "Note for March 2, 2026 - lumbar traction",
  ]],
  ["response", "-", ["Lumbar traction 12 min. A: lumbar disc herniation. P: return Friday.", "S: less pain in the mornings.\nO: Lumbar traction 12 min."]],
];

test.each(WORDINGS.flatMap(([element, value, wordings]) => wordings.map((text) => [element, value, text] as const)))("%s %s: %s", (element, value, text) => {
  expect(seen(text, element)).toBe(value);
});

test.each(["No adverse effects from traction.", "Pt tolerated well.", "Good tolerance.", "Patient felt relief following traction.", "Felt better afterwards.", "Less pain after treatment.", "No adverse reaction noted.", "Decreased symptoms post traction.", "Symptoms centralized.", "No change in symptoms after traction."])(
  "a response: %s", (words) => { expect(seen(`Lumbar traction 12 min. ${words}`, "response")).not.toBe("-"); });
