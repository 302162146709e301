import { describe, expect, test } from "vitest";
import { recogniseDevice } from "./devices.ts";
import { DEVICE_ENTRIES } from "./devices-data.ts";
import { SOURCES } from "./sources.ts";

const CASES: readonly (readonly [words: string, category: string])[] = [
  ["motorized traction table", "motorized-table"],
  ["Motorised lumbar traction table with harness", "motorized-table"],
  ["motorized cervical/lumbar traction table with harness and pull force", "motorized-table"],
  ["electric traction table, 40 lb", "motorized-table"],
  ["powered traction unit", "motorized-table"],
  ["computerized intermittent traction unit", "motorized-table"],
  ["Chattanooga Triton", "motorized-table"],
  ["Triton TX traction", "motorized-table"],
  ["Chattanooga TX table", "motorized-table"],
  ["Dynatron traction table", "motorized-table"],
  ["Dynatronics T4 table", "motorized-table"],
  ["motorized table (not a roller table)", "motorized-table"],
  ["not a roller table; motorized traction table", "motorized-table"],
  ["not a roller table, motorized traction table used", "motorized-table"],
  ["motorised table, not decompression", "motorized-table"],
  ["motorized traction table, patient positioned manually", "motorized-table"],
  ["motorized traction table w/ cervical halter", "motorized-table"],
  ["motorized traction table, no pain during treatment", "motorized-table"],
  ["tolerated without incident motorized traction table", "motorized-table"],
  ["motorized traction at 50% of body weight", "motorized-table"],
  ["motorized traction table, 25 % patient's body weight", "motorized-table"],
  ["motorized traction table, body weight 180 lb", "motorized-table"],
  ["motorized traction table, home exercise program reviewed", "motorized-table"],
  ["motorizd tracton table", "motorized-table"],
  ["motor-driven traction table", "motorized-table"],
  ["table no. 3, motorized traction", "motorized-table"],
  ["Manual traction was not performed, motorized table used", "motorized-table"],
  ["Traction table, motorized", "motorized-table"],
  ["Mechanical traction table (motorized)", "motorized-table"],
  ["Supine on motorized table, halter fitted by hand", "motorized-table"],
  ["motorized traction table, rolled towel under knees", "motorized-table"],
  ["mechanical traction", "mechanical-device"],
  ["mech. traction", "mechanical-device"],
  ["mechanical lumbar traction unit", "mechanical-device"],
  ["mechanical traction, not manual", "mechanical-device"],
  ["mechanical traction with halter", "mechanical-device"],
  ["traction machine", "mechanical-device"],
  ["traction table", "mechanical-device"],
  ["Saunders cervical traction", "mechanical-device"],
  ["Sanders cervical device", "mechanical-device"],
  ["Pronex", "mechanical-device"],
  ["pneumatic cervical traction device", "mechanical-device"],
  ["mechanicl traction device", "mechanical-device"],
  ["head halter with weights and pulley", "halter-weights"],
  ["weights & pulley system", "halter-weights"],
  ["cervical halter, hanging weights 12 lb", "halter-weights"],
  ["halter", "halter-weights"],
  ["pelvic harness attached to weights", "halter-weights"],
  ["over-the-door or weights-and-pulley halter in clinic", "over-door"],
  ["over-the-door traction", "over-door"],
  ["overdoor cervical unit", "over-door"],
  ["OTD traction", "over-door"],
  ["body weight distraction of cervical spine", "body-weight"],
  ["body weight traction (cervical)", "body-weight"],
  ["patient's own body-weight", "body-weight"],
  ["cervical traction chair with body weight", "body-weight"],
  ["VAX-D", "decompression-table"],
  ["VAX-D / DRX9000 / IDD vertebral axial decompression", "decompression-table"],
  ["DRX 9000", "decompression-table"],
  ["spinal decompression table", "decompression-table"],
  ["motorized decompression table", "decompression-table"],
  ["non-surgical spinal decompression", "decompression-table"],
  ["motorized traction table, lumbar decompression protocol", "decompression-table"],
  ["SpineMED table", "decompression-table"],
  ["Hill DT", "decompression-table"],
  ["decompresion table", "decompression-table"],
  ["decomp", "decompression-table"],
  ["Accu-SPINA", "decompression-table"],
  ["roller table", "roller-table"],
  ["Roller tables", "roller-table"],
  ["motorized roller table", "roller-table"],
  ["intersegmental traction table", "roller-table"],
  ["motorized intersegmental traction", "roller-table"],
  ["inter-segmental traction", "roller-table"],
  ["intersegmetal roller bed", "roller-table"],
  ["rollers", "roller-table"],
  ["IST", "roller-table"],
  ["mechanical traction table with rollers", "roller-table"],
  ["Spinalator", "roller-table"],
  ["Anatomotor table", "roller-table"],
  ["Hill Anatomotor", "roller-table"],
  ["Y-strap", "y-strap"],
  ["y strap pull by hand", "y-strap"],
  ["ystrap cervical distraction", "y-strap"],
  ["Y strap cervical decompression", "y-strap"],
  ["manual traction by clinician's hands", "manual"],
  ["cervical traction by hand", "manual"],
  ["hands-on", "manual"],
  ["manual cervical distraction", "manual"],
  ["towel-assisted traction", "manual"],
  ["therapist's hands", "manual"],
  ["manual", "manual"],
  ["flexion-distraction (Cox) table, hands-on", "flexion-distraction"],
  ["Cox table 7/8 programmed automatic axial distraction, unattended separate session", "flexion-distraction"],
  ["Cox flexion distraction", "flexion-distraction"],
  ["Leander table", "flexion-distraction"],
  ["F/D table", "flexion-distraction"],
  ["flexion distraktion table", "flexion-distraction"],
  ["Cox decompression, manual", "flexion-distraction"],
  ["Zenith-Cox table", "flexion-distraction"],
  ["inversion table", "inversion-table"],
  ["inversion table 5 minutes for lumbar decompression", "inversion-table"],
  ["motorized roller traction", "roller-table"],
  ["Teeter", "inversion-table"],
  ["Teeter Hang Ups, gravity", "inversion-table"],
  ["hydro-massage bed", "hydro-massage"],
  ["HydroBed", "hydro-massage"],
  ["Hydromassage", "hydro-massage"],
  ["massage chair", "hydro-massage"],
  ["water massage table", "hydro-massage"],
];

