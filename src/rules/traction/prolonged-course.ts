import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { HistoryFacts } from "../../check/index.ts";
import { courseOf, daysBack } from "../../check/kinds/course.ts";
import { hasModifier, numbersOf } from "../../check/kinds/lines.ts";

interface CourseParams { readonly visits: number; readonly newCourseAfterDays: number }

/** A passive treatment that goes on and on is what reviewers look for. */
export default rule({
  id: "traction/prolonged-course",
  title: "Traction over many visits",
  severity: "warning",
  over: "history",
  on: false,
  applies: { procedures: ["97012"] },
  /** `visits`: days of traction in one course before the rule speaks. `newCourseAfterDays`: so long a pause begins a new course. */
  params: { visits: 12, newCourseAfterDays: 90 },
  says: {
    what: "This is visit {count} with traction in one course; past {visits} a reviewer wants to know why it goes on.",
    why: "Passive traction is expected to make way for active care after the first weeks; a long course needs a reason in the record.",
    next: "See that the record says what traction still achieves, measured, and what the plan is for ending it.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "radiologybillingcoding-97012", section: "A few visits only", confidence: "secondary" },
    { source: "ngs-lcd-l33631", section: "A limit of 12 is recalled; the text was not read", confidence: "memory" },
  ],
  check: check,
  examples: {
    found: [
      {
        title: "the fourth visit of three", set: { on: true, params: { visits: 3 } }, claim: { id: "H4", date: "2026-03-09", lines: [{ code: "97012" }] },
        history: ["2026-03-02", "2026-03-04", "2026-03-06"].map((date, index) => ({ id: `H${index + 1}`, date, lines: [{ code: "97012" }] })),
      },
    ],
    quiet: [
      {
        title: "a pause began a new course", set: { on: true, params: { visits: 1 } }, claim: { id: "H2", date: "2026-03-09", lines: [{ code: "97012" }] },
        history: [{ id: "H1", date: "2025-10-01", lines: [{ code: "97012" }] }],
      },
      { title: "a first visit", set: { on: true }, claim: { lines: [{ code: "97012" }] }, history: [] },
      { title: "visits without traction", set: { on: true, params: { visits: 1 } }, claim: { id: "H2", lines: [{ code: "97012" }] }, history: [{ id: "H1", date: "2026-02-27", lines: [{ code: "97110" }] }] },
    ],
  },
});

function check({ own, past, alongside, complete }: HistoryFacts, { params }: { readonly params: CourseParams }) {
  const lines = numbersOf(own.filter((line) => line.procedure === "97012" && !hasModifier(line, "GY")));
  if (lines.length === 0) return [];
  const days = daysBack({ own, past, alongside }).flatMap(([day, billed]) => (billed.some(({ procedure }) => procedure === "97012") ? [day] : []));
  const count = courseOf(days, params.newCourseAfterDays).length;
  if (count > params.visits) return found({ lines, fills: { count } });
  return complete ? pass : unchecked("history-absent", lines);
}
