import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { allocationsText, earnedText, standings, TIMED_CODES, timedDay, timedUnitsText } from "../../check/kinds/timed-day.ts";

/** Minutes that were given and recorded, and are not billed. */
export default rule({
  id: "time/units-below-minutes",
  title: "Fewer timed units than minutes",
  severity: "warning",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: { method: "unknown" },
  says: {
    what: "{units} on {day} for {minutes} timed minutes, which earn {earned}.",
    why: "The record holds more timed minutes than the claim bills. Payers want the units that the minutes come to; units that are left off are given away, and a claim that does not match its record invites questions either way.",
    next: "If the minutes in the record are right, they come to: {spread}. If not, correct the claim's source, not the note.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.2.C: the total of the timed minutes decides the units", confidence: "verified" },
    { source: "webpt-8-minute", section: "The per-code way of counting", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "38 minutes billed as two units", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 38 }] } },
      { title: "both ways of counting give more", claim: { lines: [{ code: "97110" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 30 }] } },
    ],
    quiet: [
      { title: "as many as the minutes earn", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 37 }] } },
      { title: "one way of counting gives as many as are billed", claim: { lines: [{ code: "97110" }, { code: "97140" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 22 }, { line: 2, code: "97140", minutes: 22 }] }, set: { params: { method: "full15" } } },
      { title: "no record", claim: { lines: [{ code: "97110" }] } },
    ],
  },
});

function check(facts: DayFacts, { params }: { readonly params: { readonly method: string } }) {
  const day = timedDay(facts, params.method);
  if (day === undefined) return [];
  if (!day.known) return unchecked(day.reason);
  if (!standings(day.value, params.method).every((standing) => standing === "below")) return pass;
  const { time, minutes, lines } = day.value;
  return found({
    lines,
    mark: { line: lines[0] ?? 1, element: "SV104" },
    fills: {
      units: timedUnitsText(time.units),
      day: formatIsoDay(facts.day),
      minutes,
      earned: earnedText(day.value, params.method),
      spread: allocationsText(day.value, params.method),
    },
  });
}
