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
  ["angle", "20", ["Cervical traction at an angle of 20 degrees", "Cervical traction, 20° of flexion", "Cervical traction 14#, supine, 20* flexion", "Cervical traction, 20 deg flexion angle", "Cervical traction. Angle of pull 20 degrees.", "Cervical traction, pull angle 20°", "Cervical traction with the neck flexed 20 degrees", "Cervical traction in 20 degrees of flexion", "Cervical traction; rope angle: 20"]],
  ["angle", "-", ["Cervical traction 12 min. Neck flexion 20 degrees on exam.", "ROM: flexion 20 degrees. Cervical traction.", "Lumbar traction 15 min 70 lb with hips and knees bent at 90 degrees.", "Cervical traction * flexion of the neck 20 * as before", "Cervical traction. Lateral flexion limited to 20 degrees.", "O: rotation R 60 deg, L 20 deg\nCervical traction 12 min"]],
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
    "march second twenty twenty six lumbar traction", "second march two thousand twenty-six. Lumbar traction", "On this second day of March, 2026, lumbar traction", "March the second twenty twenty-six",
    "three two twenty twenty six lumbar traction", "030226 lumbar traction", "Dictated March 2, 2026. Lumbar traction", "mar 2 3/2/26 lumbar traction", "Under date of March 2, 2026 lumbar traction",
    "Service date: 03/02/2026; previous visit 02/27/2026", "3.2.2026 Lumbar traction", "Mon 3/2/2026: Lumbar traction", "Lumbar traction given 03/02/2026", "Note for March 2, 2026 - lumbar traction",
  ]],
  ["response", "-", ["Lumbar traction 12 min. A: lumbar disc herniation. P: return Friday.", "S: less pain in the mornings.\nO: Lumbar traction 12 min."]],
];

test.each(WORDINGS.flatMap(([element, value, wordings]) => wordings.map((text) => [element, value, text] as const)))("%s %s: %s", (element, value, text) => {
  expect(seen(text, element)).toBe(value);
});

test.each(["No adverse effects from traction.", "Pt tolerated well.", "Good tolerance.", "Patient felt relief following traction.", "Felt better afterwards.", "Less pain after treatment.", "No adverse reaction noted.", "Decreased symptoms post traction.", "Symptoms centralized.", "No change in symptoms after traction."])(
  "a response: %s", (words) => { expect(seen(`Lumbar traction 12 min. ${words}`, "response")).not.toBe("-"); });

