import { reads } from "../../test/support/read-element.ts";

/** How offices tell minutes of several services, and where each was given, in one line or two. */
reads("duration", [
  ["12", "97012", [
    "Lumbar traction performed for 12 minutes with 50 pounds. Moist heat applied for 10 minutes prior.",
    "Pt did 15 min of exercises followed by 12 min traction cervical.", "TherEx: 15, MT: 10, Traction: 12 (minutes)",
    "Modalities: EMS 15 min, US 8 min, mechanical traction lumbar 12 min 45 lb.", "Traction on at 9:05 and off at 9:17, lumbar",
    "Therapeutic exercise (23 minutes) and mechanical traction (12 minutes) to the lumbar spine.",
    "12-minute session of mechanical lumbar traction, then 8-minute ultrasound",
    "Lumbar traction - 12 min - 50 lb - supine; Ther ex - 20 min",
    "The patient spent twelve minutes on the motorized traction table (lumbar) and twenty minutes exercising.",
    "Traction 1 unit 12 min; TE 2 units 28 min",
    "Intersegmental traction was administered for 12 minutes. EMS was administered for 15 minutes.", "Roller table and EMS 12 min each",
    "lumbar decompression (12 mins @ 70 lbs), CMT, ice 10 mins", "Lumbar tx x 12'. TE x 20'. STM x 8'.", "Time: TE 20, MT 10, trac 12",
    "Traction (mins): 12   TE (mins): 20",
    "We ran the traction a bit shorter today, 12 minutes, cervical, and then 20 minutes of exercise.",
    "Cervical traction: total of 12 minutes, 6 minutes at 10 lb and 6 minutes at 14 lb.",
    "Cervical traction. Parameters: 14 lb, supine, 12 min, static.", "Traction, cervical. She tolerated the full 12 minutes.",
    "Traction, cervical, stopped after 12 of 15 minutes because of dizziness.", "97012: 12 min untimed; 97110: 20 min; total 32",
    "Mech traction 12 mins (9:10 - 9:22).",
    "Spinal decompression therapy was performed for a total of 12 minutes at a maximum of 75 lbs.",
    "Had 12 minutes of lumbar traction today then ice for 10", "TRACTION: LUMBAR 50LBS 12MINS STATIC",
    "Lumbar traction. 50 lb. 12 min. Ther ex. 20 min.", "T x12' L-spine motorized traction",
    "Lumbar mechanical traction set at 50# for 12 min w/ 3 min ramp up", "Lumbar traction 12 min + 2 min ramp",
  ]],
  ["10", "97010", [
    "Lumbar traction performed for 12 minutes with 50 pounds. Moist heat applied for 10 minutes prior.",
  ]],
  ["15", "97110", [
    "Pt did 15 min of exercises followed by 12 min traction cervical.",
  ]],
  ["10", "97140", [
    "97110 15 min, 97140 10 min, 97012 12 min", "TherEx: 15, MT: 10, Traction: 12 (minutes)",
    "Joint mobs and STM 10 min, lumbar traction 12 min, ex 20",
  ]],
  ["15", "97012", [
    "Cervical traction 15 minutes; ultrasound 8 minutes; massage 15 minutes.",
  ]],
  ["15", "97124", [
    "Cervical traction 12 minutes; ultrasound 8 minutes; massage 15 minutes.",
  ]],
  ["8", "97035", [
    "Modalities: EMS 15 min, US 8 min, mechanical traction lumbar 12 min 45 lb.",
  ]],
  ["23", "97110", [
    "Therapeutic exercise (23 minutes) and mechanical traction (12 minutes) to the lumbar spine.",
  ]],
  ["20", "97110", [
    "The patient spent twelve minutes on the motorized traction table (lumbar) and twenty minutes exercising.",
    "Traction (mins): 12   TE (mins): 20", "Lumbar traction. 50 lb. 12 min. Ther ex. 20 min.",
  ]],
  ["28", "97110", [
    "Traction 1 unit 12 min; TE 2 units 28 min",
  ]],
  ["15", "97014", [
    "Intersegmental traction was administered for 12 minutes. EMS was administered for 15 minutes.",
  ]],
  ["12", "97014", [
    "Roller table and EMS 12 min each",
  ]],
  ["8", "97140", [
    "Lumbar tx x 12'. TE x 20'. STM x 8'.",
  ]],
  ["15", "97530", [
    "Ther act (97530): 15 min lifting and carrying; traction 12 min",
  ]],
  ["10", "97112", [
    "Balance/proprioception 10 min; lumbar traction 12 min",
  ]],
]);

reads("body-part", [
  ["lumbar", "97012", [
    "Traction applied at the lumbar spine for neck pain patient", "Mechanical traction lower lumbar 12 min; neck STM 10 min",
    "Traction w/ pelvic belt to low back, hips flexed, 12 min", "DRX9000 treatment to L4-L5 level, 28 min",
    "Pt has neck and back pain. Lumbar traction 12 min. Neck adjusted.", "Area treated: lumbosacral. Traction 12 min.",
  ]],
  ["cervical", "97012", [
    "Mechanical traction unit, neck, 12 min", "CMT L5. Traction C/S 10 min. EMS L/S 12 min.",
    "Neck pain. Traction using cervical harness 12 min",
  ]],
  ["thoracic", "97012", [
    "IST to mid thoracics 10 min, CMT C5",
  ]],
  ["cervical,lumbar", "97012", [
    "Traction to neck 10 min and low back 12 min",
  ]],
]);
