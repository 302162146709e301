import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** The device that pulled and the parts of the body that it pulled at; null where the words show none. */
function shown(text: string) {
  const elements = readNote(text, { codes: ["97012"] }).services[0]?.elements ?? [];
  const valueOf = (name: string): unknown => elements.find(({ element, status }) => element === name && status === "found")?.value ?? null;
  const regions = valueOf("body-part") as readonly string[] | null;
  return { device: valueOf("device"), regions: regions?.join(" ") ?? null };
}

/** What a reviewer meets beside the traction of the day: consents, plans, homes, operations, other machines and other parts of the body. */
type Row = readonly [device: string | null, regions: string | null, note: string];

const DEVICES: readonly Row[] = [
  [null, null, "DOS 3/2/26. Consent for spinal decompression signed. CMT L4, L5. IFC 15 min."],
  ["motorized-table", "lumbar", "Equipment in room: DRX, roller bed, motorized table. Lumbar traction given on the motorized table 15 min 60 lb."],
  [null, null, "Patient brochure on decompression given. Adjusted L5. Ice 10 min."],
  ["manual", "cervical", "97012 - manual cervical traction x 8 min by DC, supine. CMT C5."],
  ["roller-table", "lumbar", "97012: lumbar, roller table 10 min. Note: mechanical traction per payer requires motorized; our table is intersegmental."],
  ["motorized-table", "lumbar", "Mechanical traction, lumbar, motorized table 15 min 60 lb. Patient previously failed inversion and home TENS."],
  ["motorized-table", "cervical", "Cervical traction via motorized unit 12 min 18 lb. Unlike the over-door unit she has at home, this one holds her head."],
  [null, null, "Eval. Recommend mechanical traction with Triton 2x/wk. No treatment rendered today."],
  [null, null, "Pt called to cancel decompression appt. Rescheduled. No charge."],
  ["motorized-table", "lumbar", "HPI: tried chiropractor w/ roller table, decompression x 6, no relief. Tx: lumbar traction on electric table 12 min 55 lb."],
  [null, null, "Hot pack, EMS, massage chair in waiting area. CMT C5. No other therapy."],
  ["over-door", "cervical", "Instructed in & performed over-door cervical traction in clinic, 10 lb, 10 min; unit to be ordered for home."],
  [null, null, "Home over-door traction unit delivered; instructed in use. 97110 20 min."],
  ["motorized-table", "lumbar", "Student PT set up lumbar traction under supervision, motorized table, 60 lb, 15 min."],
  [null, null, "Goals: return to sleep w/o home traction unit. TE 30 min. MT 15 min."],
  ["motorized-table", "cervical", "Cervical traction, motorized, 12 min. Halter replaced w/ occipital wedge due to TMJ pain."],
  ["motorized-table", "cervical", "Cervical traction w/ head halter on Triton, 12 min, 15 lb."],
  ["motorized-table", "lumbar", "Lumbar traction: pelvic harness & thoracic belt, motorized split table, 60 lb, 15 min."],
  ["halter-weights", "cervical", "Cervical traction w/ halter, rope and weights 10 lb, seated, 15 min."],
  [null, "lumbar", "Lumbar traction 15 min 60 lb supine."],
  [null, null, "Lumbar traction order received for motorized table. Awaiting authorization. TE 30 min."],
  ["decompression-table", "lumbar", "DRX9000 lumbar protocol, 28 min, 80 lb. Compared w/ regular motorized traction pt reports better relief."],
  ["motorized-table", "lumbar", "lumbar traction motorized table 15 min 60#. pt asked re: inversion table from Costco; advised no, BP."],
  ["motorized-table", "lumbar", "Lumbar traction (Chattanooga) 15 min 60 lb. Manual distraction L hip 5 min under 97140."],
  ["inversion-table", "lumbar", "Used inversion table in office 5 min 30 deg lumbar; has none at home."],
  ["motorized-table", "lumbar", "TX: Motorized traction to L/S 15 min. STUDENT CLINIC: roller table out of order."],
  ["motorized-table", "lumbar", "Lumbar mech traction, motorized. 15 min. Foam roller stretches for thoracic. Massage gun to glutes."],
  ["y-strap", "cervical", "Y-strap decompression x 2 to c-spine. CMT C2."],
  ["motorized-table", "lumbar", "Unable to use decompression table (pacemaker) so regular motorized traction lumbar 40 lb 10 min."],
  ["motorized-table", "lumbar", "Switched from the roller bed to the motorized table today: lumbar, 50 lb, 15 min."],
  ["motorized-table", "lumbar", "Was on roller bed last month; now motorized traction lumbar 50 lb x 15 min."],
  ["motorized-table", "lumbar", "Lumbar traction 15 min, 60 lb (motorized). Tolerated. Will transition to decompression table when approved."],
  ["motorized-table", "lumbar", "Today: lumbar traction motorized 60 lb 15 min. Home: inversion table 3 min bid; ice."],
  ["motorized-table", "lumbar", "CC: fell off inversion table at home 2/28, LBP. Tx: lumbar traction, motorised table, 30 lb, 8 min."],
  ["roller-table", "thoracic", "injury: roller coaster 2/28 at park, mid back pain. Tx: roller table thoracic 10 min."],
  [null, null, "injury: back hurt after hanging door at work. CMT L5. EMS 15 min."],
  ["motorized-table", "lumbar", "works at water park on hydro slide. Lumbar traction motorized table 50 lb 12 min."],
  [null, null, "works as paint roller operator; neck strain. CMT C5, US 8 min."],
  ["motorized-table", "cervical", "Cervical traction 12 min, Triton, 20 lb. IFC w/ traction off table 10 min. Pulleys 5 min for shoulder."],
  ["motorized-table", "lumbar", "Lumbar traction, Triton, 15 min. Pneumatic compression L calf 20 min (97016)."],
  ["motorized-table", "lumbar", "Lumbar traction, power table, 15 min. Hydrocollator 10 min. Water intake encouraged."],
  ["motorized-table", "lumbar", "Lumbar traction, motorized, 15 min; body weight squats 3x10; hanging from pull-up bar avoided."],
  ["decompression-table", "lumbar", "Axial decompression (Vax-D type table) lumbar 60 lb 30 min."],
  ["motorized-table", "lumbar", "Mechanical Traction: Lumbar. Device: motorized. Duration 15. Decompression of L5 nerve root is the goal."],
  ["motorized-table", "lumbar", "Lumbar traction on motorized table 60 lb 15 min for decompression of the disc."],
  ["motorized-table", "lumbar", "Lumbar traction w/ motorized table, static; s/p L4 decompression 2019."],
  ["motorized-table", "cervical", "Traction to decompress C6 root: motorized table, c-spine, 15 lb, 10 min."],
];

