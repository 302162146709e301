import { formatIsoDay } from "../../claim/index.ts";
import type { Day, PlanOfCare } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { endOfPlan, orderStands } from "../../check/kinds/certification.ts";
import { hasModifier, numbersOf } from "../../check/kinds/lines.ts";
import { familyCodes, isAlwaysTherapy } from "../../reference/index.ts";

type Params = { readonly providers: readonly string[]; readonly certificationDays: number; readonly graceDays: number };

/** A plan that exists but is not certified for the day: late, and it can still be put right. */
export default rule({
  id: "documentation/certification",
  title: "Certification of the plan",
  severity: "warning",
  over: "day",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[], certificationDays: 90, graceDays: 30 },
  says: {
    what: "Therapy on {day}: {gap}.",
    why: "Medicare wants a therapist's plan certified within 30 days of the first treatment, and again by 90 days or when the long-term goals change. A certification that comes late is accepted: without a reason up to 30 days after it was due, later with one.",
    next: "Have the physician or practitioner sign and date the plan now, with the reason if more than 30 days have passed. A changed frequency alone needs no new certification.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    {
      source: "cms-benefit-manual-ch15",
      section: "§220.1.3: certification, recertification, delayed certification",
      confidence: "verified",
    },
    {
      source: "cfr-410-60",
      section: "An order on file and a plan sent within 30 days, in place of the first signature",
      from: "2025-01-01",
      confidence: "memory",
    },
  ],
  check,
  examples: {
    found: [
      {
        title: "the plan ran out",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2025-11-02", certifiedThrough: "2026-02-01", signed: true } },
      },
      {
        title: "not signed within 30 days",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-01-15", signed: false } },
      },
      {
        title: "an order does not stand for a recertification",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2025-11-02", orderOnFile: true, sentOn: "2025-11-10" } },
      },
    ],
    quiet: [
      {
        title: "certified",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true } },
      },
      {
        title: "not signed yet, within the 30 days",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-02-15", signed: false } },
      },
      {
        title: "an order on file, and the plan sent",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { planOfCare: { start: "2026-01-15", orderOnFile: true, sentOn: "2026-01-20" } },
      },
      {
        title: "no plan at all is another rule's",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: {},
      },
      {
        title: "an excluded service needs none",
        set: { on: true },
        claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] },
        visit: { planOfCare: { start: "2025-01-02", signed: false } },
      },
    ],
  },
});

function check({ day, own }: DayFacts, { params }: { readonly params: Params }): readonly Outcome[] {
  const therapy = own.filter((line) => isTherapists(line, params) && isAlwaysTherapy(line.procedure) && !hasModifier(line, "GY"));
  const [first] = therapy;
  if (!first) return [];
  const lines = numbersOf(therapy);
  if (!first.visit.known) return [unchecked(first.visit.reason, lines)];
  const { planOfCare } = first.visit.value;
  if (planOfCare === undefined) return [];
  const gap = gapOf(planOfCare, day, params);
  return [gap === undefined ? pass : found({ lines, fills: { day: formatIsoDay(day), gap } })];
}

function isTherapists({ provider }: LineFacts, { providers }: Params): boolean {
  return provider.known && providers.includes(provider.value);
}

function gapOf(plan: PlanOfCare, day: Day, { certificationDays, graceDays }: Params): string | undefined {
  const end = endOfPlan(plan, certificationDays);
  if (end !== undefined && day > end) return `the plan of care was certified only through ${formatIsoDay(end)}`;
  if (plan.signed === true || orderStands(plan, day)) return undefined;
  if (plan.start === undefined) return "the plan of care is not signed";
  const due = plan.start + graceDays;
  return day > due ? `the plan of care is not signed; its certification was due on ${formatIsoDay(due)}` : undefined;
}
