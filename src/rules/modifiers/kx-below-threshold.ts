import { formatAmount } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { numbersWhere } from "../../check/kinds/lines.ts";
import { removals } from "../../check/kinds/modifiers.ts";
import { poolsOf } from "../../check/kinds/threshold.ts";
import { familyCodes, isTherapyCode } from "../../reference/index.ts";

/** KX long before the threshold says something that nothing bears out. */
export default rule({
  id: "modifiers/kx-below-threshold",
  title: "KX far below the threshold",
  severity: "warning",
  over: "claim",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  /** The part of the threshold below which nobody can say that it may well be passed. */
  params: { share: 0.5 },
  says: {
    what: "KX stands on {lines}, but Medicare has allowed only {prior} of {pool} in {year}; the threshold is {threshold}.",
    why: "KX is right above the threshold, and before it where the treatment may reasonably be expected to pass it. Far below, with no sign of that, it is called abusive, and KX on every patient invites questions.",
    next: "If the plan of care shows that the year will pass the threshold, leave it. If not, take KX off.",
    question: "Is there no reason to expect that this year's therapy will pass the threshold, so that KX should come off?",
  },
  denial: null,
  fix: "attest",
  citations: [{ source: "cms-claims-manual-ch5", section: "§10.3.1 and §10.3.3: KX before the threshold", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "the second visit of the year",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "KX"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 9_000 } },
      },
    ],
    quiet: [
      {
        title: "near the threshold",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "KX"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 230_000 } },
      },
      {
        title: "no KX",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 9_000 } },
      },
      { title: "no ledger", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "KX"] }] }, visit: {} },
    ],
  },
});

function check(facts: ClaimFacts, { params }: { readonly params: { readonly share: number } }): readonly Outcome[] {
  return poolsOf(facts).flatMap(({ pool, lines, account }): readonly Outcome[] => {
    const marked = numbersWhere(lines, ({ modifiers }) => modifiers.includes("KX"));
    if (marked.length === 0) return [];
    if (!account.known) return [unchecked(account.reason, marked)];
    const { year, threshold, prior, charged } = account.value;
    if (prior + charged >= threshold.cents * params.share) return [pass];
    return [found({
      lines: marked,
      citations: [threshold.citation],
      mark: { line: marked[0] ?? 1, element: "SV101" },
      fills: {
        lines: marked.length === 1 ? `line ${marked[0] ?? 1}` : `lines ${marked.join(", ")}`,
        prior: `$${formatAmount(prior)}`,
        pool: pool === "OT" ? "occupational therapy" : "physical and speech therapy",
        year,
        threshold: `$${formatAmount(threshold.cents)}`,
      },
      changes: marked.flatMap((line) => removals(line, ["KX"])),
    })];
  });
}
