import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { earnedText, standings, TIMED_CODES, timedDay, timedUnitsText } from "../../check/kinds/timed-day.ts";

/** Timed units are earned by minutes; more than the minutes earn is billing for time that nobody gave. */
export default rule({
  id: "time/units-above-minutes",
  title: "More timed units than minutes",
  severity: "error",
  over: "day",
  applies: { procedures: TIMED_CODES },
  /** `cms`, `ama`, `full15`, or `unknown`: then it speaks only where both common methods say so. */
  params: { method: "unknown" },
  says: {
    what: "{units} on {day} for {minutes} timed minutes, which earn {earned}.",
    why: "Under the method of Medicare the timed minutes of the day are added up: 8 to 22 are one unit, 23 to 37 two, and so on. Other payers count each code alone. Units above that claim time that the record does not hold.",
    next: "Count the units again from the minutes in the record, and bill no more than they earn.",
  },
  denial: { group: "CO", carc: "151", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.2.C: minutes and units, with the day's total as the cap", confidence: "verified" },
    { source: "webpt-8-minute", section: "The per-code way of counting", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "20 minutes billed as two units", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 20 }] } },
      { title: "7 minutes alone earn none", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97140", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97140", minutes: 7 }] } },
      { title: "too many whichever way it is counted", claim: { lines: [{ code: "97110", units: 3 }, { code: "97140" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 25 }, { line: 2, code: "97140", minutes: 10 }] } },
      { title: "the second claim of the day goes over", policy: "medicare-b", claim: { id: "B2", lines: [{ code: "97140", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97140", minutes: 8 }] }, before: [{ id: "B1", lines: [{ code: "97110", modifiers: ["GP"] }] }], visits: [{ claim: "B1", services: [{ line: 1, code: "97110", minutes: 8 }] }] },
    ],
    quiet: [
      { title: "24 and 23 minutes are three units", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97112", units: 2, modifiers: ["GP"] }, { code: "97110", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97112", minutes: 24 }, { line: 2, code: "97110", minutes: 23 }] } },
      { title: "8 and 8 minutes as two units, where the payer's way is not known", claim: { lines: [{ code: "97110" }, { code: "97140" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 8 }, { line: 2, code: "97140", minutes: 8 }] } },
      { title: "traction minutes counted as timed ones are another rule's", claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 15 }] } },
      { title: "no record", claim: { lines: [{ code: "97110", units: 4 }] } },
    ],
  },
});

function check(facts: DayFacts, { params }: { readonly params: { readonly method: string } }) {
  const day = timedDay(facts, params.method);
  if (day === undefined) return [];
  if (!day.known) return unchecked(day.reason);
  if (!standings(day.value, params.method).every((standing) => standing === "above")) return pass;
  const { time, minutes, lines } = day.value;
  return found({
    lines,
    mark: { line: lines[0] ?? 1, element: "SV104" },
    fills: { units: timedUnitsText(time.units), day: formatIsoDay(facts.day), minutes, earned: earnedText(day.value, params.method) },
  });
}
