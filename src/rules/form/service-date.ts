import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** A service was given on a real day, before its claim was written. */
export default rule({
  id: "form/service-date",
  title: "A real day of service",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} has {what}.",
    why: "The day of service decides which rules and prices hold. A day that the calendar does not have, or one after the claim was made, is rejected.",
    next: "Take the day from the note.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2400 DTP*472", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "no such day", claim: { lines: [{ code: "97012", date: "2026-02-30" }] } },
      { title: "after the file was made", claim: { fileDate: "2026-03-01", lines: [{ code: "97012", date: "2026-03-02" }] } },
    ],
    quiet: [
      { title: "the day of the file", claim: { fileDate: "2026-03-02", lines: [{ code: "97012", date: "2026-03-02" }] } },
      { title: "the day of the file is not known", claim: { lines: [{ code: "97012", date: "2026-03-02" }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const what = wrongWith(facts);
  if (what === undefined) return pass;
  return found({ fills: { ...lineFills(facts), what }, mark: { line: facts.number, element: "DTP03", qualifier: "472" } });
}

function wrongWith(facts: LineFacts): string | undefined {
  const { day, line: { lastDay }, source: { fileDay } } = facts;
  if (!day.known) return isLeftOut(facts) ? undefined : "no day of service, or one that the calendar does not have";
  if (!lastDay.known) return "a range of days whose end the calendar does not have";
  if (lastDay.value < day.value) return `a range that ends on ${formatIsoDay(lastDay.value)}, before it begins on ${formatIsoDay(day.value)}`;
  if (!fileDay.known || lastDay.value <= fileDay.value) return undefined;
  return `the day ${formatIsoDay(lastDay.value)}, after ${formatIsoDay(fileDay.value)}, when the claim was made`;
}

/** A claim from a file whose line has no DTP*472 at all: the file's problem, which was told of. */
function isLeftOut({ source, line }: LineFacts): boolean {
  return source.form === "837P" && source.at("CLM") !== undefined && line.at("DTP", "472") === undefined;
}