const REGIONS: readonly Row[] = [
  ["motorized-table", "lumbar", "S: neck and low back pain. Mechanical traction 15 min on the motorized table to the lumbar spine. Adjusted cervical and lumbar."],
  ["motorized-table", "lumbar", "Adjusted C2, C5, T4. Lumbar traction, motorized table."],
  ["motorized-table", null, "Neck pain. Traction motorized table 15 min. CMT C5."],
  ["roller-table", null, "Roller table 15 min. Dx cervical sprain, lumbar sprain."],
  ["motorized-table", "lumbar", "Dx: cervical radiculopathy, lumbar HNP. Tx: L/S traction motorized table 15 min; C/S adj."],
  ["motorized-table", "lumbar", "Tx: Traction (motorized) 15 min L-spine; US cervical paraspinals 8 min; ice thoracic."],
  ["motorized-table", "lumbar", "Motorized traction 60 lb 15 min, low back. STM to neck 10 min."],
  ["motorized-table", "lumbar", "Motorized table lumbar traction 60 lb 15 min while heat was applied to the neck."],
  ["motorized-table", "cervical", "cervical traction, motorized, 15 lb; lumbar roll under low back for comfort."],
  ["motorized-table", "cervical", "cervical traction, motorized, 15 lb; knees bent, lumbar spine flat."],
  ["motorized-table", "lumbar", "Lumbar traction, motorized table. L1-L5. Pt with hx C5-6 fusion."],
  ["motorized-table", "lumbar", "Mechanical traction motorized, lumbar. Thoracic harness snug. 60 lb."],
  ["motorized-table", "lumbar", "Lumbar traction motorized. Post tx: cervical ROM WNL, lumbar flexion improved 10 deg."],
  ["motorized-table", "lumbar", "Lumbar traction motorized 15 min. Exercises: cervical retraction, thoracic extension, hip bridges 15 min."],
  ["motorized-table", "lumbar", "Region: Lumbar. Modality: Mechanical traction, motorized. Other regions treated: neck (manual therapy 97140 15 min)."],
  ["motorized-table", "cervical lumbar", "Motorized traction to neck 12 lb 10 min and low back 50 lb 10 min."],
  ["motorized-table", "lumbar", "97012 lumbar motorized 15 min. 98941 C, T, L."],
  ["motorized-table", "lumbar", "98941: C3, T5, L4. 97012: L4-S1, motorized, 15 min."],
  ["motorized-table", "cervical", "Pt w/ LBP but PT Rx is for neck: c-traction motorized 15 lb 12 min."],
  ["motorized-table", "lumbar", "Motorized traction for lumbar spine, no cervical traction as neck is acute."],
  ["motorized-table", "lumbar", "Lumbar traction, motorized, pt prone w/ cervical rotation L for comfort."],
  ["motorized-table", "lumbar", "Motorized traction, LB, 15 min. EMS to C/T 15 min. Ice C/S."],
  ["motorized-table", "lumbar", "traction motorized lumbar 15m / cmt cerv thor / ems cerv 15m"],
  ["motorized-table", "lumbar", "Area: L/S; Tx: motorized traction; Time: 15. Area: C/S; Tx: US; Time: 8."],
  ["motorized-table", "lumbar", "PAIN AREAS: neck, mid back, low back. TRACTION: low back, motorized, 15 min."],
  ["motorized-table", "lumbar", "Motorized traction with focus at L5. The cervical complaint was treated with CMT only."],
  ["motorized-table", "lumbar", "The patient has cervical and lumbar complaints. Mechanical traction was applied to the latter with the motorized table, 60 lb, low back."],
  ["motorized-table", "lumbar", "Tx today was to the lumbar region: motorized traction 60 lb 15 min. The neck is to be treated next visit with traction 12 lb."],
  ["roller-table", "thoracic lumbar", "Roller table T1 to L5 15 min."],
  ["roller-table", "cervical thoracic lumbar", "Intersegmental traction roller table C/T/L 15 min."],
  ["motorized-table", "lumbar", "Motorized traction 15 min lumbar. Manual: neck 10 min, thoracic mobs 5 min."],
  ["motorized-table", "lumbar", "lumbar mech traction (motorized); TA: body mechanics for neck and shoulder 10 min."],
  ["motorized-table", "lumbar", "Objective: C5-6 disc space narrowing on x-ray. Lumbar motorized traction 15 min."],
  ["motorized-table", "lumbar", "Motorized traction L spine 60 lb. Cervical collar removed for tx."],
  ["motorized-table", "lumbar", "Motorized lumbar traction 60 lb. Pillow under neck, bolster under knees."],
  ["motorized-table", "cervical", "Motorized traction of the neck was done at 15 lb for 10 min. Low back was then adjusted at L4."],
  ["motorized-table", "cervical", "Traction/C-spine: motorized 15 lb 12 min. Traction/L-spine: none."],
  ["motorized-table", "cervical", "C-spine traction: yes, motorized 15 lb 12 min. L-spine traction: no."],
  ["motorized-table", "lumbar", "Cervical traction: not indicated. Lumbar traction: motorized, 60 lb, 15 min."],
  ["motorized-table", "cervical", "Cervical traction motorized 14 lb 10 min. Discussed adding lumbar traction next week for her LBP."],
];

test.each([...DEVICES, ...REGIONS])("device %s at %s: %s", (device, regions, text) => {
  expect(shown(`3/2/26 ${text}`)).toEqual({ device, regions });
});
