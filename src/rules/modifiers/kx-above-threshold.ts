import { formatAmount } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { numbersWhere } from "../../check/kinds/lines.ts";
import { addition } from "../../check/kinds/modifiers.ts";
import { counts, poolsOf } from "../../check/kinds/threshold.ts";
import type { Account, PoolOfClaim } from "../../check/kinds/threshold.ts";
import { familyCodes, isTherapyCode, TARGETED_REVIEW_CENTS } from "../../reference/index.ts";

/** Above the year's amount every therapy line attests by KX that it is necessary. */
export default rule({
  id: "modifiers/kx-above-threshold",
  title: "KX above the year's threshold",
  severity: "warning",
  over: "claim",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA", "MD"] as readonly string[] },
  says: {
    what: "Medicare has allowed {prior} of {pool} for this patient in {year}, the threshold is {threshold}, and KX is missing on {lines}.",
    why: "Above the threshold a therapy line without KX is denied, and the therapist bears it unless a valid notice was signed. Allowed amounts count, deductible and coinsurance included, in the order in which claims are received.{review}",
    next: "If the record shows why skilled therapy is still necessary, a person who can say so adds KX. If it does not, talk to the patient about a notice before the service.",
    question: "Does the record show why skilled therapy above this year's threshold is medically necessary?",
  },
  denial: { group: "CO", carc: "119", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.2-10.3.3: KX, and what counts", confidence: "verified" },
    { source: "usc-1395l-g", section: "(7)-(8)", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      {
        title: "at the threshold already",
        set: { on: true },
        claim: { provider: "PT", date: "2025-06-02", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 241_000 } },
      },
      {
        title: "occupational therapy has its own account",
        set: { on: true },
        claim: { provider: "OT", date: "2024-06-03", lines: [{ code: "97530", modifiers: ["GO"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 0, OT: 300_100 } },
      },
    ],
    quiet: [
      {
        title: "KX is there",
        set: { on: true },
        claim: { provider: "PT", date: "2025-06-02", lines: [{ code: "97110", modifiers: ["GP", "KX"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 241_000 } },
      },
      {
        title: "with this claim just at the threshold",
        set: { on: true },
        claim: { provider: "PT", date: "2025-06-02", lines: [{ code: "97110", charge: 5000, modifiers: ["GP"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 236_000 } },
      },
      {
        title: "excluded services do not count",
        set: { on: true },
        claim: { provider: "DC", date: "2026-03-02", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 500_000 } },
      },
      {
        title: "a year whose threshold is not known here",
        set: { on: true },
        claim: { provider: "PT", date: "2027-03-02", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { allowedToDateCents: { "PT+SLP": 500_000 } },
      },
    ],
  },
});

function check(facts: ClaimFacts, { params }: { readonly params: { readonly providers: readonly string[] } }): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const pool of poolsOf(facts)) {
    const bare = numbersWhere(pool.lines, (line) => !line.modifiers.includes("KX") && counts(line, params.providers));
    if (bare.length === 0) continue;
    outcomes.push(pool.account.known ? judged(pool, pool.account.value, bare) : unchecked(pool.account.reason, bare));
  }
  return outcomes;
}

/** Between the two sums the allowed amount of this claim decides, and nobody knows it yet. */
function judged({ pool }: PoolOfClaim, { year, threshold, prior, charged }: Account, lines: readonly number[]): Outcome {
  if (prior < threshold.cents) return prior + charged <= threshold.cents ? pass : unchecked("fact-absent:allowedAmount", lines);
  const review = prior > TARGETED_REVIEW_CENTS ? " Above $3,000 the claims may also be picked for review." : "";
  return found({
    lines,
    citations: [threshold.citation],
    mark: { line: lines[0] ?? 1, element: "SV101" },
    fills: {
      prior: dollars(prior),
      pool: pool === "OT" ? "occupational therapy" : "physical and speech therapy",
      year,
      threshold: dollars(threshold.cents),
      lines: lines.length === 1 ? `line ${lines[0] ?? 1}` : `lines ${lines.join(", ")}`,
      review,
    },
    changes: lines.map((line) => addition(line, "KX")),
  });
}

function dollars(cents: number): string {
  return `$${formatAmount(cents)}`;
}
