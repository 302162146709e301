import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, Outcome } from "../../check/index.ts";
import { numbersWhere } from "../../check/kinds/lines.ts";
import { TIMED_CODES } from "../../check/kinds/timed-day.ts";
import { readOf } from "../../check/reading.ts";
import { INSIDE } from "../../note/index.ts";
import { isTimed } from "../../reference/index.ts";

/** Rest and waiting are no treatment, whoever was in the room. The minutes of a visit record are taken for minutes of treatment. */
export default rule({
  id: "time/not-treatment",
  title: "Rest or waiting counted as treatment",
  severity: "error",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: {},
  says: {
    what: "The note of {day} counts {minutes} minutes of rest or waiting (\"{words}\") in the minutes of treatment.",
    why: "Only the time of direct treatment counts toward timed units: what comes before and after, rest, waiting for equipment and the like do not.",
    next: "Take the pause out of the timed minutes, and see whether the units still stand.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-claims-manual-ch5", section: "§20.3: what is not counted as treatment time", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "a rest inside the minutes", claim: { lines: [{ code: "97110" }] }, visit: { note: "Ther ex 25 min (including 5 min rest)." } },
    ],
    quiet: [
      { title: "a rest between", claim: { lines: [{ code: "97110" }] }, visit: { note: "Ther ex 25 min, then rested 5 min." } },
      { title: "the pull's own rest", claim: { lines: [{ code: "97110" }] }, visit: { note: "Ther ex 25 min. Traction 15 min, hold 60 sec, rest 20 sec." } },
      { title: "a record alone", claim: { lines: [{ code: "97110" }] }, visit: {} },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97110" }] } },
    ],
  },
});

function check({ own, day }: DayFacts): Outcome {
  const first = own.find(({ procedure }) => isTimed(procedure));
  if (first === undefined) return pass;
  const lines = numbersWhere(own, ({ procedure }) => isTimed(procedure));
  const read = readOf(first, "not-treatment");
  if (!read.known) return first.visit.known ? pass : unchecked(first.visit.reason, lines);
  const { status, because, value, evidence } = read.value;
  if (status !== "found" || because !== INSIDE) return pass;
  return found({ lines, fills: { day: formatIsoDay(day), minutes: String(value), words: evidence.map(({ text }) => text).join(", ") } });
}
