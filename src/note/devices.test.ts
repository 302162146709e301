import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** What the reader says of the device: its value, `-` where it is missing, `~` where it is open, `!` where two values stand. */
function seen(text: string, code: string): string {
  const element = readNote(text, { codes: [code] }).services[0]?.elements.find((one) => one.element === "device");
  if (element?.status === "found") return String(element.value);
  return { missing: "-", ambiguous: "~", contradicted: "!" }[element?.status ?? "missing"];
}

type Wordings = readonly [value: string, code: string, wordings: readonly string[]];

const WORDINGS: readonly Wordings[] = [
  ["motorized-table", "97012", [
    "Lumbar traction on the Chattanooga Triton, 15 min", "Mechanical traction: Triton 6E, lumbar, 60 lbs x 15 min",
    "Mechanical lumbar traction on motorized split table", "Traction, TX table, L/S, 12 min", "Mech traction on the electric table",
    "Power table, lumbar traction 10 min", "Lumbar traction, hi-lo traction table with motor",
    "Traction performed using a motorised unit", "Pelvic traction via motorized traction machine", "Lumbar traction, elec tbl, 55#",
    "mech. tract. table, elec., L/Sp", "AREA: LOW BACK\nPROC: TRACTION\nEQUIP: ELECTRIC TABLE, SPLIT",
    "Equipment: motor-driven traction table. Lumbar traction 15 min.", "Lumbar traction with table motor pulling at 50 lb",
    "Lumbar traction on the Chattanooga TX 4", "Lumbar traction, Dynatronics table", "Cervical traction, table motorized, supine",
    "Lumbar traction on automated table", "Lumbar traction, automatic traction table", "Lumbar traction on computer-controlled table",
    "device=motorized tx table; lumbar traction", "Lumbar traction on Eltrac 471", "lumbar mech tx - motorized - 15 min",
    "Lumbar traction, mechanized table", "Lumbar traction on the powered split-top table", "Lumbar traction via electric traction unit",
    "Traction (motorized): cervical 12 min", "Motor traction C/S 12 min", "Lumbar traction on motorzied table",
    "Lumbar traction, motorised couch", "Lumbar traction, motorized traction, Hill table", "Lumbar traction, Tru-trac 401",
    "Traction lumbar: moto table", "mot. tx. lumbar 12 min", "Lumbar traction on the Hill Air-Flex motorized",
    "Lumbar trac on the power traction table", "Lumbar traction. Motorized bed.", "Lumbar traction, TTU motorized",
    "Intermittent motorized cervical traction, 10 min", "The motorized traction table was used on the lumbar spine.",
    "TRACTION [x] motorized table [ ] over-door [ ] roller", "Traction: circle one: (motorized table)  Lumbar 15 min",
    "Motorized pelvic-belt table, lumbar, 15 min", "Motor belt table, low back 12 min",
  ]],
  ["mechanical-device", "97012", [
    "Mechanical traction to lumbar spine 15 min", "Mech tx C/S 12 min", "Cervical traction, Saunders device, 15 min",
    "Saunders cervical HomeTrac in office, 10 min traction", "ComforTrac cervical traction 10 min",
    "Cervical traction with Pronex, pneumatic, 15 min", "Comfort Trac cervical traction unit, 12 min",
    "Pneumatic cervical traction collar, 10 min", "Inflatable cervical traction collar 10 min",
    "Cervical traction using an air-inflated neck device", "Lumbar traction machine, 12 min", "Mechanical traction machine, lumbar",
    "Intermittent mechanical traction, lumbar 15 min", "mechanical tx unit L/S", "Traction unit: lumbar 15 min",
    "Cervical traction on the traction unit", "Lumbar traction device, belts secured", "ProNeck pneumatic traction cervical",
    "Posture Pump cervical traction 10 min", "Cervical traction: Neck-Trac pneumatic", "traction apparatus to neck 10 min",
    "Saunders lumbar traction 10 min", "mechanical cervical distraction 12 min",
  ]],
  ["over-door", "97012", [
    "Cervical traction, over-the-door unit, 10 lb", "Over-the-door cervical traction 10 min", "OTD traction neck 10 min",
    "Overdoor pulley traction w/ head halter and water bag, 10 min, cervical", "Cervical traction, over the door pulley",
    "Door-mounted cervical traction", "cervical traction, door pulley with bag", "Neck traction using an over door set",
    "Cervical traction - O-T-D unit", "Over door traction", "Cervical trax over-the-door", "Cervical traction, overhead door unit",
  ]],
  ["halter-weights", "97012", [
    "Cervical traction with head halter and free weights", "Head halter with 10 lb weight over pulley, cervical traction 12 min",
    "Halter traction with weights & pulley", "Cervical traction: pulley and weights",
    "Cervical traction w/ halter, rope, and 12 lb plate weights", "Neck traction, head harness + weight stack",
    "Cervical halter traction, 8 lb sandbag", "cervical traction, halter & wts", "Traction: cervical halter w/ hanging weight",
    "Cervical traction, sliding weights on pulley", "halter/weights cerv traction 10 min",
    "head-halter traction w/ water weights, 10 lbs",
  ]],
  ["decompression-table", "97012", [
    "Spinal decompression on the DRX9000, L5-S1, 28 min", "Lumbar decompression on SpineMED S200", "Decompression: Hill DT table, L4-5",
    "Decompression table, lumbar, 20 min", "VAX-D session 4 of 20", "Lordex decompression, lumbar, 25 min",
    "Antalgic-Trak table lumbar, 20 min", "KDT decompression 12 min", "Non-surgical spinal decompression, lumbar, 20 min",
    "Accu-SPINA IDD therapy, L5-S1", "Kennedy table decompression lumbar", "Back On Trac decompression",
    "Axiom DRX-9000 lumbar traction 30 min", "DRX 9000C lumbar decompression", "IDD therapy L5 25 min", "NSSD lumbar 20 min",
    "Decomp tbl, lumbar 20 min", "Spine Med table, L-spine, 25 min", "ABS decompression lumbar", "DTS decompression table, lumbar",
    "DOC decompression table, lumbar 20 min", "Decompressed lumbar spine on the decompression table 20 min",
    "Lumbar decompression w/ Integrity Spinal Care System", "SDS spinal decompression system 20 min",
  ]],
  ["roller-table", "97012", [
    "Roller table 10 min, full spine", "Intersegmental traction 10 min", "IST x 10 min",
    "Intersegmental roller table, thoracic and lumbar, 10 min", "Spinalator 12 min", "ErgoStyle roller table 10 min",
    "Roller traction, 10 min, T/L spine", "Rolling table 10 min to the full spine", "Chattanooga ErgoWave roller table",
    "Rollers 10 min", "Intersegmental mechanical traction, 10 min (rollers)", "Mechanical traction via roller table 12 min",
    "Intersegmental mobilization table 10 min", "Inter-segmental traction table, lumbar", "intersegmental tx 10 min",
    "IST table 10 min", "Anatomotor 10 min lumbar", "Quantum roller table", "Hill intersegmental table",
    "Motorized roller table, T-L spine 10 min", "mechanical traction on the intersegmental roller bed",
    "Roller bed tx to mid and low back x 10'", "Tx: roller tbl 10 mins", "TRACTION: LOW BACK  DEVICE: ROLLER BED  TIME: ____",
  ]],
  ["inversion-table", "97012", [
    "Inversion table 5 min lumbar", "Teeter inversion 3 min", "Lumbar traction on inversion table at 45 degrees",
    "Inversion traction, 4 min", "Inverted on the Teeter Hang Ups for 5 min, lumbar traction", "Gravity inversion traction 5 min",
  ]],
  ["body-weight", "97012", [
    "Gravity lumbar traction, own body weight", "Lumbar traction by body weight on the hang frame",
    "Lumbar traction, body-weight suspension harness", "Lumbar gravity traction, pt suspended by chest harness",
    "Self-suspension traction from overhead bar, lumbar", "Auto-suspension, body weight, lumbar traction", "Nubax, kneeling, low back, 6 min",
  ]],
  ["manual", "97012", [
    "Manual traction to the neck 8 min", "Manual cervical traction 5 min", "Cervical traction applied by hand, 5 min",
    "Manual lumbar distraction 6 min", "Hand traction to the neck, 5 mins", "Traction by therapist's hands to neck 6 min",
    "Traction to C/S manually x 5 min", "Gentle hand-held traction to LS junction 5 min", "hands-on cervical traction 6 min",
  ]],
  ["y-strap", "97012", [
    "Y-strap adjustment, cervical", "Y strap traction pull x 2", "Y-axis strap decompression",
  ]],
  ["hydro-massage", "97012", [
    "HydroMassage bed 10 min", "Aqua massage table 10 min", "Lumbar trxn/HydroMassage bed 8 min",
    "Water massage bed, back, 10 min traction",
  ]],
  ["-", "97012", [
    "No traction today.", "97140: manual cervical distraction and suboccipital release, 10 min",
    "Manual therapy 97140 15 min: STM, manual traction C/S, mobs", "Considered over-door traction, not done. TherEx 20 min.",
    "Advised patient to buy an inversion table. TherEx 20 min.", "Pulleys over the door 5 min for shoulder flexion.",
    "PROC: 97012 Mechanical traction; STATUS: Not performed; DEVICE: ; MINUTES:", "PROC2: 97012 Mechanical traction; STATUS: Not done",
    "97012 Traction - status: cancelled", "97012 Mechanical traction: NOT PERFORMED (pt ill)", "Mechanical traction: patient refused.",
    "Device: ; Traction, lumbar, 15 min", "Roller table: not used", "Mechanical traction: N/A", "Mechanical traction ____", "MTX ____   ROLLER BED ____",
    "Tx held: mechanical traction due to BP", "Patient has an over-the-door unit at home.",
    "Uses inversion table at home daily. US 8 min.", "Prior to today she had decompression at another clinic. Ther ex 20 min.",
    "Manual muscle testing 5/5. Ther ex 20 min.", "ROM: lumbar motorized ok. EMS 15 min.",
  ]],
];

test.each(WORDINGS.flatMap(([value, code, wordings]) => wordings.map((text) => [value, code, text] as const)))("%s of %s: %s", (value, code, text) => {
  expect(seen(text, code)).toBe(value);
});
