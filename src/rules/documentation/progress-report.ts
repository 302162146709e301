import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier, numbersOf } from "../../check/kinds/lines.ts";
import { familyCodes, isAlwaysTherapy } from "../../reference/index.ts";

type Params = { readonly days: number; readonly providers: readonly string[] };

/** A clinician reports on progress at least every ten days of treatment. */
export default rule({
  id: "documentation/progress-report",
  title: "A progress report every ten treatment days",
  severity: "warning",
  over: "history",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  on: false,
  params: { days: 10, providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[] },
  says: {
    what: "{day} is treatment day {count} since {since}; a progress report is due by day {most}.",
    why: "Medicare asks a clinician for a report on progress at least every ten days on which the patient was treated, the evaluation included: days, not visits or weeks. An assistant's report is not complete by itself, and the clinician takes part in treatment once in each period.",
    next: "Look for the report. If there is none, the clinician writes it now: one that comes within seven days after it was due still counts. Record its date, and the count begins anew.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "§220.3.D: progress reports", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "the eleventh day, and no report",
        set: { on: true, params: { days: 2 } },
        claim: { id: "B9", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-02-16", signed: true } },
        history: [
          { id: "B1", date: "2026-02-16", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
          { id: "B2", date: "2026-02-18", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        ],
      },
    ],
    quiet: [
      {
        title: "a report in between",
        set: { on: true, params: { days: 2 } },
        claim: { id: "B9", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-02-16", signed: true }, progressReportOn: "2026-02-16" },
        history: [
          { id: "B1", date: "2026-02-16", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
          { id: "B2", date: "2026-02-18", provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        ],
      },
      {
        title: "the first day",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-03-02", signed: true } },
        history: [],
      },
      { title: "no record", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] } },
    ],
  },
});

/** Judged on the claim's last day of therapy. */
function check(facts: HistoryFacts, { params }: { readonly params: Params }): readonly Outcome[] {
  const therapy = facts.own.filter((line) => isTherapy(line) && line.provider.known && params.providers.includes(line.provider.value));
  const last = therapy.reduce<LineFacts | undefined>((latest, line) => (latest && dayOf(latest) >= dayOf(line) ? latest : line), undefined);
  if (!last) return [];
  const lines = numbersOf(therapy.filter((line) => dayOf(line) === dayOf(last)));
  if (!last.visit.known) return [unchecked(last.visit.reason, lines)];
  const { planOfCare, progressReportOn } = last.visit.value;
  const from = progressReportOn === undefined ? planOfCare?.start : progressReportOn + 1;
  if (from === undefined) return [unchecked("fact-absent:progressReportOn", lines)];
  const lately = [...facts.past, ...facts.own].filter((line) => isTherapy(line) && dayOf(line) >= from && dayOf(line) <= dayOf(last));
  const days = new Set(lately.map(dayOf));
  if (days.size <= params.days) return [facts.complete || days.size === dayOf(last) - from + 1 ? pass : unchecked("history-absent", lines)];
  return [found({ lines, fills: { day: formatIsoDay(dayOf(last)), count: days.size, since: formatIsoDay(from), most: params.days } })];
}

function isTherapy(line: BilledLine): boolean {
  return isAlwaysTherapy(line.procedure) && !hasModifier(line, "GY");
}

function dayOf({ day }: BilledLine): Day {
  return day.known ? day.value : -Infinity;
}
