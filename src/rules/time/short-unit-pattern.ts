import { neverByItself, rule } from "../../check/index.ts";
import { TIMED_CODES } from "../../check/kinds/timed-day.ts";

/** A habit over many claims, never the fault of one: a text that `explain` shows. */
export default rule({
  id: "time/short-unit-pattern",
  title: "Units that are always short",
  severity: "info",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: {},
  says: {
    what: "A provider whose units last less than 15 minutes on average, claim after claim, is marked for review.",
    why: "A unit may be as short as 8 minutes, but the fee assumes 15. The manual tells contractors to look at a consistent practice below that; one short day says nothing.",
    next: "Nothing on a single claim. Look at the average of a month, if your records hold the minutes.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-claims-manual-ch5", section: "§20.2.C: the expectation of 15 minutes a unit", confidence: "verified" }],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97110" }] } }] },
});
