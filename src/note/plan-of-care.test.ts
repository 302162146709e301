import { reads } from "../../test/support/read-element.ts";

/** Both counts in one breath are a plan wherever they stand; one alone, or what was had, is none. */
reads("plan-of-care", [
  ["12 visits over 6 weeks", "97012", ["Lumbar traction 15 min. 12 visits over 6 weeks."]],
  ["12 visits/4 wks", "97012", ["Lumbar traction 15 min. 12 visits/4 wks."]],
  ["2x next week", "97012", ["Lumbar traction 15 min. See her 2x next week."]],
  ["2x4", "97012", ["Lumbar traction 15 min, supine. 2x4."]],
  ["8 more visits", "97012", ["Lumbar traction 15 min.\n8 more visits then re-exam"]],
  ["x 2 more wks", "97012", ["Lumbar traction 15 min.\nCont x 2 more wks then PN."]],
  ["four further visits", "97012", ["Lumbar traction 15 min. I would like to continue for four further visits."]],
  ["1x q 2 wk maint", "97012", ["Lumbar traction 15 min.\n1x q 2 wk maint. per plan"]],
  ["1 wk x 3", "97012", ["Lumbar traction 15 min.\n1 wk x 3, RTP form at visit 3"]],
  ["two times per weak for for weeks", "97012", ["Lumbar traction 15 min.\nPlan is two times per weak for for weeks"]],
  ["-", "97012", ["Lumbar traction 15 min. RTC 1 wk.", "Lumbar traction 15 min. Had 3 more visits elsewhere.", "Lumbar traction 15 min. Continue HEP."]],
  ["-", "97012", ["Lumbar traction 15 min. Bridges 2x4.", "Lumbar traction 15 min, supine. 2x15.", "Lumbar traction 15 min. 12 visits.", "Lumbar traction 15 min. Had 12 visits over 6 weeks last year."]],
]);

/** What a bracket tells of another day goes no further than the bracket. */
reads("force", [
  ["14", "97012", ["Cervical trx: 12 mins (3 mins less than last time, pt had somewhere to be), 14 lb, static"]],
  ["85", "97012", ["Trx: lumbar, hook-lying, 85, interm, motorized table.", "Lumbar trx 15 min. L/S @ 85, int, sup, mot. table."]],
  ["-", "97012", ["Trx: lumbar, 45, motorized table.", "Last visit she had cervical traction (static), 14 lb. Cervical traction today 12 min."]],
]);
