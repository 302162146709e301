import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { disciplineOf } from "../../reference/index.ts";

const FIRST_EVALUATIONS = ["97161", "97162", "97163", "97165", "97166", "97167"];

/** The first evaluation opens an episode of care; a second in the same episode is a re-evaluation. */
export default rule({
  id: "evaluation/one-per-episode",
  title: "One first evaluation an episode",
  severity: "warning",
  over: "history",
  applies: { procedures: FIRST_EVALUATIONS },
  params: {},
  says: {
    what: "{code} on line {line} is a second first evaluation in the episode that began {start}; {earlier} was billed on {day}{where}.",
    why: "An evaluation code is one unit for an episode of care. Later in the episode the work is a re-evaluation (97164, 97168), and that only where a change in the patient called for it.",
    next: "Look whether a new episode began (another condition, a discharge in between). If not, bill the re-evaluation that the record supports, or none.",
  },
  denial: { group: "CO", carc: "151", rarc: [] },
  fix: "never",
  citations: [
    { source: "ncci-policy-manual-medicaid", section: "Chapter XI, section V.21, p. XI-36", from: "2025-01-01", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      {
        title: "a second evaluation under the same plan", policy: "medicaid", severity: "error",
        claim: { id: "B2", lines: [{ code: "97161" }] }, visit: { planOfCare: { start: "2026-02-02" }, services: [{ code: "97161" }] },
        history: [{ id: "B1", date: "2026-02-02", lines: [{ code: "97162" }] }],
      },
    ],
    quiet: [
      {
        title: "the earlier one was before this plan began",
        claim: { id: "B2", lines: [{ code: "97161" }] }, visit: { planOfCare: { start: "2026-03-02" }, services: [{ code: "97161" }] },
        history: [{ id: "B1", date: "2025-10-02", lines: [{ code: "97161" }] }],
      },
      {
        title: "the other discipline",
        claim: { id: "B2", lines: [{ code: "97165" }] }, visit: { planOfCare: { start: "2026-02-02" }, services: [{ code: "97165" }] },
        history: [{ id: "B1", date: "2026-02-02", lines: [{ code: "97161" }] }],
      },
      { title: "no earlier evaluation in the history", claim: { lines: [{ code: "97161" }] }, history: [] },
    ],
  },
});

function check(facts: HistoryFacts): readonly Outcome[] {
  return facts.own.filter(({ procedure }) => FIRST_EVALUATIONS.includes(procedure)).map((line) => judged(line, facts));
}

function judged(line: LineFacts, { past, complete }: HistoryFacts): Outcome {
  const at = [line.number];
  const last = past.findLast(({ procedure }) =>
    FIRST_EVALUATIONS.includes(procedure) && disciplineOf(procedure) === disciplineOf(line.procedure));
  if (!last) return complete ? pass : unchecked("history-absent", at);
  if (!line.visit.known) return unchecked(line.visit.reason, at);
  const start = line.visit.value.planOfCare?.start;
  if (start === undefined) return unchecked("fact-absent:planOfCare", at);
  if (dayOf(last) < start) return pass;
  const where = last.claim === line.claim ? "" : ` on claim ${last.claim}`;
  return found({
    lines: at,
    fills: {
      code: line.procedure,
      line: line.number,
      start: formatIsoDay(start),
      earlier: last.procedure,
      day: formatIsoDay(dayOf(last)),
      where,
    },
  });
}

function dayOf({ day }: BilledLine): number {
  return day.known ? day.value : -Infinity;
}
