import { reads } from "../../test/support/read-element.ts";
import type { Wordings } from "../../test/support/read-element.ts";

/** Minutes where one line tells of several services, each in its own order. */
const WORDINGS: readonly Wordings[] = [
  ["15", "97012", [
    "(LUMB TRACT 60# X15MIN LUMB MHP X10) ADJ C5", "Cervical mech traction 8 min + 7 min with 2 min break, 16 lb", "97012 / 15\n97110 / 25",
    "MT / 10, TE / 20, mech traction / 15", "Pt seen for 20 min ex and 15 min lumbar trxn", "TE, NMR, MT 10 each. Lumbar traction 15 min",
    "Lumbar traction set for 20 minutes; turned off at 15 of 20 minutes", "Lumbar traction 20 min ordered, machine stalled after 15 min. 60 lb",
    "Attempted lumbar traction, but the motor stalled after 15 minutes and the remaining 5 minutes were not given.",
    "IST table 10 min. Mech tx, pelvic belt 45# x 15 min", "Spinalator 10 min then mechanical traction cervical 15 lb 15 min",
    "Lumbar traction quarter hour, 30 kg. Gym half an hour.", "Lumbar traction 15 min; finger ladder 10 min",
    "(15 min) lumbar traction, (20 min) ther ex", "Lumbar traction, ther ex and manual therapy for 15, 20 and 10 min respectively.",
    "Mechanical traction (97012) 15 min ther ex 20 min manual therapy 10 min", "20 minutes of TE was followed by 15 minutes of lumbar traction at 60 lbs and 10 minutes of manual therapy.",
    "te-20min; mt-10min; lumbar trxn-15min", "Traction was set at 50 lb for 20 min but pt had to leave after 15. Lumbar.", "Lumbar traction 15 min. SWD 20 min. Fluidotherapy 10 min.",
    "               sets/reps      min\nLTR            2x15           4\nMech Tx L/S    75# int        15\nCP             -              10",
  ]],
  ["-", "97012", [
    "Traction planned next visit, TE stopped after 10 min.", "In for adj only, no table. Return Wed for traction 15 min.", "Mechanical traction lumbar: 70",
  ]],
  ["15", "97012", [
    "CC: L lumbar strain\n1) US 8 min\n2) Mechanical traction lumbar 15 min", "S: low back pain\n1. STM 12 min\n2. Lumbar traction 15 min",
    "[x] Traction: [x] cervical [ ] lumbar   [x] static [ ] intermittent   15 min", "☒ Traction: ☒ static ☐ intermittent   14 lbs   15 min\n☒ Ther ex 30 min",
  ]],
  ["8", "97035", [
    "US/estim combo L paraspinals 8 min", "US / e-stim combo to L/S x 8 min", "Combo US/EMS 8 min", "CC: L lumbar strain\n1) US 8 min\n2) Lumbar traction 15 min",
  ]],
  ["12", "97116", ["Gait: 12 min. Lumbar traction 15 min", "Gait trng on treadmill x 12 minutes; lumbar traction 15 min", "12 minutes of gait, lumbar traction 15 min"]],
  ["12", "97035", ["lumbar traction 15, ultrasound to paraspinals 12, massage 10", "TE 20 min. US: 12"]],
  ["!", "97012", ["Lumbar traction 15 min. Traction log says 18 min."]],
  ["10", "97010", ["(CERV TRACT 12# X15MIN LUMB MHP X10) ADJ C5", "Hot pack and estim 10 min, lumbar traction 15 min at 60 lb"]],
  ["10", "97014", ["stim and ice 10 min to low back, TE 20 min", "Traction 15 min. He had electrical stim for ten minutes prior."]],
  ["15", "97112", ["TE, NMR, MT 15 each. Lumbar traction 10 min", "TE, NMR 15' ea.", "TE 22 min; balance on BOSU 15 min; lumbar traction 10 min"]],
  ["20", "97110", [
    "20 min ex and 15 min lumbar trxn", "MT / 10, TE / 20, mech traction / 15", "Paraffin 10 min, AROM/PROM wrist and digits 20 min, scar mob 10 min",
    "Therapist: TE/NMR x 20 min each, lumbar traction 12 min", "NuStep 8 min, TE 20 min; obstacle course 10 min", "Ther. Ex. 20 min; lumbar traction 15 min",
    "Lumbar traction 15 min. TE - 20.", "Ex / 20 / core; Ice / 10 / LB; Traction / 15 / 70 lb", "Therapeutic Exercise (97110)\n   Minutes: 20\n   Activities: bike 5 min, SLR 3x10", "Lumbar traction, ther ex and manual therapy for 15, 20 and 10 min respectively.",
  ]],
  ["-", "97110", ["Bridges - 15. Lumbar traction 12 min", "Bridges 3x10 each. Lumbar traction 15 min", "AROM wrist 60 degrees. Lumbar traction 15 min", "Lumbar traction 15 min if tolerated"]],
  ["10", "97140", ["TE/NMR/MT x 10 min each, lumbar traction 12 min"]],
];

reads("duration", WORDINGS);

reads("device", [
  ["mechanical-device", "97012", ["IST table 10 min. Mech tx, pelvic belt 45# x 12 min", "Spinalator 10 min then mechanical traction cervical 15 lb 12 min"]],
  ["motorized-table", "97012", ["Patient prefers the roller table but we used the motorised unit for the low back, 14 minutes, 50 lbs", "75# x 15 min lumbar traction. Ice. Prone for tx, motorized."]],
  ["roller-table", "97012", ["Roller table 10 min. Traction lumbar at 45 lb next visit.", "Prefers the roller table, 10 min given"]],
]);
