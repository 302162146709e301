import type { Claim } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { payerText, responsibilityOf, turnOf } from "../../check/kinds/earlier-payers.ts";

/** Payers take turns: each has its own, and none is left out. */
export default rule({
  id: "claim/payer-sequence",
  title: "Which payer comes when",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{what}.",
    why: "Every payer of a claim says in SBR01 when its turn is: P first, S second, T third, then A to H. Two at one turn, a turn left out, or one insurance named twice: then no payer knows what it owes, and the claim comes back.",
    next: "Find out who pays first, second and third, and give each payer its own SBR01 without a gap.",
  },
  denial: { group: "CO", carc: "22", rarc: [] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Duplicate payer responsibility level codes; Payer responsibility level codes must be in order", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2000B and 2320 SBR01", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "two that pay first", claim: { otherPayers: [{ responsibility: "P" }], lines: [{ code: "97012" }] } },
      { title: "a first and a third", claim: { otherPayers: [{ responsibility: "T" }], lines: [{ code: "97012" }] } },
      { title: "one insurance at two turns", severity: "warning", claim: { memberId: "M1", payer: { id: "KEY1" }, otherPayers: [{ responsibility: "S", id: "KEY1", memberId: "M1" }], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "first and second", claim: { otherPayers: [{ responsibility: "S" }], lines: [{ code: "97012" }] } },
      { title: "both parents have the same insurer", claim: { memberId: "M1", payer: { id: "KEY1" }, otherPayers: [{ responsibility: "S", id: "KEY1", memberId: "M2" }], lines: [{ code: "97012" }] } },
      { title: "nobody knows yet", claim: { payer: { responsibility: "U" }, otherPayers: [{ responsibility: "U" }], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): readonly Outcome[] {
  if (source.otherPayers.length === 0) return [];
  const outcomes = [...doubled(source), ...skipped(source), ...again(source)];
  return outcomes.length === 0 ? [pass] : outcomes;
}

function doubled({ payer, otherPayers }: Claim): readonly Outcome[] {
  const seen = new Set([payer.responsibility]);
  return otherPayers.flatMap((other) => {
    const { responsibility } = other;
    if (responsibility === "U" || responsibility === "" || !seen.has(responsibility)) {
      seen.add(responsibility);
      return [];
    }
    const what = `Two payers of the claim have SBR01 ${responsibility}`;
    return [found({ fills: { what }, place: other.at("SBR01"), mark: { element: "SBR01", of: "payer" } })];
  });
}

/** A turn left out after this payer's; one before it is a prior payer's matter. */
function skipped({ payer, otherPayers }: Claim): readonly Outcome[] {
  const own = turnOf(payer);
  const later = otherPayers.flatMap((other) => turnOf(other) ?? []).filter((turn) => own !== undefined && turn > own);
  if (own === undefined || later.length === 0) return [];
  const between = Array.from({ length: Math.max(...later) - own - 1 }, (_, index) => own + index + 1);
  const missing = between.filter((turn) => !later.includes(turn));
  if (missing.length === 0) return [];
  const what = `No payer of the claim has SBR01 ${missing.map(responsibilityOf).join(", ")}, and one comes after it`;
  return [found({ fills: { what }, mark: { element: "SBR01", of: "payer" } })];
}

function again({ payer, subscriber, otherPayers }: Claim): readonly Outcome[] {
  const same = otherPayers.filter(({ id, memberId }) => id !== "" && memberId !== "" && id === payer.id && memberId === subscriber.memberId);
  return same.map((other) => found({
    severity: "warning",
    fills: { what: `The claim goes to ${payerText(payer)}, and names the same insurance as other insurance` },
    place: other.at("NM109", "PR"),
    mark: { element: "NM109", of: "payer" },
  }));
}
