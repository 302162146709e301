import type { Citation } from "../../reference/index.ts";
import type { Statement } from "../policy.ts";

/** The Medicare minimum is the date, each intervention, the totals and a signature; contractors may not ask for more by themselves. */
const BEYOND_MINIMUM: Citation = {
  source: "cms-benefit-manual-ch15",
  section: "§220.3.A-B: not in Medicare's minimum; one missing item does not defeat necessity",
  confidence: "verified",
};

const OPTIONAL: Citation = {
  source: "cms-benefit-manual-ch15",
  section: "§220.3.E: optional in the treatment note",
  confidence: "verified",
};

/** What the note of a Medicare Part B visit must hold, and what others ask of it. */
export const medicareDocumentation: readonly Statement[] = [
  { rule: "documentation/device", set: { severity: "warning" }, cite: BEYOND_MINIMUM },
  { rule: "documentation/body-part", set: { severity: "warning" }, cite: BEYOND_MINIMUM },
  { rule: "documentation/etiology", set: { severity: "warning" }, cite: BEYOND_MINIMUM },
  { rule: "documentation/force", set: { severity: "warning" }, cite: BEYOND_MINIMUM },
  {
    rule: "documentation/duration",
    set: { severity: "info" },
    cite: { source: "cms-claims-manual-ch5", section: "§20.2.C: minutes of each modality may not be required", confidence: "verified" },
  },
  { rule: "documentation/response", set: { severity: "info" }, cite: OPTIONAL },
  {
    rule: "documentation/supervision",
    set: { severity: "info" },
    cite: { source: "cms-benefit-manual-ch15", section: "§220.3.E: the supervisor need not be in each note", confidence: "verified" },
  },
  {
    rule: "documentation/signature",
    set: { severity: "error" },
    cite: { source: "cms-benefit-manual-ch15", section: "220.3.E and 220.A: signature and professional identity", confidence: "verified" },
  },
  {
    rule: "documentation/plan-of-care",
    set: { severity: "error", params: { certificationDays: 90, asksCertification: false } },
    cite: {
      source: "cms-benefit-manual-ch15",
      section: "§220.1.2-220.1.3: a plan before treatment, certified for 90 days at most",
      confidence: "verified",
    },
  },
  {
    rule: "documentation/total-time",
    set: { severity: "error" },
    cite: {
      source: "cms-benefit-manual-ch15",
      section: "§220.3.E: total timed minutes and total treatment minutes",
      confidence: "verified",
    },
  },
  {
    rule: "documentation/certification",
    set: { on: true },
    cite: { source: "cms-benefit-manual-ch15", section: "§220.1.3", confidence: "verified" },
  },
  {
    rule: "documentation/progress-report",
    set: { on: true },
    cite: { source: "cms-benefit-manual-ch15", section: "§220.3.D", confidence: "verified" },
  },
];
