import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { countsUnits, numbersOf, ownOf } from "../../check/kinds/lines.ts";
import { timedUnitsText } from "../../check/kinds/timed-day.ts";
import { countsUntimedMinutes, dayTime, exceeds, methodsOf } from "../../check/kinds/untimed-minutes.ts";
import { isTimed } from "../../reference/index.ts";

/** Minutes of traction are no timed minutes: they earn no unit of exercise or manual therapy. */
export default rule({
  id: "traction/minutes-not-timed",
  title: "Traction minutes counted as timed minutes",
  severity: "error",
  over: "day",
  applies: { procedures: ["97012"] },
  /** `method`: how the payer counts timed units; `unknown` speaks only where both common methods fail. */
  params: { method: "unknown" },
  says: {
    what: "{units} on {day} for {timed} timed minutes, more than these earn unless the {untimed} untimed minutes are counted with them.",
    why: "Traction and other untimed services belong to the total treatment time, never to the timed minutes from which units are counted.",
    next: "Count the timed units again from the timed minutes alone.",
  },
  denial: { group: "CO", carc: "151", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "20.2.B and 20.2.C: only timed codes count toward the timed total", confidence: "verified" },
    { source: "aota-timed-codes", confidence: "verified" },
    { source: "chirocode-timed-codes", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "15 minutes of exercise and 15 of traction, billed as 2 units of exercise", claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 15 }] } },
      { title: "heat counted too", set: { params: { method: "cms" } }, claim: { lines: [{ code: "97012" }, { code: "97010" }, { code: "97110", units: 3 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 12 }, { line: 2, code: "97010", minutes: 10 }, { line: 3, code: "97110", minutes: 20 }] } },
    ],
    quiet: [
      { title: "the units fit the timed minutes", claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 30 }] } },
      { title: "too many with the untimed minutes as well: the time rules' business", claim: { lines: [{ code: "97012" }, { code: "97110", units: 4 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 15 }] } },
      { title: "8 and 8 minutes are 2 units by one of the common methods", claim: { lines: [{ code: "97012" }, { code: "97110" }, { code: "97112" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 8 }, { line: 3, code: "97112", minutes: 8 }] } },
      { title: "no record", claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] } },
    ],
  },
});

function check({ day, own, lines }: DayFacts, { params }: { readonly params: { readonly method: string } }) {
  if (!lines.some(({ procedure }) => isTimed(procedure))) return [];
  const timedLines = lines.filter(({ procedure }) => isTimed(procedure));
  if (!timedLines.every(countsUnits)) return [];
  const timed = ownOf(timedLines);
  const concerned = numbersOf(timed.length > 0 ? timed : own.filter(({ procedure }) => procedure === "97012"));
  const time = dayTime(lines);
  if (!time.known) return unchecked(time.reason, concerned);
  if (countsUntimedMinutes(time.value, params.method)) {
    const { units, timed: counted, untimedMinutes } = time.value;
    const minutes = counted.reduce((sum, each) => sum + each.minutes, 0);
    const fills = { units: timedUnitsText(units), day: formatIsoDay(day), timed: minutes, untimed: untimedMinutes };
    return found({ lines: concerned, fills });
  }
  const undecided = !time.value.untimedComplete && methodsOf(params.method).every((method) => exceeds(time.value, method));
  return undecided ? unchecked("fact-absent:minutes", concerned) : pass;
}
