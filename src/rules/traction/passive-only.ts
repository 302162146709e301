import { found, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts } from "../../check/index.ts";
import { daysBack } from "../../check/kinds/course.ts";
import { linesText, numbersOf } from "../../check/kinds/lines.ts";
import { codeFacts, isActiveProcedure } from "../../reference/index.ts";

/** Traction with nothing that the patient does: some payers want exercise beside it. */
export default rule({
  id: "traction/passive-only",
  title: "Traction without active care",
  severity: "warning",
  over: "history",
  on: false,
  applies: { procedures: ["97012"] },
  /** So many visits with traction in a row without active care, this one included, and the rule speaks; 1 is this visit alone. */
  params: { visits: 1 },
  says: {
    what: "No exercise or other active care is billed beside the traction on {where} (visits in a row: {count}).",
    why: "Payers see a passive treatment as preparation for an active one; alone, it is a target of review.",
    next: "If active care was given and not billed, see that the record shows it; if there is a reason for none yet, see that it is written down.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "cigna-cpg275", section: "Traction together with exercise", confidence: "secondary" },
    { source: "mpr-passive-modalities", confidence: "secondary" },
  ],
  check: check,
  examples: {
    found: [
      { title: "traction alone", set: { on: true }, claim: { lines: [{ code: "97012" }, { code: "97010" }] } },
      {
        title: "three visits in a row", set: { on: true, params: { visits: 3 } }, claim: { id: "H3", date: "2026-03-06", lines: [{ code: "97012" }] },
        history: [{ id: "H1", date: "2026-03-02", lines: [{ code: "97012" }] }, { id: "H2", date: "2026-03-04", lines: [{ code: "97012" }] }],
      },
    ],
    quiet: [
      { title: "with exercise", set: { on: true }, claim: { lines: [{ code: "97012" }, { code: "97110" }] } },
      { title: "of two days on a claim, each with its own exercise", set: { on: true }, claim: { lines: [{ code: "97012" }, { code: "97110" }, { code: "97012", date: "2026-03-04" }, { code: "97530", date: "2026-03-04" }] } },
      { title: "the exercise is on another claim of the day", set: { on: true }, claim: { id: "H2", lines: [{ code: "97012" }] }, before: [{ id: "H1", lines: [{ code: "97110" }] }] },
      { title: "with exercise in a group", set: { on: true }, claim: { lines: [{ code: "97012" }, { code: "97150" }] } },
      {
        title: "an active visit in between", set: { on: true, params: { visits: 3 } }, claim: { id: "H4", date: "2026-03-06", lines: [{ code: "97012" }] },
        history: [
          { id: "H1", date: "2026-03-02", lines: [{ code: "97012" }] }, { id: "H2", date: "2026-03-04", lines: [{ code: "97110" }] },
          { id: "H3", date: "2026-03-05", lines: [{ code: "97012" }] },
        ],
      },
    ],
  },
});

function check({ own, past, alongside, complete }: HistoryFacts, { params }: { readonly params: { readonly visits: number } }) {
  const traction = own.filter(({ procedure, day }) => procedure === "97012" && day.known);
  const days = daysBack({ own, past, alongside });
  const runs = traction.map((line) => ({ line, ...runUpTo(days, line) }));
  const long = runs.filter(({ count }) => count >= params.visits);
  const count = Math.max(...long.map((run) => run.count));
  const at = numbersOf(long.map(({ line }) => line));
  if (long.length > 0) return found({ lines: at, fills: { count, where: linesText(at) } });
  return runs.some(({ ended }) => !ended) && !complete ? unchecked("history-absent", numbersOf(traction)) : [];
}

/** Visits with traction since the last active one, up to a line's day; `ended` where an active one was seen. */
function runUpTo(days: ReturnType<typeof daysBack>, { day: last }: BilledLine): { readonly count: number; readonly ended: boolean } {
  const upTo = days.filter(([day]) => last.known && day <= last.value).map(([, billed]) => billed);
  const active = upTo.findIndex((billed) => billed.some(isActive));
  const run = active < 0 ? upTo : upTo.slice(0, active);
  return { count: run.filter(hasTraction).length, ended: active >= 0 };
}

function hasTraction(billed: readonly BilledLine[]): boolean {
  return billed.some(({ procedure }) => procedure === "97012");
}

/** The patient works: exercise and its kin, alone or in a group. */
function isActive({ procedure }: BilledLine): boolean {
  return isActiveProcedure(procedure) || codeFacts(procedure)?.kind === "group";
}
