import { test, expect } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { reads } from "../../test/support/read-element.ts";
import { readNote } from "./index.ts";
import { OTHER_WORDS } from "./vocabulary/other-words.ts";

reads("duration", [
  ["15", "97012", [
    "TE 20 min. Mechanical traction: supine. Peak pull 70 lbs, 30 sec hold / 10 sec rest, total 15 minutes.",
    "TE 20 min. Lumbar traction, motorized. Static, 60 lb, 15 minutes total.",
    "Lumbar traction at 65 lb, pulling for forty seconds and letting go for twenty, for fifteen minutes.",
    "Lumbar traction for fifteen minutes, holding for thirty seconds then slack for ten.",
    "Lumbar traction, 5 x 2 min with 1 min off between, 15 min all told.", "Lumbar traction, 2 min up / 1 min down, 15 min total.",
    "Lumbar traction, 10 min and 5 min, 15 min in all.", "Decompression, lumbar. Max 72 lb, 15 min incl ramp.", "Decompression, lumbar, 15 min including ramp-up.",
    "Lumbar traction table; 50 lb was raised after 5 minutes to 65 lb, static, for total of 15 minutes.", "Lumbar traction 15 min, increased to 65 lb after 4 min.",
    "Lumbar traction for 15 minutes because of the late arrival rather than the usual twenty.", "Lumbar traction, 15 min instead of the planned 20 min.",
    "Lumbar traction, 15 min rather than the ordered 20.", "Lumbar traction 15 min.\nPlan: build traction toward 20 minutes.", "Lumbar traction 15 min, working towards 25 min.",
    "Lx txn prone static 60# 15'", "C-spine txn 14# 15 min", "Lumbar traction, not manual: motorized table. Nothing else except traction 15 min.",
    "Cervical traction (not the Y-strap), supine, 14 lbs, 15 min", "Course: traction begun 01/09 at 50 lbs for 10 min.\nTreatment: lumbar traction 15 min.",
    "TRACTION SETTINGS     Ordered     Delivered\nPull (lb)             70          60\nMinutes               20          15",
    "--- copied from note of 04/06/2026 ---\nLumbar traction 10 min.\n--- end copied text ---\nToday: lumbar traction 15 min.",
    "copied fwd from 6/15: \"Traction 10 min, 60 lb.\"\nTODAY: lumbar traction 15 min.",
  ]],
  ["-", "97012", [
    "Patient called, cannot make the appointment (was booked for traction 15 min). No treatment given.", "Was slated for lumbar traction 15 min, left before it.",
    "Set up for cervical traction, 12 lb, 10 min; dizzy on positioning, traction discontinued before any pull was applied.",
    "Set up for cervical traction, 12 lb, 10 min; traction stopped before the machine started.",
    "Plan: same tx as last visit: CMT, traction 15 min.\nADDENDUM: Pt declined traction today. CMT only.",
    "Course: care consisted of lumbar traction, 15 minutes a visit.\nToday: final test only.",
  ]],
  ["30", "97110", ["TherEx 30 min.\nA: Tolerated exercise well, walked 12 min in hallway."]],
  ["10", "97110", ["Not exercise day today except 10 min of therapeutic exercise."]],
]);

reads("duration", [
  ["10", "97012", ["HP 8 min, IST 10 full spine", "Roller table 10 whole back. CMT C5", "Rollers x 10 upper and lower back"]],
  ["28", "97012", [
    "DRX9000, lumbar, 88 lbs max, 28 min. E-stim (G0283) 15 min.", "Table: DRX9000, target L4/5\nMax pull 85 lb. Angle 15. Total time 28 min\nSessions 1-7: 20-26 min\nAfter: e-stim & ice 15 min",
    "Decompression, lumbar, 88 lbs max, 28 min",
  ]],
  ["22", "97110", ["TE total    22\nMech traction   12 min", "Ther ex: press ups, LTR, bridges - 22 min.\nPress up 3x10, prone on elbows 3 min, bridge 3x12", "TE time: 22"]],
  ["2", "97110", ["Ex: rows blue 3x12, chin tuck 2x10, thoracic ext over roll 2 min"]],
  ["8", "97140", ["adj C4; trp R levator 8 min; hot pack 10 min", "Traction, mechanical: lumbar, total time 15 min.\nManual: L5 UPA grade III, 8 min. Ther-ex: 24 min."]],
  ["15", "97012", [
    "Traction, mechanical: lumbar, total time 15 min.\nManual: L5 UPA grade III, 8 min.", "lubmar tracton 15 mni 60 lsb", "Mechanical attraction was applied to the servical spine for fifteen minutes",
    "Lumbar traction intermittent 3 steps up, 75 lb, 15 min.", "Traction 15 min, then heat (no charge).", "Since 5/18 pt had 10 visits: CMT, traction 12 min, and EMS.\nToday lumbar traction 15 min.",
  ]],
  ["6", "97012", ["Began motorized lumbar traction at 70 lb planned for 15 min, supine; stopped at 6 min as pt c/o pain."]],
  ["-", "97012", ["Since 5/18 pt had 10 visits: CMT, traction 15 min at 60 lb each, and EMS.\nToday re-exam only.", "Had twelve sessions: traction 15 min, TE.\nToday CMT only.", "TrP R levator, traction not given"]],
  ["10", "97010", ["Followed by laser (no charge), cold pack 10 min.", "MH low back 10 min seated\nTraction lumbar 20 min"]],
]);

