import { yearOf } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, Outcome } from "../../check/index.ts";
import { numbersOf } from "../../check/kinds/lines.ts";
import { familyCodes } from "../../reference/index.ts";

type Params = { readonly visits: number | null; readonly withinDays: number | null; readonly codes: readonly string[] };

/** More visits than the payer's policy pays, by what the history shows. */
export default rule({
  id: "claim/frequency",
  title: "Visit limits",
  severity: "warning",
  over: "history",
  applies: { procedures: familyCodes() },
  on: false,
  /** `visits` in a calendar year, or in `withinDays` days where that is set; of `codes` only, where there are any. */
  params: { visits: null as number | null, withinDays: null as number | null, codes: [] as readonly string[] },
  says: {
    what: "This is visit {count} {period}; the policy pays {visits}.",
    why: "The payer's policy limits the visits of this kind. Above the limit it denies as benefit used up or too frequent, unless more were authorised.",
    next: "Check the patient's benefit and authorisation. Tell the patient before the service if it will not be covered.",
  },
  denial: { group: "CO", carc: "119", rarc: [] },
  fix: "never",
  citations: [{ source: "analyst", section: "Days of service counted from the claims at hand", confidence: "logic" }],
  check,
  examples: {
    found: [
      {
        title: "a third visit where two are paid",
        set: { on: true, params: { visits: 2 } },
        claim: { id: "B3", lines: [{ code: "97012" }] },
        history: [{ id: "B1", date: "2026-02-02", lines: [{ code: "97012" }] }, { id: "B2", date: "2026-02-09", lines: [{ code: "97110" }] }],
      },
      {
        title: "within weeks",
        set: { on: true, params: { visits: 1, withinDays: 56 } },
        claim: { id: "B2", lines: [{ code: "97012" }] },
        history: [{ id: "B1", date: "2026-02-02", lines: [{ code: "97012" }] }],
      },
    ],
    quiet: [
      {
        title: "last year's visits do not count",
        set: { on: true, params: { visits: 1 } },
        claim: { id: "B2", lines: [{ code: "97012" }] },
        history: [{ id: "B1", date: "2025-12-30", lines: [{ code: "97012" }] }],
      },
      { title: "no limit", set: { on: true }, claim: { lines: [{ code: "97012" }] }, history: [] },
      {
        title: "other codes",
        set: { on: true, params: { visits: 0, codes: ["97012"] } },
        claim: { lines: [{ code: "97110" }] },
        history: [],
      },
    ],
  },
});

function check(facts: HistoryFacts, { params }: { readonly params: Params }): readonly Outcome[] {
  const { visits, withinDays, codes } = params;
  const own = facts.own.filter((line) => isCounted(line, codes));
  const last = Math.max(...own.map(dayOf));
  if (visits === null || own.length === 0 || !Number.isFinite(last)) return [];
  const first = withinDays === null ? -Infinity : last - withinDays + 1;
  const isIn = (day: Day): boolean => day >= first && (withinDays !== null || sameYear(day, last));
  const counted = [...facts.past, ...own].filter((line) => isCounted(line, codes) && isIn(dayOf(line)));
  const days = new Set(counted.map(dayOf));
  const lines = numbersOf(own.filter((line) => dayOf(line) === last));
  if (days.size <= visits) return [facts.complete ? pass : unchecked("history-absent", lines)];
  const period = withinDays === null ? `in ${yearOf(last)}` : `within ${withinDays} days`;
  return [found({ lines, fills: { count: days.size, period, visits } })];
}

function isCounted({ procedure, day }: BilledLine, codes: readonly string[]): boolean {
  return day.known && (codes.length === 0 ? FAMILY.has(procedure) : codes.includes(procedure));
}

const FAMILY: ReadonlySet<string> = new Set(familyCodes());

function dayOf({ day }: BilledLine): Day {
  return day.known ? day.value : -Infinity;
}

function sameYear(one: Day, other: Day): boolean {
  return Number.isFinite(one) && yearOf(one) === yearOf(other);
}
