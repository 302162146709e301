import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** What the reader says of the duration: its value, `-` where it is missing, `~` where it is open, `!` where two values stand. */
function seen(text: string, code: string): string {
  const element = readNote(text, { codes: [code] }).services[0]?.elements.find((one) => one.element === "duration");
  if (element?.status === "found") return String(element.value);
  return { missing: "-", ambiguous: "~", contradicted: "!" }[element?.status ?? "missing"];
}

type Wordings = readonly [value: string, code: string, wordings: readonly string[]];

const WORDINGS: readonly Wordings[] = [
  ["15", "97012", [
    "Lumbar traction x 15'", "Lumbar traction 15m", "Lumbar traction for a total of fifteen mins", "Lumbar traction 10:05-10:20",
    "Lumbar traction 10:05 to 10:20 am", "Lumbar traction 10:05am–10:20am", "Lumbar traction (15)", "Lumbar traction (15 min)",
    "Lumbar traction [15 mins]", "Lumbar traction: 1 unit (15 min)", "Lumbar traction 1 unit, 15 min",
    "Lumbar traction, 1 unit = 15 minutes", "97012 lumbar traction 15 min (1 unit)", "Lumbar traction time in 9:00 time out 9:15",
    "Lumbar traction in: 9:00 out: 9:15", "Lumbar traction, began 9:00, ended 9:15", "Lumbar traction on at 2:10, off at 2:25",
    "Lumbar traction from 2:10 until 2:25 pm", "Lumbar traction started 1410 and ended 1425", "Lumbar traction 1410-1425",
    "Lumbar traction Start 14:10 Stop 14:25", "Lumbar traction, started at ten past nine and ended at twenty five past nine",
    "We began lumbar traction at nine thirty and took her off at nine forty five",
    "Modality      Area      Min\nTraction      Lumbar    15\nEMS   Lumbar   10",
    "Modality | Time | Region\nTraction | 15 min | lumbar\nEMS | 10 min | lumbar",
    "CODE   DESC   MIN\n97012  Mech traction  15\n97110  Ther ex   23", "Minutes: 97012 15, 97140 10",
    "Minutes: 97012 - 15; 97140 - 10; 97110 - 23", "97012 (15) 97140 (10) 97110 (23)", "97012: 15, 97110: 23",
    "97012 x 15 min; 97110 x 23 min", "Time: 97012 15 min / 97110 23 min", "Lumbar traction 15:00 min", "Lumbar traction timer 15:00",
    "Lumbar traction, quarter of an hour", "Lumbar traction, quarter hour", "Lumbar traction fifteen (15) minutes",
    "Lumbar traction 15 (fifteen) minutes", "Lumbar traction 15 mins.", "Lumbar traction 15mins", "Lumbar traction 15-min",
    "15-minute lumbar traction session", "A 15 minute session of lumbar traction", "15' lumbar traction", "Lumbar traction — 15 min",
    "Lumbar traction/15 min/60 lbs", "Lumbar traction 60#/15'", "Lumbar traction, 60 lb, 15 min, static",
    "lumbar traction @ 60 lbs x 15 minutes", "Duration of traction: 15 minutes. Lumbar.", "Lumbar traction. Duration: 15",
    "Lumbar traction, tx time 15 min", "Lumbar traction, treatment time 15 min", "Lumbar traction; total time 15 min",
    "Lumbar traction (15 minutes total)", "Lumbar traction total treatment time 15 minutes", "Lumbar traction ran 15 minutes",
    "Lumbar traction. She stayed on for 15 minutes.", "Lumbar traction. Time on table 15 min.",
    "Patient was on the traction table for lumbar 15 min", "Lumbar traction, 15 MIN", "Lumbar traction 15minutes",
    "Lumbar traction 15 mintues", "Lumbar traction x15min", "Lumbar traction x 15 mins supine",
    "traction lumbar 15 min, ther ex 23 min", "Traction, lumbar (97012): 15 min. Exercise (97110): 23 min.",
    "Lumbar traction was increased to 15 minutes today", "Lumbar traction increased from 12 to 15 minutes",
    "Lumbar traction, up to 15 min from 12", "Lumbar traction 15 min (12 min last visit)", "Lumbar traction 15 min. Last visit 12 min.",
    "Lumbar traction at 60 lb. Pulled for 15 min with 30 sec holds.", "Lumbar traction, fifteen minutes",
    "Lumbar traction of fifteen minutes' duration", "Lumbar traction, mins 15", "Lumbar traction; min: 15",
    "Traction Min: 15 Lbs: 60 Region: Lumbar", "Lumbar traction 60lbs 15min int 30/10",
    "Manual therapy, 97140, was ten minutes and traction, 97012, was fifteen minutes.",
    "Traction was fifteen minutes, exercise twenty three.", "97140 manual 10 min, 97012 traction 15 min", "Lumbar traction 0:15",
    "Lumbar traction 15 min. Total tx time 45 min.", "Lumbar traction 15 min. Timed code min 30. Total 45.", "Lumbar traction 00:15:00",
    "Set up lumbar traction, timer set to 15 minutes", "Lumbar traction timer set for fifteen", "Lumbar traction approx 15 min",
    "Lumbar traction about fifteen minutes", "Lumbar traction for 15 consecutive minutes", "Lumbar traction for 15 uninterrupted min",
    "Lumbar traction 15 min / 1u", "Lumbar traction 15 mns", "Lumbar traction, tolerated 15 minutes well",
    "Patient tolerated 15 minutes of lumbar traction", "Pt received 15 minutes of mechanical traction",
    "Received 15 min mech traction to L/S, then 10 min MHP", "MHP 10 min, then traction L/S 15 min",
    "US 8 min, traction 15 min, TE 23 min", "Traction, mechanical x 15 min, E-stim x 10 min", "Tx: EMS/MHP 10 min, traction 15 min",
    "Time in: 9:00 Time out: 9:45\nLumbar traction 15 min", "Visit 9:00-9:45. Lumbar traction 15 min.",
    "Lumbar traction, table time 15 min", "Lumbar traction 15 min at 10 degrees",
    "Lumbar traction 3 x 5 min, supine", "Lumbar traction, 3 bouts of 5 minutes", "Lumbar traction, three rounds x 5 min", "Lumbar traction, 5 sets of three minutes",
    "S - arm ache. O - Spurling R positive. P - Lumbar traction 15 min", "BAY 4 -- S. Ames, 0900 slot\n0900-0910 HP low back\n0922-0937 TRACTION L/S", "Lumbar traction, 1/4 hr", "Lumbar traction 15:00 on the stopwatch", "Lumbar traction, held 15 min", "Lumbar traction, held fifteen minutes, static",
    "Lumbar traction, on for 15, off at the bell", "She had lumbar traction for fifteen.", "Lumbar traction from ten oh five to ten twenty",
    "Lumbar decompression, max 88 lb, min 44, 15m", "DECOMPRESSION: LUMBAR   MAX: 78   MIN: 39\nTIME: 15",
  ]],
  ["23", "97110", [
    "97110 - core, treadmill 10 min - 23 min", "97110 23 min: bike 5 min, bridges, planks",
    "Therapeutic exercise 23 min including treadmill 8 min", "97110 TE 23 min (8 min bike)",
    "Manual therapy, 97140, was ten minutes and exercise, 97110, was twenty three minutes.",
    "97110: 23 min treadmill 1.8 mph x 8 min, TA marching", "Minutes: 97012 8, 97110 23",
    "97110 hip abd, bridges, sit to stand, 23 min", "97110: squats, sit to stand, leg press, 23 min",
    "Ther ex x 23 min. Manual x 10 min. Mech traction x 15 min.", "97110 (23 min) - nustep 6 min L4, HS stretch 3x30 sec",
    "Therex: UBE 5', rows, ER, total 23'", "Exercise for 23 minutes included 5 minutes on the bike.", "TE 23', MT 10', Tx 15'",
    "Lumbar traction 15 min. Then 23 minutes of exercise.", "97110 Therapeutic Ex   23 min   2 units", "Traction 15, TE 23",
  ]],
  ["10", "97140", [
    "97140 manual therapy 10 min", "Manual therapy: 10 minutes STM to lumbar paraspinals",
    "Manual therapy, 97140, was ten minutes and exercise, 97110, was twenty minutes.", "Minutes: 97012 8, 97140 10",
    "97140: manual cervical distraction and suboccipital release, 10 min", "MT 10 min: STM, gr III PA", "STM x 10 min; TE x 23 min",
    "IASTM R calf 10 min, 97110 20 min", "97140 x 10 min R knee patellar mobs", "97140 10 min trigger point rel. neck",
  ]],
  ["-", "97012", [
    "Lumbar traction, motorized. Headache lasts 15 min.", "Lumbar traction 60 lbs. Manual therapy 15 min.",
    "Can sit 15 minutes. Lumbar traction, 60 lbs.", "Pt 15 min late. Lumbar traction today, 60 lb.",
    "Lumbar traction today. Home traction 15 min daily.", "Lumbar traction today. Visit total 45 min.",
    "Lumbar traction next visit 15 min.", "Lumbar traction. Next time 15 min.", "Lumbar traction. Total treatment time: 45 min",
    "PROC: 97012 Mechanical traction; STATUS: Not performed; MINUTES: 15", "Lumbar decompression, max 88 lb, min 44", "Lumbar traction, 10 x 30 sec",
  ]],
  ["~", "97012", [
    "Lumbar traction 10-15 min", "Lumbar traction 15 to 20 minutes",
  ]],
  ["!", "97012", [
    "Lumbar traction 15 min. Traction time: 20 min.",
  ]],
];

test.each(WORDINGS.flatMap(([value, code, wordings]) => wordings.map((text) => [value, code, text] as const)))("%s of %s: %s", (value, code, text) => {
  expect(seen(text, code)).toBe(value);
});