/** Wordings of whole lines, tables and speech; as above. */
const MORE: readonly (readonly [element: NoteElement, value: string, wordings: readonly string[]])[] = [
  ["duration", "12", [
    "Lumbar trxn 12m", "Lumbar traction, twelve (12) minutes", "Lumbar traction ........ Performed\n  Treatment time ........ 12 min", "Traction time = 12 min\nTraction area = lumbar",
    "CODE   UNITS   MIN\n97012   1   12\n97110   2   25", "| Intervention | Area | Time |\n| Mechanical traction | Lumbar | 12 min |", "97012  TRACTION   1327  1339", "Tx.Traction.Region: lumbar\nTx.Traction.Minutes: 12\nTotalMinutes: 45",
    "She was on the decompression table for 12 minutes.", "Lumbar traction, supine, 12 min total.", "Lumbar traction on the table comma twelve minutes period Tolerated well period", "P: CMT L4. Mech. trac. L/S, 60#, 12', supine.",
    "Last visit she had 20 minutes of traction. Lumbar traction today, 12 minutes.", "Lumbar traction fifteen minutes, scratch that, twelve minutes", "Spinalator 12 min", "Lumbar traction 12 min. Pt can sit 20 min.", "Risks explained, lumbar traction 12 min given.",
    "Pt returned as scheduled, lumbar traction 12 min.", "02/25/2026: Traction 20 min\n03/02/2026: Traction 12 min", "Intervention | 02/25/26 | 03/02/26\nLumbar traction | 20 min | 12 min",
  ]],
  ["duration", "20", ["Lumbar traction at 80 lbs max, 40 lbs min with a 60 second hold and 20 second rest for total of 20 minutes."]],
  ["body-part", "thoracic,lumbar", ["Intersegmental traction to the thoracic and lumbar spine to increase joint mobility."]],
  ["duration", "-", [
    "Traction: no. Ice 12 min.", "Interventions offered: lumbar traction, 12 min. Patient declined.", "Traction unit down for repair. Heat 12 min.", "NEXT: lumbar traction 12 min, 60 lbs.", "Asked about traction, 12 min a day at home.", "Prior to this visit pt received lumbar traction, 12 min, 60 lbs.",
    "Mechanical Traction ...... Contraindicated today\n  Treatment time ........ 0 min", "Goals: tolerate lumbar traction 12 min.", "Q: Traction given? A: No. Heat 12 min.", "Lumbar traction NOT PERFORMED\nLast traction 12 min", "Next visit 3/9: lumbar traction, 12 min.",
  ]],
  ["mode", "intermittent", ["Lumbar traction 60 sec on / 20 sec off", "Lumbar traction, 60 lbs, 30/10", "Lumbar traction, hold 45, rest 15", "Lumbar traction, cycled 60 s hold, 20 s rest", "Lumbar traction HOLD=40 REST=10", "Lumbar traction. On/off (sec): 20/10", "Lumbar traction, alternating pull 20 s, pause 10 s", "Lumbar traction, on 30 s off 15 s", "Lumbar traction, hold 30 rest 30", "Lumbar traction 18 lb inter, supine"]],
  ["mode", "static", ["Lumbar traction, held continuously", "Lumbar traction, sust. pull", "Lumbar traction, no cycling", "Lumbar traction, uninterrupted pull", "Lumbar traction, constant, 60 lbs"]],
  ["force", "60", ["Lumbar traction, max 60 lb, min 30 lb", "Lumbar traction 60 lb max / 30 lb min", "Lumbar traction\nMax force: 60 lb\nMin force: 30 lb", "Lumbar traction, 60 pds", "Tx.Traction.PullLbs: 60", "Lumbar traction, 50% body weight (60 lbs), intermittent", "Lumbar traction, raised from fifty to sixty pounds", "Lumbar traction. Min: 15  Lb: 60  Table: Triton"]],
  ["force", "60", [
    "Lumbar traction, 60 lb (was 50 lb), supine", "Lumbar traction 50 lb. Addendum 03/03/2026: pull was 60 lb, not 50.", "mech trac; table=Triton; wt=60lb; supine", "Lumbar traction, hold 60 lb 40 sec / rest 20 sec at 30 lb",
    "Lumbar traction, 1st pull 40 lb, then 60 lb", "Lumbar traction, warm up at 30 lb, then 60 lb working pull",
  ]],
  ["force", "110", ["Cervical traction, pull of 110 N, supine", "Cervical traction at 110 newtons", "Cervical traction 110 N (25 lb)"]],
  ["duration", "12", ["Roller table with moist heat for 12 min", "Lumbar traction. Ther ex.\nProne, 12 min, on the motorized table", "Hold traction until cleared? No, lumbar traction 12 min given.", "Decompression; ramp 2 min; total session 12 min"]],
  ["duration", "-", ["Hold trac (was 15m @ 16#). Ice 12 min.", "Skip lumbar traction today. Ice 12 min.", "Holding mechanical traction, was 12 min."]],
  ["body-part", "thoracic,lumbar", ["Roller table with moist heat for 12 min (thoracic and lumbar)", "C1 T5 L5 adj.  Roller table, mid and low back, 12 min"]],
  ["device", "motorized-table", ["Lumbar traction to help decompress the disc, on the motorized traction table", "Lumbar traction, motorized table, 5 progressive steps up and 5 down"]],
  ["duration", "18", ["SpineMED table\nSession length: 18 min", "Lumbar decompression. Total treatment time 18 min.", "code 97012 lumbar traction for eighteen minutes hold sixty relax twenty"]],
  ["duration", "12", ["Ht 5'6\". Lumbar traction 12 min", "On the roller bed before the adjustment, 12 min", "The pain was less than last month so we got him up on the traction table for 12 min"]],
  ["force", "60", [
    "Lumbar traction. Began at 40 pounds, increased five pounds at a time, ended at 60 pounds.", "Lumbar traction, started at 40 lb and worked up to 60 lb",
    "Lumbar traction 40 lb to start, then 60 lb", "Lumbar traction, 60 lb in 5 lb increments", "Lumbar traction. Plan from Friday was 20 min at 80 lb. Because of sore ribs only 10 min at 60 lb.",
  ]],
  ["force", "60", ["Less pain since last session, when 78 lb was used.\nLumbar traction, 60 lb", "Lumbar traction, first at 40 lb, then raised to 60 lb", "P: lumbar trac 60 lb 12 min, increased from 50 lb last visit. cont 3x/wk"]],
  ["force", "-", ["Lumbar traction 12 min. Leg press 60 lb.", "Lumbar traction 12 min. Weight: 160 lb", "Lumbar traction 12 min. Next: 60 lb."]],
  ["angle", "-", ["Lumbar traction 12 min\nEXAM: L rot 30 deg", "O: lat flex 20 deg L\nLumbar traction 12 min", "Cervical traction, HOB 45 deg"]],
  ["body-part", "lumbar", ["Trac L 12 min", "Traction of the small of the back", "Trxn lx 12 min", "Mech trac LB 12 min", "Lsp trac 12 min", "Decompression L4 to S1", "Adj C5, T4. Traction: low back, 12 min", "Triton table to the low-back, knees on stool"]],
  ["body-part", "cervical", ["Trac C 12 min", "Traction at the base of the skull", "Cx trxn 12 min", "Csp traction", "Traction cerv. spine; adj L5"]],
  ["device", "motorized-table", ["Lumbar traction, elec. trac. table", "Lumbar traction on mot.tbl", "Lumbar traction, electrically driven table", "Lumbar traction, power-driven table", "Lumbar traction by electromechanical traction unit", "Lumbar traction on the Tru-Trac"]],
  ["device", "over-door", ["Neck traction, OTD unit", "Cervical traction with the over-door bracket and cord"]],
  ["device", "halter-weights", ["Cervical traction, chin halter + water bag over pulley", "Neck traction, head sling, pulley and sandbag"]],
  ["device", "inversion-table", ["He went on the Teeter table for 5 minutes.", "Gravity inversion board, 5 min, lumbar traction"]],
  ["body-part", "lumbar", ["MECH TRACTION: C [ ]  L [X]   STATIC [ ] INTERMIT [X]   LBS: 55", "S: bit better.\nO/T: traction to the low back, 10 mins"]],
  ["mode", "intermittent", ["MECH TRACTION: C [ ]  L [X]   STATIC [ ] INTERMIT [X]   LBS: 55   MIN: 15   SUPINE [X] PRONE [ ]", "Traction: [ ] static [x] intermittent [ ] other", "Lumbar traction 15 min; Hold: 40; Rest: 15", "Modality: Lumbar traction | Hold sec: 60 | Rest sec: 20", "Lumbar traction, twenty seconds of pull and ten of rest"]],
  ["position", "supine", ["MECH TRACTION: C [ ]  L [X]   STATIC [ ] INTERMIT [X]   LBS: 55   MIN: 15   SUPINE [X] PRONE [ ]"]],
  ["force", "18", ["TRACTION LOG\nDate      Region   Wt    Mode   Min   Pos\n11/27/26  C/S      18    S      15    supine"]],
  ["force", "65", ["Lx decompression 20 min at 1/2 body weight minus 10 (150 lb pt, so 65 lbs).", "Lumbar traction 65 lb pt tolerated well."]],
  ["force", "75", ["Trx: Low Back  Wt: 75lbs  Hold: 60 Rest: 20 Time: 15  Pos: supine 90/90"]],
  ["mode", "intermittent", ["L/S traction Int'mt 12 min"]],
  ["duration", "-", ["NuStep 10 min\nLx traction (lbs/min)    --\nIFC low back 15 min"]],
  ["device", "-", ["Traction unit down for repair.", "DEVICE traction: none. [ ] over-door [ ] roller table", "Discussed traction on an inversion table."]],
  ["position", "supine", ["Lumbar traction, Fowler supine", "Lumbar traction; pt lying on the back", "Lumbar traction, crook lying", "Lumbar traction, 90/90"]],
  ["position", "seated", ["Cervical traction, pt in chair", "Cervical traction, seated upright"]],
  ["signature", "Ann Example, DC", [
    "Lumbar traction 12 min. Ann Example, DC", "Lumbar traction\nAnn Example, DC (Electronically Signed 03/02/2026 5:41 PM)", "SignedBy: Ann Example, DC\nSignedOn: 03/02/2026", "Lumbar traction\nChart locked by Ann Example, DC", "Lumbar traction, sgd Ann Example, DC",
    "Orders signed Dr. Munn 02/20/2026\nLumbar traction\nAnn Example, DC  pager on file",
  ]],
  ["signature", "-", ["Lumbar traction\nElectronic signature = (blank)", "Lumbar traction\nReferred by Dr. Munn", "Lumbar traction. This note has not been signed."]],
  ["date", "2026-03-02", ["This is for March second twenty twenty six, lumbar traction", "02MAR26 lumbar traction", "Mar. 2, '26 lumbar traction", "Seen the 2nd of March 2026. Traction", "Date of evaluation: 03/02/2026   Date of onset: 01/30/2026   Referral date: 02/11/2026", "service_date,2026-03-02\nbirth_date,1958-12-03", "INITIAL EVALUATION 03/02/2026\nHistory: MVA 01/11/2026"]],
  ["plan-of-care", "-", ["Lumbar traction. RTC 1 wk.", "History: had 6 weeks of lumbar traction in 2019.", "WEEKLY TREATMENT GRID\nLumbar traction 12 min"]],
  ["etiology", "-", ["Lumbar traction. Dx: see chart.", "Lumbar traction. Dx: low back pain.", "Lumbar traction because of soreness."]],
];