reads("duration", [
  ["15", "97012", [
    "Triton lumbar tx 60# x15", "adj L5 > trxn lx Triton 60# x 15 > better", "Motorized traction table, lumbar, 50 lb, x15, on 30 s off 15 s.", "Lumbar traction 3 min on / 1 min off x 15 min",
    "Lumbar tx prone, Triton, 60s/20s, 80/40#, 15' f/b prone press-ups 3x10, TE x 23'", "Tx lbs    45\nTx min    15\nTriton table, lumbar traction", "STG: tolerate 20 min traction. Today: tolerated 15 min lumbar traction",
    "Lumbar traction 15 min. No sx with 5 min standing after traction", "Lumbar traction 15 min, 22 lb. Lifted 30 lb box x 5.",
  ]],
  ["-", "97012", ["97140 Joint mobilization gr III with distraction 18 min\n97110 Pulleys 22 min"]],
  ["18", "97140", ["97140 Joint mobilization gr III with distraction 18 min\n97110 Pulleys 22 min", "GH distraction & glides gr III-IV 18 min; pulleys 5 min", "Manual - OA release, upglides C3-5 18 min\nMech tx - 20#, 10 min", "Manual, min    18\nTraction min   10"]],
  ["30", "97113", ["97113 aquatic ther ex, pool 92 F ......... 30 min\n97110 land exercise ..... 12 min"]],
  ["12", "97110", ["97113 aquatic ther ex, pool 92 F ......... 30 min\n97110 land exercise ..... 12 min"]],
  ["45", "97110", ["Traction not needed. Gym 45 mins."]],
  ["23", "97110", ["1. Therapeutic exercise (97110) 23 min: NuStep L4 x 6 min, bridging 3x10"]],
  ["-", "97110", ["Joined a gym. Lumbar traction 12 min"]],
]);

reads("duration", [
  ["12", "97012", ["table traction low back 12 min due to late arrival (normally 18), 65 lb, motorized"]],
  ["15", "97140", ["2:00-2:20 ther ex\n2:20-2:35 manual\n2:37-2:52 motorized traction, lumbar, 60 lbs", "15 min manual, 20 min ex"]],
  ["20", "97110", ["2:00-2:20 ther ex\n2:20-2:35 manual\n2:37-2:52 motorized traction, lumbar, 60 lbs", "trx L spine 70# x15min, ex x20min, mobs x10min"]],
  ["-", "97140", ["Read the manual, lumbar traction 12 min", "ex x3, lumbar traction 12 min"]],
]);

reads("duration", [
  ["25", "97110", ["Exercise/Modality      Reps/Time    Notes\nRecumbent bike         8 min        L3\nTher ex (total)        25 min\nManual                 10 min       L4-5 PA"]],
  ["10", "97140", ["I mobilized her upper thoracic spine for ten minutes. Lumbar traction 12 min.", "TP work 10 min R QL. Lumbar traction 12 min"]],
  ["15", "97012", ["Trac 97012 lumbar 15/65 lbs/mot. table/prone. TP work 8 min R QL."]],
  ["-", "97140", ["Mobilized out of bed with cane. Lumbar traction 12 min."]],
]);

reads("duration", [
  ["12", "97012", ["The patient spent twelve minutes on the motorized traction table (lumbar) and twenty minutes exercising.", "Traction (mins): 12   TE (mins): 20"]],
  ["20", "97110", ["The patient spent twelve minutes on the motorized traction table (lumbar) and twenty minutes exercising.", "Traction (mins): 12   TE (mins): 20"]],
]);

