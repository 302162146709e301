import { reads } from "../../test/support/read-element.ts";
import type { Wordings } from "../../test/support/read-element.ts";

const WORDINGS: readonly Wordings[] = [
  ["lumbar", "97012", [
    "TRX: L-SPINE; UNIT: DYNATRONICS T4 MOTORIZED TABLE", "Motor table, low back, steady stretch of 35 lb", "Mech traction L/S 15 min", "Traction to L-spine 15 min", "Mechanical traction: low back, 15 min", "LB traction 15 min",
    "Traction LB motorized table 12 min", "Traction to L4-5 level, 15 min", "Traction @ L5/S1, 60 lbs",
    "Traction targeting L4-L5-S1 15 min", "Lumbosacral traction 15 min", "Traction to the lumbo-sacral spine", "Traction Lsp 15 min",
    "Traction applied to lower lumbar segments", "97012 LUMB x 15", "97012 - lumb - 15 min", "Motorized table, L-sp., 15 min traction",
    "Traction: lumbar region", "Traction lumbar spine supine", "Pelvic traction for low back", "Traction of lower back, 15'",
    "Traction (low-back) 15 min", "Decompression L4-L5, 20 min", "Spinal decompression was directed at the L5-S1 disc",
    "Mechanical traction to his lower spine 15 min", "Region: LS. Traction 15 min", "Mech traction, L spine, 15 min",
    "traction 15 min to lumbars", "Traction with the pull on the low back 15 min", "97012 Traction - L/S - 12 mins",
    "Traction\n  Location: Low back\n  Time: 15 min", "Traction\nBody area: Lumbosacral\nTime: 15", "Lumber traction 15 min",
    "lumbr trac 12 min", "lumabr traction 12 min", "lumbar/pelvic traction 12 min w/ harness",
    "Trial of mechanical traction. TX table, static hold, twelve min. L/S.", "Traction 15 min. Area treated: lumbar.",
    "LSp TX: mot.tbl, 58#, 15m", "Traction to L3-S1", "tx'd lumbar w/ mech traction 15 min", "Traction lumbosacral area, supine 90/90",
    "For his back: lumbar traction 15 min", "MTx to l-s spine 12 min", "L.S. traction 15 min", "Traction L.S. 15 min",
    "Lx mech traction x 15'", "Traction to lower back/L5 15 min", "Gentle traction, left side-lying, to LS junction 5 min.",
    "mechanical traction, lumbar spine (L4/L5)", "Traction to L-4/L-5 15 min", "Traction to lumbar paraspinals", "adj C5, roller tbl L 10m",
  ]],
  ["cervical", "97012", [
    "Mech traction C/S 12 min", "Traction C-spine 12 min", "Neck traction 12 min", "Cx traction 12 min", "c-sp trac 12 min",
    "CS traction 12 min", "Traction C5-6 12 min", "Traction, cerv., 12 min", "Cervical spine distraction by table 12 min",
    "Traction to the neck, 10 min", "OTD traction neck 10 min", "C-spn traction 12 min", "Traction to C4 thru C7",
    "Traction: upper cervical", "Traction: suboccipital, 12 min", "Traction for neck pain: cervical 10 lbs, 10 min",
    "Traction to C.S. 12 min", "traction to c spine", "Traction at the C6 level",
    "Halter traction, neck, 12 min", "Cervial traction 12 min", "Cervicle traction 10 min", "cervicals, traction 12 min",
    "97012 CERV x 12", "Traction to C 5/6 12 min", "Traction to the cervical region w/ the head halter", "Region: C/S\nTraction 12 min",
  ]],
  ["thoracic", "97012", [
    "Mech traction T/S 12 min", "Traction mid back 10 min", "Roller table to mid-back 10 min", "Thoracic traction 12 min",
    "traction to upper back on the roller table", "Traction T4-T8", "Traction to thoracic spine",
  ]],
  ["cervical,thoracic", "97012", ["Traction of the cervicothoracic junction"]],
  ["thoracic,lumbar", "97012", [
    "Spinalator x 12, T/L. Then CMT T8.", "Roller table 12 min, T/L.",
    "Roller table T/S and L/S 10 min", "Roller table, mid and low back, 10 min", "Roller table mid & lower back 10 min",
    "IST thoracolumbar 10 min", "Roller table T/L 10 min", "IST T-L spine 10 min", "Roller table to T & L spine 10 min",
    "Intersegmental traction to the thoracic/lumbar spine", "Roller table thru T and L spine 12 min", "Roller table, thoracic + lumbar",
    "Traction T12-L1", "Roller table 10 min, T/S, L/S", "upper and lower back roller table 10 min",
  ]],
  ["cervical,lumbar", "97012", [
    "Traction to cervical and lumbar 10 min each", "Traction C/S + L/S 10 min", "Traction C & L 10 min", "Traction C/L spine",
    "Traction neck and low back",
  ]],
  ["cervical,thoracic,lumbar", "97012", [
    "Roller table C/T/L 10 min", "Roller table, full spine (C, T, L) 10 min", "IST cervical, thoracic, lumbar 10 min",
    "Roller table, cervical-thoracic-lumbar, 10 min",
  ]],
  ["lumbar,sacral", "97012", [
    "Traction L5 and sacrum 10 min", "Traction lumbar and SI joint 10 min",
  ]],
  ["shoulder", "97012", [
    "97012: traction to the right shoulder 10 min", "Mechanical traction, L shoulder, 10 min",
  ]],
  ["hip", "97012", [
    "Mechanical traction to R hip with motorized unit 10 min", "Left hip long-axis, boot tied to motorized traction table, 10 min",
  ]],
  ["wrist", "97012", [
    "Traction: R wrist, finger traps, free weight 5 lb",
  ]],
  ["ankle", "97012", [
    "97012: L ankle distraction w/ motorized traction unit & foot harness",
  ]],
  ["-", "97012", [
    "Mechanical traction 15 min, motorized table.", "Traction 15 min. Neck pain 5/10.", "S: low back pain. Traction 15 min motorized.",
    "Traction w/ pelvic belt, 15 min. L knee pain.",
  ]],
];

reads("body-part", WORDINGS);
