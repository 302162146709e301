import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, Context, DayFacts, Outcome } from "../../check/index.ts";
import { minutesIn } from "../../check/kinds/record.ts";
import { sameTime } from "../../check/kinds/separate.ts";
import { TIMED_CODES } from "../../check/kinds/timed-day.ts";
import { isSupervisedModality, isTherapyCode } from "../../reference/index.ts";

/** Two therapy services of one provider never share a quarter of an hour; supervised modalities alone may run beside another. */
export default rule({
  id: "ncci/same-fifteen-minutes",
  title: "Two therapy services at once",
  severity: "error",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: {},
  says: {
    what: "{one} (line {first}) and {other} (line {second}) were given at the same time on {day}: {how}.",
    why: "One provider cannot give two attended therapy services to a patient in the same 15 minutes, whether or not a coding edit joins the two codes. Only the supervised modalities (97010 to 97028) may run beside other therapy.",
    next: "Compare the times with the record, and bill what was given in each interval.",
  },
  denial: { group: "CO", carc: "236", rarc: [] },
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter XI, section P.2", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "exercise and re-education at ten",
        claim: { lines: [{ code: "97110" }, { code: "97112" }] },
        visit: { services: [{ line: 1, code: "97110", start: "10:00", end: "10:15" }, { line: 2, code: "97112", start: "10:05", end: "10:20" }] },
      },
    ],
    quiet: [
      {
        title: "back to back",
        claim: { lines: [{ code: "97110" }, { code: "97112" }] },
        visit: { services: [{ line: 1, code: "97110", start: "10:00", end: "10:15" }, { line: 2, code: "97112", start: "10:15", end: "10:30" }] },
      },
      {
        title: "traction meanwhile",
        claim: { lines: [{ code: "97110" }, { code: "97012" }] },
        visit: { services: [{ line: 1, code: "97110", start: "10:00", end: "10:15" }, { line: 2, code: "97012", start: "10:00", end: "10:15" }] },
      },
      {
        title: "no clock times, but all minutes fit into the visit one after the other",
        claim: { lines: [{ code: "97110" }, { code: "97112" }] },
        visit: { visitMinutes: 40, services: [{ line: 1, code: "97110", minutes: 15 }, { line: 2, code: "97112", minutes: 15 }] },
      },
      { title: "one service", claim: { lines: [{ code: "97110", units: 2 }] } },
    ],
  },
});

/** Each two lines of which one is this claim's: pairs of two codes that an edit joins have rules of their own. */
function check({ day, lines }: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  const attended = lines.filter(isAttended);
  if (attended.length > MOST_LINES) attended.splice(0, attended.length - MOST_LINES);
  const outcomes: Outcome[] = [];
  for (const own of attended) {
    if (!own.own) continue;
    for (const other of attended) {
      if (isBefore(other, own) && tables.ptp.find(other.procedure, own.procedure, day).is !== "pair") outcomes.push(judged(other, own, day));
    }
  }
  return outcomes;
}

/** More attended services than a day holds. */
const MOST_LINES = 30;

function isAttended({ procedure }: BilledLine): boolean {
  return isTherapyCode(procedure) && !isSupervisedModality(procedure);
}

function isBefore(other: BilledLine, own: BilledLine): boolean {
  return other.procedure !== own.procedure && (!other.own || other.number < own.number);
}

function judged(one: BilledLine, other: BilledLine, day: number): Outcome {
  const at = [one, other].filter((line) => line.own).map(({ number }) => number);
  const overlap = sameTime(one, other);
  if (!overlap.known) return fitsInVisit(one) ? pass : unchecked(overlap.reason, at);
  if (overlap.value === undefined) return pass;
  return found({
    lines: at,
    fills: {
      one: one.procedure,
      first: one.number,
      other: other.procedure,
      second: other.number,
      day: formatIsoDay(day),
      how: overlap.value,
    },
  });
}

/** All that needs the provider fits into the visit one after the other, as far as the record says. */
function fitsInVisit({ visit }: BilledLine): boolean {
  if (!visit.known || visit.value.visitMinutes === undefined) return false;
  const minutes = visit.value.services.filter(({ code }) => !isSupervisedModality(code)).map(minutesIn);
  if (minutes.includes(undefined)) return false;
  return minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0) <= visit.value.visitMinutes;
}
