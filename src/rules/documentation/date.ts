import { formatIsoDay } from "../../claim/index.ts";
import type { Claim, Day } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { ofRecord } from "../../check/kinds/record.ts";
import { readOf } from "../../check/reading.ts";

/** The record is of the day that the claim bills. */
export default rule({
  id: "documentation/date",
  title: "The record's date is not the claim's",
  severity: "error",
  over: "day",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The claim bills traction on {day}; {where} {gap}.",
    why: "A record must show that this service was given on this day: the guide to 97012 behind these checks lists the date among its five elements, and the federal minimum for a treatment note begins with it.",
    next: "Find out which day is right. If the claim is wrong, correct the claim; a record is only ever mended by a dated addendum of its author.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "What the chart holds: date, device, duration, body part, etiology", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E: date of treatment", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "no date", claim: { lines: [{ code: "97012" }] }, visit: {} },
      { title: "another day", claim: { lines: [{ code: "97012" }] }, visit: { date: "2026-03-03" } },
    ],
    quiet: [
      { title: "the same day", claim: { lines: [{ code: "97012" }] }, visit: { date: "2026-03-02" } },
      { title: "two days on the claim, the record of one of them", claim: { lines: [{ code: "97012" }, { code: "97012", date: "2026-03-04" }] }, visit: { date: "2026-03-02" } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: DayFacts) {
  return ofRecord(facts, (record, lines, first) => {
    if (record.date === undefined) return found({ lines, fills: fillsOf(facts.day, "its visit record", "bears no date") });
    if (covers(first.line, record.date)) return pass;
    if (isOfAnotherLine(facts.source, record.date)) return unchecked("visit-absent", lines);
    return found({ lines, fills: fillsOf(facts.day, "its visit record", `is dated ${formatIsoDay(record.date)}`) });
  }, (first, lines) => ofNote(first, lines, facts.day));
}

/** A record of another day stays one, whatever its note says; an undated one may have a dated note. */
function ofNote(first: LineFacts, lines: readonly number[], day: Day): Outcome | undefined {
  const read = readOf(first, "date");
  if (!read.known || (first.visit.known && first.visit.value.date !== undefined)) return undefined;
  const { status, value } = read.value;
  if (status === "found") return pass;
  if (status === "ambiguous") return unchecked("note-unclear", lines);
  if (status === "contradicted") return found({ lines, fills: fillsOf(day, "its note", value === null ? "bears two dates" : `is dated ${String(value)}`) });
  return first.visit.known ? undefined : found({ lines, fills: fillsOf(day, "its note", "bears no date") });
}

function fillsOf(day: Day, where: string, gap: string) {
  return { day: formatIsoDay(day), where, gap };
}

function covers({ day, lastDay }: LineFacts["line"], date: Day): boolean {
  return day.known && day.value <= date && date <= (lastDay.known ? lastDay.value : day.value);
}

/** Then it is the record of that day, and this day's is not there. */
function isOfAnotherLine({ lines }: Claim, date: Day): boolean {
  return lines.some((line) => covers(line, date));
}
