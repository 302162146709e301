import { formatIsoDay } from "../../claim/index.ts";
import type { Day, PlanOfCare } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { endOfPlan, orderStands } from "../../check/kinds/certification.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { ofRecord, TRACTION } from "../../check/kinds/record.ts";
import { strictOnlyFor } from "../../check/kinds/staff.ts";

interface PlanParams {
  readonly strictFor: readonly string[];
  readonly certificationDays: number | null;
  readonly asksCertification: boolean;
}

/** Treatment follows a plan that was signed and still holds on the day. */
export default rule({
  id: "documentation/plan-of-care",
  title: "No plan of care that holds on the day",
  severity: "warning",
  over: "day",
  applies: { procedures: ["97012"] },
  /**
   * Where a policy makes this an error, it is one for the provider types of `strictFor` and a warning for others.
   * `certificationDays`: how long a plan holds whose end was not written down; `null` leaves that open.
   * `asksCertification`: false where documentation/certification speaks for a plan that is unsigned or ran out.
   */
  params: {
    strictFor: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[],
    certificationDays: null as number | null,
    asksCertification: true,
  },
  says: {
    what: "Traction on {day}: {gap}.",
    why: "A treatment without a current, signed plan looks like one that nobody ordered. Medicare asks therapists for a certified plan, in which naming each modality is optional; all else is a practice or payer standard, not law.",
    next: "Find the plan, or have its author complete, sign or recertify it, with the day on which that is done: a late certification can still be accepted, a plan made up afterwards cannot.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "220.1.2: what a plan holds; it need not name the modality", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "220.1.3: certification and recertification", confidence: "verified" },
    {
      source: "cfr-410-60",
      section: "An order on file and a plan sent within 30 days, in place of the first signature",
      from: "2025-01-01",
      confidence: "memory",
    },
  ],
  check: check,
  examples: {
    found: [
      { title: "no plan", claim: { lines: [{ code: "97012" }] }, visit: {} },
      {
        title: "not signed",
        claim: { lines: [{ code: "97012" }] },
        visit: { planOfCare: { start: "2026-02-02", certifiedThrough: "2026-05-02", signed: false } },
      },
      {
        title: "no longer certified",
        claim: { lines: [{ code: "97012" }] },
        visit: { planOfCare: { start: "2025-11-02", certifiedThrough: "2026-02-01", signed: true } },
      },
      { title: "not yet begun", claim: { lines: [{ code: "97012" }] }, visit: { planOfCare: { start: "2026-03-05", signed: true } } },
      {
        title: "traction is not in it",
        severity: "warning",
        set: { severity: "error" },
        claim: { provider: "PT", lines: [{ code: "97012" }] },
        visit: { planOfCare: { start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: false } },
      },
      {
        title: "asked of a therapist",
        severity: "error",
        set: { severity: "error" },
        claim: { provider: "PT", lines: [{ code: "97012" }] },
        visit: {},
      },
      {
        title: "not as strictly of a chiropractor",
        severity: "warning",
        set: { severity: "error" },
        claim: { provider: "DC", lines: [{ code: "97012" }] },
        visit: {},
      },
    ],
    quiet: [
      {
        title: "a plan that holds",
        claim: { lines: [{ code: "97012" }] },
        visit: { planOfCare: { start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: true } },
      },
      {
        title: "an order on file, and the plan sent in time",
        claim: { lines: [{ code: "97012" }] },
        visit: { planOfCare: { start: "2026-02-02", certifiedThrough: "2026-05-02", orderOnFile: true, sentOn: "2026-02-10" } },
      },
      {
        title: "an excluded service needs none",
        claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] },
        visit: {},
      },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

/** A service excluded from the payer's cover (GY) is asked for no plan. */
function check(facts: DayFacts, { params }: { readonly params: PlanParams }) {
  const { day } = facts;
  if (facts.own.every((line) => line.procedure !== TRACTION || hasModifier(line, "GY"))) return [];
  return ofRecord(facts, ({ planOfCare }, lines, { provider }) => {
    const gap = gapOf(planOfCare, day, params);
    if (gap !== undefined) return found({ lines, fills: { day: formatIsoDay(day), gap }, ...strictOnlyFor(params.strictFor, provider) });
    if (planOfCare?.namesTraction !== false) return pass;
    return found({ lines, severity: "warning", fills: { day: formatIsoDay(day), gap: UNNAMED } });
  });
}

const UNNAMED = "the plan of care does not name traction, which some practices and payers ask for and no law does";

/** The worst that is wrong with the plan on that day. */
function gapOf(plan: PlanOfCare | undefined, day: Day, { certificationDays, asksCertification }: PlanParams): string | undefined {
  if (plan === undefined) return "the visit record knows of no plan of care";
  if (plan.start !== undefined && day < plan.start) return `the plan of care begins only on ${formatIsoDay(plan.start)}`;
  if (!asksCertification) return undefined;
  const end = endOfPlan(plan, certificationDays);
  if (end !== undefined && day > end) return `the plan of care was certified only through ${formatIsoDay(end)}`;
  return plan.signed === true || orderStands(plan, day) ? undefined : "the plan of care is not signed";
}
