import { neverByItself, rule } from "../../check/index.ts";
import { TIMED_CODES } from "../../check/kinds/timed-day.ts";

/** What belongs to the total of timed minutes: a text that `explain` shows. */
export default rule({
  id: "time/total-minutes",
  title: "What counts as a timed minute",
  severity: "info",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: {},
  says: {
    what: "The timed total of a day is every minute of direct treatment under a timed code, billed or not.",
    why: "Minutes of a code that earns no unit of its own still count toward the day's total, and so do those before the eighth. Untimed services are no part of it; they belong to the total treatment time.",
    next: "Write both totals into the note: the timed minutes, and all treatment minutes.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.2.C, note on the total", confidence: "verified" },
    { source: "cms-benefit-manual-ch15-old", section: "p. 206", confidence: "verified" },
  ],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97110" }] } }] },
});
