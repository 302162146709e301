import { neverByItself, rule } from "../../check/index.ts";
import { familyCodes, isAlwaysTherapy } from "../../reference/index.ts";

/** Why the second service of a day is paid less: a text for `explain` and `advise`. */
export default rule({
  id: "payment/multiple-procedure",
  title: "Several therapy services on one day",
  severity: "info",
  over: "day",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  params: {},
  says: {
    what: "Of the always-therapy services of a day the one with the highest practice expense is paid in full; of every other unit half of the practice expense is taken off.",
    why: "The reduction runs across codes and disciplines of one patient, provider and day, and takes no notice of modifiers. On the remittance it shows as CO-59: a reduction, not a denial, and nothing to appeal.",
    next: "Nothing on the claim. Expect less than the fee schedule says for the second unit on.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.7", from: "2013-04-01", confidence: "verified" },
  ],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97012" }, { code: "97110" }] } }] },
});
