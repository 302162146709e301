import { parseIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** The first day on which HIPAA payers took 005010 alone. */
const ONLY_5010_FROM = parseIsoDay("2012-01-01") as Day;

/** A claim in the form of the version before is turned away at the payer's door. */
export default rule({
  id: "form/version",
  title: "The version that payers take",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim is written by guide {guide}; payers take 005010X222A1.",
    why: "Since 2012 a health plan under HIPAA takes professional claims in version 5010 only and sends a 4010 file back unread. Workers' compensation and auto carriers are not bound by that rule; some of them still take 4010.",
    next: "Have the billing software make the file as 005010X222A1. Changing the label alone is not enough: the two versions differ inside.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "hipaa-5010-rule", section: "Compliance with 45 CFR 162.1102(c) is required on 2012-01-01", from: "2012-01-01", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "4010 today", claim: { guide: "004010X098A1", fileDate: "2026-03-04", lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "5010", claim: { fileDate: "2026-03-04", lines: [{ code: "97012" }] } },
      { title: "4010 while it was the rule", claim: { guide: "004010X098A1", date: "2011-06-01", fileDate: "2011-06-03", lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome {
  const { guide, fileDay } = source;
  if (guide === undefined || (fileDay.known && fileDay.value < ONLY_5010_FROM)) return pass;
  return found({ fills: { guide } });
}
