import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** A primary care provider stands beside the one who referred, not in that one's place. */
export default rule({
  id: "provider/referring",
  title: "Who referred, and whose referral came first",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The claim names a primary care provider (NM1*P3) and no referring provider (NM1*DN).",
    why: "The one who sent the patient is the referring provider (DN). P3 is for a second name: the primary care provider whose referral began the chain. Alone it names nobody who referred.",
    next: "Write DN where there was one referral; with two, DN for the last and P3 for the first.",
  },
  denial: { group: "CO", carc: "16", rarc: ["N286"] },
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2310A NM101: P3 on a second NM1 only", confidence: "memory" }],
  check,
  examples: {
    found: [{ title: "P3 alone", claim: { referring: { entity: "P3" }, lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "DN", claim: { referring: { entity: "DN" }, lines: [{ code: "97012" }] } },
      { title: "nobody referred", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { referring } }: ClaimFacts): Outcome {
  return referring?.entity === "P3" ? found({ place: referring.at("NM101"), mark: { element: "CLM01" } }) : pass;
}