reads("force", [
  ["-", "97012", ["Hydromassage bed mid back ten min settings 3", "Water-jet bed, at setting 4, ten minutes"]],
  ["12", "97012", ["Cervical traction 10 min, setting 12"]],
  ["20", "97012", [
    "Traction, mechanical (97012) - Location: Cervical; Weight: 20 lb; Duration: 15 minutes", "Mechanical Traction (97012) - Cervical; Time: 15; Weight: 20; Hold: 40; Rest: 15",
    "neck mech. table w/ motor trx 12 min, wt 20", "Cervical traction 20 lps 12 min", "cervical traction, 20 pounce, 12 minutes", "Traction 5 min at 20 lb, next 10 min, cervical, supine",
  ]],
  ["-", "97012", ["Cervical traction (18 lb, 15 min ordered) HELD today because of BP.", "Wanted to put pt on decompression today (DRX, 60 lbs, 20 min per protocol) but machine down."]],
  ["16", "97012", ["Rx       1/30\nCerv traction  #    16\n       min          12"]],
  ["12", "97012", ["Modality: Mechanical Traction (97012)\n   Location: Cervical\n   Duration: 10\n   Weight: 12\n   Position: Seated"]],
  ["60", "97012", ["Traction (motorized) lumbar supine, max 60 / min 30 lbs, 20 min total"]],
  ["-", "97012", ["Weight: 170\nTraction lumbar 12 min", "Lumbar traction 12 min. Visit # 16"]],
  ["55", "97012", ["Lumbar traction\nMinutes: [ ] 10   [x] 15   [ ] 20       Pull 55 lbs", "Lumbar traction 55 lbss", "Lumbar traction 55 ibs, 10 min"]],
  ["60", "97012", ["TRACTION SETTINGS     Ordered     Actual\nPull (lb)             70          60\nMinutes               20          15"]],
]);

reads("body-part", [
  ["thoracic,lumbar", "97012", ["Hydromassage bed 10 min upper back and lower"]],
  ["lumbar", "97012", ["Mech L traction, 40% BW, 12 min", "L traction 50#, 12 min", "L mech trxn 10m @ 12# sup static"]],
  ["cervical", "97012", ["CTx mech 15# 15m int sup", "CTx C/S 15# 15m"]],
  ["cervical,thoracic", "97012", ["Mechanical traction cervicothoracic 22 lb 10 min", "Mech. tx to the C/T junction, 10 lbs, 10 min"]],
  ["-", "97012", ["Mech traction, L hip sore, 12 min"]],
  ["thoracic,lumbar", "97012", ["Roller table 10m T + L. Dx myofascitis", "IST 12 min T/L."]],
  ["lumbar", "97012", ["Manual lumbar traction w/ belt around pelvis 9 min", "Lumbar traction, strap about the hips, 12 min", "Lumbar traction, belt across her pelvis"]],
  ["cervical", "97012", ["Cervical traction 15 min.\nLumbar also bothers him."]],
]);

reads("position", [
  ["supine", "97012", ["2) 97012 Traction\n   Minutes: 15\n   Posture: Supine\n3) 97032 stim 8 minutes"]],
  ["supine", "97012", ["Lumbar traction, supine. Leg pain 4/10 in standing.", "Lumbar traction, supine, 15 min. Walked upright on leaving."]],
  ["standing", "97012", ["Traction in standing, harness, 8 min"]],
]);

reads("response", [
  ["Tol well", "97012", ["P: Mech traction lumbar 65 lbs, 15 min. Tol well, no increase of leg sx."]],
  ["felt looser after", "97012", ["nk stiff, HA less. tx C-sp 10 min 15# over-door unit\nfelt looser after"]],
  ["Tol well", "97012", ["LBP 4/10, leg pain gone. Mechanical traction lumbar 15 min 60 lb. Tol well, less stiff after"]],
  ["-", "97012", ["Lumbar traction 12 min, 65 lb as tolerated."]],
]);

reads("etiology", [
  ["L5-S1 disc extrusion", "97012", ["MRI: L5-S1 disc extrusion\ntx: lumbar traction 12 min"]],
  ["slipped on", "97012", ["Hx: slipped on wet floor 10/30\nRx: lumbar traction 12 min"]],
  ["-", "97012", ["Family history: disc disease\nRx: lumbar traction 12 min", "PMH: slipped on ice in 2019\nRx: lumbar traction 12 min"]],
  ["L4-5 disc", "97012", ["Lumbar traction 12 min. A: L4-5 disc, improving"]],
  ["L4 disc", "97012", ["LBP 50% less. L4 disc. Lumbar traction 12 min"]],
  ["-", "97012", ["Lumbar traction to the L4-5 disc 12 min"]],
  ["M99.03, M54.41", "97012", ["SUBLUXATIONS: L3 PL, L5 PR\nDX: M99.03, M54.41\nLumbar traction 12 min"]],
  ["M50.223", "97012", ["A: neck, M50.223, improving\nP: cervical traction 12 min"]],
  ["S13.4XXD", "97012", ["cervical traction 12 min\nS13.4XXD"]],
  ["-", "97012", ["Cervical traction 12 min\nM54.2", "Lumbar traction 12 min (97012.5)"]],
]);

