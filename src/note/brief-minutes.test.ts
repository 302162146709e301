import { reads } from "../../test/support/read-element.ts";
import type { Wordings } from "../../test/support/read-element.ts";

/** Minutes told by where a number stands, not by a word for minutes. */
const WORDINGS: readonly Wordings[] = [
  ["15", "97012", [
    "97012  1  15\n97110  2  28\n97140  1  12\nTraction: lumbar", "Units/min: 97012 1/15; 97110 2/25; 97112 1/10. Lumbar traction.",
    "8.10-8.35 ther ex. 8.35-8.50 lumbar traction. 8.50-9.00 ice.", "Lumbar traction 11.50 to 12.05", "Cx trac 15@14#, static, supine",
    "Traction to the low back, only got 15 of the 20 min - phone call", "Pt seen 45 min: 15 for the lumbar traction, 20 for the exercises.",
    "Lumbar trx x15 at 40% BW = 72 lb, int., prone", "IST (rollers) 15   mid back", "Traction min: 15. Ex min: 18.",
    "Traction to the low back twice today, seven minutes, then a walk, then eight minutes.",
    "S: back pain 6. O/Tx: lumbar traction 15 min.", "S: slept badly. 97012 lumbar traction, in 9:05 out 9:20. 97010 CP 9:34-9:44.",
    "Lumbar traction at seventy pounds for another fifteen, supine with the knees up",
    "9:10 heat, 9:20 lumbar traction, 9:35 exercise, 10:00 done", "Mech trx table L/S 80/40# prone - 15\n  Therex - 25 - see grid\n  MT - 10 - PA mobs",
    "Lumbar traction 15 of that, TE 25, NMR 10.", "Minutes: lumbar trx 15 / ex 25 / man 12 / total 52.",
    "FLOWSHEET\n                      7/16      7/20      7/23\nMHP                   10        10        10\nTrx L/S  lbs          55        60        65\nTrx min               12        13        15\nTE                    20        25        28",
    "FLOW SHEET            3/16   3/18   3/20   3/23\nLumbar traction  (min)  10   12   13   15\nTherEx (min)          20   20   25   25\nNotes 3/23: supine",
    "Lumbar traction, motorized, 15/60#, int 3:1, supine", "Today's visit (40 min): lumbar trx 15, TE 15, MT 10.", "Lumbar trx, prev 12 min, now 15. TE 20 min.",
    "Cervical traction, pulling for thirty seconds and resting for ten, quarter of an hour",
    "Trx    L/S   mot  15  70#  int  prone\nTE     30\nIce    10", "Lumbar trx cut to 15 min (20 min ordered)", "Lumbar traction: 3 x 5 min with 1 min between, supine",
    "97012 MECHANICAL TRACTION | 15 min | Untimed\n97110 THERAPEUTIC EXERCISE | 31 min | Timed\nTOTAL TIMED: 31 min   TOTAL TREATMENT: 46 min\nTraction to cervical spine",
    "Lumbar traction 15 min. Exercise 24 min. Session: 39 minutes.", "1. HP - 10 min\n2. Lumbar trx - 15 min\n3. Ex - 20 min",
    "ltx 80/40 15 60/20 sup\nte 30m", "Lumbar traction 60 lb 15 supine", "Lumbar traction 1st 5 min at 40 lb, next 10 min at 60 lb, supine",
    "Trx 1st 3 min @ 40# to accommodate, then 65# for the remaining 12. L/S.", "Lumbar traction ran the planned 15 minutes. I checked on him at 5 and 10 min.",
    "Date             | 6/5   | 6/8   | 6/10\nTraction, min    | 12    | 13    | 15",
  ]],
  ["10", "97012", ["Cervical trx (mech) 10 min @ 12-14 lbs, incr from 10-12 last tx."]],
  ["15", "97012", ["15 min mech trac L-spine 70/35 lb int. 10 min HP. 8 min US."]],
  ["4", "97012", ["Lumbar traction set for 15 min on the table; pt c/o increased leg pain after 4 min so treatment was stopped."]],
  ["12", "97012", ["[x] Mech traction [ ] US [x] E-stim unatt\nForce: 85 #   Hold/Rest: 60/20\nPosition: [x] supine [ ] prone\nTime: 12 min"]],
  ["23", "97110", ["CPT  Description  Min  Units\n97110 Therapeutic Exercise 23 2\n97012 Traction, mechanical 12 1\nTotal 35"]],
  ["12", "97012", ["Code Procedure Units Minutes\n97110 Exercise 2 23\n97012 Traction lumbar 1 12"]],
  ["-", "97012", ["Code Procedure Units Minutes\n97012 Traction lumbar, 1 - 12"]],
  ["28", "97110", ["97012  1  15\n97110  2  28\n97140  1  12\nTraction: lumbar"]],
  ["25", "97110", ["Units/min: 97012 1/15; 97110 2/25; 97112 1/10"]],
  ["25", "97110", ["Lumbar trac 20 min (90#). Remaining 25 min: core and hip strengthening.", "9:10 heat, 9:20 traction, 9:35 exercise, 10:00 done", "Trx L/S prone - 15\n  Therex - 25 - see grid\n  MT - 10 - PA mobs\nTot. tx time: 50, timed 35"]],
  ["10", "97140", ["Therex - 25 - see grid\n  MT - 10 - PA mobs\nTot. tx time: 50, timed 35"]],
  ["8", "97140", ["97110: 23'. 97140: 8'. TTT = 31'; TCM = 31'."]],
  ["12", "97014", ["3/2/26 S: sore, slipped on ice. P: CMT L5. EMS/heat 12'."]],
  ["8", "97140", ["- TE 25': bike 5'\n- MT 8': UPA L4\nTot 58' / 1:1 33'"]],
  ["-", "97012", [
    "97012 1 u, 97140 10 min (1 u). Lumbar. Walked 10 min without leg pain after.", "97012 3/60. Lumbar traction, supine.", "Lumbar traction 60 lb visit 15", "Lumbar traction 60 lb 15 reps",
    "US 1.20-1.50 W/cm2 8 min. Lumbar traction, motorized.", "Lumbar traction 5/15 supine",
  ]],
];

reads("duration", WORDINGS);
