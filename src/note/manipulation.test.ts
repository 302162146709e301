import { reads } from "../../test/support/read-element.ts";

reads("cmt-regions", [
  ["cervical,thoracic,lumbar", "98941", [
    "O: Subluxation at L5, T8, C5.\nP: CMT performed.", "Subluxation at L5, T8, C5. Adjusted.", "Subluxations L5, T8, C5 adjusted.", "CMT L5, T8, C5",
    "O: L5 subluxation PR, tender. T8 fixation. C5 restricted.\nP: adjusted all listed segments, diversified.",
  ]],
  ["lumbar,pelvic", "98940", ["CMT to L5 and the left SI joint.", "i adjusted l five and the left s i joint", "Adjusted L5 and the right s.i. joint."]],
  ["lumbar,sacral", "98940", ["CMT to L5 and sacrum."]],
  ["lumbar", "98940", ["O: C/S ROM restricted. L5 subluxation.\nP: adjusted L5", "O: T8 fixation.\nP: adjusted L5, side posture"]],
  ["-", "98941", ["O: Subluxation at L5, T8, C5.\nP: no adjustment today, ice 10 min."]],
  ["!", "98941", ["Subluxation at L5. Adjusted."]],
]);

reads("part", [
  ["P,R", "98940", ["Tender at L4. ROM reduced in flexion."]],
  ["P,A,T", "98940", ["O: L5 subluxation, tender, spasm of the paraspinals.\nP: adjusted L5"]],
  ["P", "98940", ["Low back pain 4/10. Adjusted L4."]],
  ["-", "98940", ["Adjusted L4."]],
]);