reads("mode", [
  ["intermittent", "97012", ["Lumbar traction 12 min, cycle 60/20", "Lumbar traction 12 min, cycles 45/15"]],
  ["-", "97012", ["Lumbar traction 12 min, pain 60/100"]],
  ["intermittent", "97012", ["Hip traction, 10 bouts of 30 sec w/ 15 sec rest, 8 min", "Traction\n  Max lbs: 69 (15% above last session)     Hold: 40 sec   Release: 20 sec"]],
  ["static", "97012", ["Traction LB Triton 66# 15 min cont sup", "mech tx LS 55 lbs - 12m - cont - prone"]],
  ["-", "97012", ["5/29: L/S mech traction 12 min motorized 55 lbs."]],
  ["static", "97012", ["Mech traction lumbar, static 50 lb\nint/static"]],
  ["intermittent", "97012", ["Manual lumbar traction, 20 sec pull, 10 sec ease, 9 min", "Harness traction, 1 min hang / 1 min down"]],
]);

reads("device", [
  ["motorized-table", "97012", ["C6 adjusted, over the door traction was discussed for home. L5 adjusted, then mechanical traction on the motorized table 12 minutes."]],
  ["body-weight", "97012", ["I hung him from the overhead suspension vest, his own weight doing the pulling, 6 minutes."]],
  ["-", "97012", ["Reviewed door unit set-up on phone video. Ther ex 25 min.", "Plan: 2x week: 97110, mech traction 97012 if distraction remains relieving."]],
]);

test.each(["addendum", "correction"])("minutes that an %s calls a slip of the pen say nothing of the traction", (word) => {
  const text = `DOS 2/4/26\nLumbar traction 15 min, motorized table.\n${word.toUpperCase()}: traction minutes above entered in error; pt received 12 min.`;
  const { services: [service] } = readNote(text, { codes: ["97012"], date: parseIsoDay("2026-02-04") ?? 0 });
  expect(service?.elements.find(({ element }) => element === "device")?.value).toBe("motorized-table");
});

test.each([
  ["writing", "rest"], ["hardness", "harness"], ["destruction", "distraction"], ["typing", "taping"], ["precious", "previous"], ["crutches", "crunches"],
])("%s is no %s", (word) => {
  expect(OTHER_WORDS.some((one) => word.startsWith(one))).toBe(true);
  const { services } = readNote(`DOS 3/2/26\nLumbar traction 12 min.\nMuch ${word} at work.`, { codes: ["97012", "97110"] });
  const plain = readNote("DOS 3/2/26\nLumbar traction 12 min.\nMuch hassle at work.", { codes: ["97012", "97110"] });
  const values = (all: typeof services): unknown => all.map(({ elements }) => elements.map(({ status, value }) => [status, value]));
  expect(values(services)).toEqual(values(plain.services));
});

test("days of a week, each in its line behind the weekday, are visits of their own", () => {
  const text = "WEEK OF 4/6/2026\nMON 4/6: LBP 7. Lumbar trac 10 min 40#.\nWED 4/8: LBP 6. Lumbar trac 12 min 45#.\nFRI 4/10: LBP 4. Lumbar trac 15 min 50#.";
  const { services: [service] } = readNote(text, { codes: ["97012"], date: parseIsoDay("2026-04-10") ?? 0 });
  const values = ["date", "duration", "force"].map((wanted) => service?.elements.find(({ element }) => element === wanted)?.value);
  expect(values).toEqual(["2026-04-10", 15, 50]);
});

test.each([
  ["a date that stands alone, wherever that is", "S: Arm 2/10. 04-02-2026\nO: Cervical traction 12 min.", "2026-04-02", "found"],
  ["a progress note tells of no day to come", "PROGRESS REPORT April 2, 2026. Cervical traction 12 min.", "2026-04-02", "found"],
  ["another day does not stand alone", "S: Arm 2/10. 04-02-2026\nO: Cervical traction 12 min.", "2026-04-03", "missing"],
])("%s", (_, text, day, status) => {
  const { services: [service] } = readNote(text, { codes: ["97012"], date: parseIsoDay(day) ?? 0 });
  expect(service?.elements.find(({ element }) => element === "date")?.status).toBe(status);
});

test.each([["2025-09-04", "found"], ["2025-04-09", "found"], ["2025-09-05", "contradicted"]])("04.09.2025 on a claim of %s is %s", (day, status) => {
  const { services: [service] } = readNote("04.09.2025\nTraction lumbar, 30 kg, 15 min", { codes: ["97012"], date: parseIsoDay(day) ?? 0 });
  expect(service?.elements.find(({ element }) => element === "date")?.status).toBe(status);
});
