import { reads } from "../../test/support/read-element.ts";

reads("duration", [
  ["15", "97012", [
    "Tx tbl 15m, 60#", "Lumbar traction ___15__ min", "97012 x 15 - 1 unit", "97012 Mech Tx | L/S | 15\n97110 TherEx | core | 25", "Lumbar tx, static 60#, ttl tm 15",
    "On the cervical traction, this is the motorized unit on table two, on her back, 15 minutes.",
    "Sore after traction Tuesday (20 min, 70 lb). Lumbar traction again, 50 lb, 15 min.",
    "Lumbar traction 15 min.\nADDENDUM 11/12/2026: traction force omitted from above; was 60 lb.",
  ]],
  ["25", "97110", ["97012 Mech Tx | L/S | 15\n97110 TherEx | core | 25"]],
  ["23", "97140", ["97140 x 23 - 2 units"]],
  ["15", "97530", ["Thera. act. 15 min", "Ther. act. 15"]],
  ["12", "97110", ["Thera. ex. 12 min"]],
  ["15", "97010", ["Lumbar traction 12 min. TrA in hooklying only 10 min, cold pack 15 min"]],
  ["-", "97012", [
    "CMT L5. Plan: start mech traction Fri, 10 min", "CMT L5.\nPlan: begin lumbar traction Monday, 15 min at 50 lb",
    "Traction was not performed today due to BP.\nResume traction 70 lb x 15 min once BP controlled.",
  ]],
]);

reads("body-part", [
  ["lumbar", "97012", ["Mech tx - L - 15 min - 60#", "Traction (L) 15 min 60#", "Traction L 60# 15'"]],
]);

reads("device", [
  ["-", "97012", ["Mechanical Traction: region lumbar  device ______  time 15 min", "CMT L5. Plan: start mech traction Fri, 10 min"]],
]);

reads("force", [["60", "97012", ["Mechanical traction: lumbar __15__ minutes _60_ lbs"]]]);

reads("plan-of-care", [
  ["continue", "97012", ["Lumbar traction 15 min.\nPlan: continue"]],
  ["cont as above", "97012", ["Lumbar traction 15 min.\nP: cont as above"]],
  ["reassess next visit", "97012", ["Lumbar traction 15 min.\nP: reassess next visit"]],
  ["12 sessions remain", "97012", ["Lumbar traction 15 min. 12 sessions remain."]],
  ["CPOC", "97012", ["Lumbar traction 15 min.\nCPOC\nHKT"]],
  ["-", "97012", ["Cont lumbar traction 15 min at 60 lb.", "Lumbar traction 15 min. Next appointment Monday"]],
]);