test.each(MORE.flatMap(([element, value, wordings]) => wordings.map((text) => [element, value, text] as const)))("%s %s: %s", (element, value, text) => {
  expect(seen(text, element)).toBe(value);
});

test.each(["once a week for 6 weeks", "2x/wk x 6 wk", "twice weekly until 4/1", "every other day for two weeks", "2w6", "MWF x 3 wks", "3 visits per week", "two visits a week for another month"])(
  "a plan: %s", (words) => { expect(seen(`Lumbar traction 12 min.\nPlan: ${words}.`, "plan-of-care")).not.toBe("-"); });

test.each(["neurogenic claudication", "cervicogenic headache", "disc prolapse L5/S1", "M54.16", "L4-5 discopathy", "C6 nerve root irritation", "uncinate spurs", "LDD L4-5"])(
  "a cause: %s", (words) => { expect(seen(`Lumbar traction 12 min.\nDx: ${words}`, "etiology")).not.toBe("-"); });

test.each(["Less arm pain after.", "Stood up with less pain.", "Felt \"unloaded\" after traction.", "HA 5/10 before, 2/10 after.", "Response: good.", "Left pain free.", "Said the hand felt less numb when she got up.", "No AE.", "Thumb less numb afterwards.", "Tol. gd."])(
  "a response told otherwise: %s", (words) => { expect(seen(`Lumbar traction 12 min. ${words}`, "response")).not.toBe("-"); });

test.each(["Doc stood by throughout.", "The doctor stayed beside the table.", "DC in the room the entire time.", "PT in line of sight.", "Supervision level: direct, by PT", "CA w/ pt, Dr. in office."])(
  "somebody in charge: %s", (words) => { expect(seen(`Lumbar traction 12 min. ${words}`, "supervision")).not.toBe("-"); });
