import { formatIsoDay } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** A course of manipulation begins before its visits, or with the first of them. */
export default rule({
  id: "cmt/initial-treatment-after-service",
  title: "The course begins before its visits",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} was given on {day}, and the initial treatment (DTP*454) is dated {initial}.",
    why: "Medicare asks with every spinal manipulation when the course of treatment began. A course that begins after one of its visits cannot be, and the claim is returned.",
    next: "Take the first day of this course from the record; a new condition or a flare-up begins a new course.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA122"] },
  fix: "never",
  citations: [
    { source: "noridian-initial-treatment", section: "Initial treatment date, DTP*454", confidence: "verified" },
    { source: "analyst", section: "A course begins with its first visit", confidence: "logic" },
  ],
  check,
  examples: {
    found: [{ title: "a day after the visit", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-03-03" }, lines: [{ code: "98941", modifiers: ["AT"] }] } }],
    quiet: [
      { title: "the day of the visit", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-03-02" }, lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "no initial treatment date", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "other payers are not asked about", claim: { provider: "DC", dates: { 454: "2026-02-03" }, lines: [{ code: "98941" }] } },
    ],
  },
});

/** The line's own date comes before the claim's. */
function check(facts: LineFacts): readonly Outcome[] {
  const { source, line, day, number } = facts;
  const isInitial = ({ qualifier }: { readonly qualifier: string }): boolean => qualifier === "454";
  const own = line.dates.find(isInitial);
  const initial = (own ?? source.dates.find(isInitial))?.day;
  if (!initial?.known || !day.known || initial.value <= day.value) return [];
  const fills = { ...lineFills(facts), day: formatIsoDay(day.value), initial: formatIsoDay(initial.value) };
  return [found({ fills, mark: { ...(own ? { line: number } : {}), element: "DTP03", qualifier: "454" } })];
}
