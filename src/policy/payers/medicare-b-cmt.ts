import type { Statement } from "../policy.ts";

const manual = (rule: string, section: string): Statement =>
  ({ rule, set: { on: true }, cite: { source: "cms-benefit-manual-ch15", section, confidence: "verified" } });

/** What Medicare Part B asks of spinal manipulation. */
export const medicareCmt: readonly Statement[] = [
  manual("cmt/at-missing", "§240.1.3: without AT the service is taken for maintenance"),
  manual("cmt/at-on-maintenance", "§240.1.3: maintenance is not covered"),
  manual("cmt/covered-service", "§30.5, §240.1.1: by hand or hand-held device"),
  manual("cmt/region-count", "§240.1.4: the level of each subluxation"),
  manual("cmt/diagnosis-region", "§240.1.4: location of the subluxation"),
  manual("cmt/secondary-diagnosis", "§240.1.3: a neuromusculoskeletal condition"),
  manual("cmt/subluxation-pointed", "§240.1.1 and §240.1.3: manipulation to correct a subluxation"),
  {
    rule: "cmt/primary-diagnosis",
    from: "2015-10-01",
    set: { on: true },
    cite: { source: "stedi-chiropractic", section: "2025-12-03", from: "2015-10-01", confidence: "verified" },
  },
  {
    rule: "cmt/initial-treatment-date",
    set: { on: true },
    cite: { source: "noridian-initial-treatment", section: "With 98940 to 98942", confidence: "verified" },
  },
  {
    rule: "cmt/initial-treatment-date-form",
    set: { on: true },
    cite: { source: "noridian-initial-treatment", section: "CCYYMMDD", confidence: "verified" },
  },
  {
    rule: "form/claim-date",
    set: { params: { notWithManipulation: ["454"] } },
    cite: { source: "noridian-initial-treatment", section: "The initial treatment has a rule of its own", confidence: "verified" },
  },
  {
    rule: "cmt/x-ray-window",
    from: "2000-01-01",
    set: { on: true },
    cite: { source: "benefit-manual-copy", section: "§240.1.2", from: "2000-01-01", confidence: "verified" },
  },
  {
    rule: "cmt/part-findings",
    set: { on: true },
    cite: { source: "benefit-manual-copy", section: "§240.1.2", confidence: "secondary" },
  },
  {
    rule: "cmt/evaluation-needs-25",
    set: { params: { except: ["DC"] } },
    cite: { source: "cms-benefit-manual-ch15", section: "§240.1.1: a chiropractor's examination is excluded, and a rule of its own says so", confidence: "verified" },
  },
];
