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

reads("force", [
  ["55", "97012", ["Lumbar traction\nMinutes: [ ] 10   [x] 15   [ ] 20       Pull 55 lbs", "Lumbar traction 55 lbss", "Lumbar traction 55 ibs, 10 min"]],
  ["60", "97012", ["TRACTION SETTINGS     Ordered     Actual\nPull (lb)             70          60\nMinutes               20          15"]],
]);

reads("body-part", [
  ["thoracic,lumbar", "97012", ["Roller table 10m T + L. Dx myofascitis", "IST 12 min T/L."]],
  ["lumbar", "97012", ["Manual lumbar traction w/ belt around pelvis 9 min", "Lumbar traction, strap about the hips, 12 min", "Lumbar traction, belt across her pelvis"]],
  ["cervical", "97012", ["Cervical traction 15 min.\nLumbar also bothers him."]],
]);

reads("position", [
  ["supine", "97012", ["Lumbar traction, supine. Leg pain 4/10 in standing.", "Lumbar traction, supine, 15 min. Walked upright on leaving."]],
  ["standing", "97012", ["Traction in standing, harness, 8 min"]],
]);

reads("mode", [
  ["intermittent", "97012", ["Manual lumbar traction, 20 sec pull, 10 sec ease, 9 min", "Harness traction, 1 min hang / 1 min down"]],
]);

reads("device", [
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