const UNKNOWN = [
  "", "table", "Hill table, rollers off", "rollers disengaged", "device #3", "traction", "97012", "foam roll under neck", "static foam roll / denneroll under neck", "foam roller on table", "SpineStretch",
  "Zenith", "Chattanooga", "Dynatron", "rolled towel under the neck", "hot towel", "e-stim and heat", "electric stimulation", "motor control deficit",
  "lumbar decompression surgery 2019", "ankle inversion sprain", "no decompression", "not a roller table", "not on a roller table", "y-strap not used",
  "neither roller table nor Y-strap", "not a roller table, Y-strap or manual traction", "roller table was declined", "without decompression",
  "non-motorized table", "leader", "electric table", "hi-lo table", "pneumatic compression", "Holter monitor", "hand and wrist", "pt hand numb", "user manual",
] as const;

describe("recogniseDevice", () => {
  test.each(CASES)("%s -> %s", (words, category) => {
    expect(recogniseDevice(words)).toMatchObject({ category, home: false });
  });

  test.each(UNKNOWN)("knows no device in: %s", (words) => {
    expect(recogniseDevice(words).category).toBe("unknown");
  });

  test.each([
    ["motorized traction table and roller table", ["motorized-table", "roller-table"]],
    ["motorized traction table followed by manual traction", ["motorized-table", "manual"]],
    ["autotraction", ["body-weight", "roller-table"]],
    ["Triton DTS", ["motorized-table", "decompression-table"]],
    ["manual/mechanical", ["mechanical-device", "manual"]],
  ])("leaves it open between the devices of: %s", (words, categories) => {
    const finding = recogniseDevice(words);
    expect(finding.category).toBe("unknown");
    expect([...finding.ambiguous ?? []].sort()).toEqual([...categories].sort());
  });

  test.each([
    ["over-the-door traction unit, dispensed", "over-door", true],
    ["home cervical traction unit", "mechanical-device", true],
    ["home unit", "unknown", true],
    ["Saunders, take-home", "mechanical-device", true],
    ["pneumatic cervical traction DME", "mechanical-device", true],
    ["E0860", "unknown", true],
    ["Saunders", "mechanical-device", false],
    ["over-door traction in the clinic, not dispensed", "over-door", false],
    ["mechanical traction; pain at home is less", "mechanical-device", false],
  ])("%s: %s, home %s", (words, category, home) => {
    expect(recogniseDevice(words)).toMatchObject({ category, home });
  });

  test.each([
    ["Cox table, hands-on", true],
    ["manual flexion-distraction", true],
    ["Cox 8 programmed axial distraction, unattended", false],
    ["automatic flexion-distraction, no hands-on contact", false],
    ["Cox table", undefined],
    ["programmed Cox table with hands-on contact", undefined],
  ])("flexion-distraction, %s: hands-on %s", (words, handsOn) => {
    const finding = recogniseDevice(words);
    expect(finding.category).toBe("flexion-distraction");
    expect(finding.handsOn).toBe(handsOn);
  });

  test("shows the words that decided, as written", () => {
    expect(recogniseDevice("Used the Motorized Traction Table today").matched).toContain("Motorized Traction Table");
  });

  test("says the same of the same words", () => {
    expect(recogniseDevice("Hill DT")).toEqual(recogniseDevice("Hill DT"));
    for (let i = 0; i < 1100; i++) recogniseDevice(`table ${i}`);
    expect(recogniseDevice("Hill DT").category).toBe("decompression-table");
  });

  test("says where each entry comes from, and since when", () => {
    for (const entry of DEVICE_ENTRIES) {
      expect(SOURCES[entry.source]).toBeDefined();
      expect(entry.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
