import type { Cents, Claim, Located, Reason, Severity, Where } from "../claim/index.ts";
import type { LayerName, Position } from "../policy/index.ts";
import type { Citation } from "../reference/index.ts";
import { editsOf } from "./edits.ts";
import type { ElementEdit } from "./edits.ts";
import type { Planned } from "./plan.ts";
import { lineOf } from "./line-of.ts";
import type { Change, Found, Mark, Tier } from "./outcome.ts";
import type { Denial } from "./rule.ts";
import { saidBy } from "./said.ts";
import type { RuleOf, Said } from "./said.ts";

export type { RuleOf } from "./said.ts";

/** What a payer will object to, and all that a person needs to judge it. */
export interface Finding {
  /** `<claim>/<rule>/<lines>`: the same at every run, and unique within its claim. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly lines: readonly number[];
  readonly message: string;
  readonly why: string;
  readonly next: string;
  readonly layer: LayerName;
  readonly citations: readonly Citation[];
  readonly positions: readonly Position[];
  readonly denial: Denial | null;
  readonly chargesAtRiskCents: Cents;
  readonly where: Where | undefined;
  readonly fix: Fix | null;
}

export interface Fix {
  readonly tier: Tier;
  readonly question?: string;
  readonly changes: readonly Change[];
  readonly edits: readonly ElementEdit[];
}

export interface BypassedRule { readonly rule: string; readonly lines: readonly number[]; readonly by: string }
export interface UncheckedRule { readonly rule: string; readonly lines: readonly number[]; readonly reason: Reason }

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first. */
export function bySeverity(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b];
}

function lesser(most: Severity, wanted: Severity | undefined): Severity {
  return wanted !== undefined && RANK[wanted] > RANK[most] ? wanted : most;
}

/** Turns an outcome into a finding: words filled in, the lending rules' reasons added, the place and the change worked out. */
export function findingOf(planned: Planned, outcome: Found, lines: readonly number[], claim: Claim, ruleOf: RuleOf): Finding {
  const { rule, settled } = planned;
  const { fills } = outcome;
  const said = saidBy(planned, outcome, ruleOf);
  const severity = lesser(settled.severity, outcome.severity);
  return {
    id: `${claim.id}/${rule.id}/${lines.length === 1 ? lines[0] : lines.join("+")}`,
    rule: rule.id,
    severity,
    lines,
    message: said.what.filled(fills, said.params),
    why: said.why.filled(fills, said.params),
    next: said.next.filled(fills, said.params),
    layer: settled.layer,
    citations: said.citations,
    positions: settled.positions,
    denial: rule.denial,
    chargesAtRiskCents: severity === "info" ? 0 : chargesOf(claim, outcome.atRisk ?? lines),
    where: outcome.place ?? placeOf(claim, outcome.mark, lines),
    fix: fixOf(rule.fix, outcome, claim, said),
  };
}

function chargesOf(claim: Claim, at: readonly number[]): Cents {
  let sum = 0;
  for (const number of at.length < 2 ? at : new Set(at)) {
    const charge = lineOf(claim, number)?.charge;
    if (charge?.known) sum += charge.value;
  }
  return sum;
}

function placeOf(claim: Claim, mark: Mark | undefined, lines: readonly number[]): Where | undefined {
  const number = mark?.line ?? (mark === undefined ? lines[0] : undefined);
  const line = lineOf(claim, number);
  if (mark === undefined) return line?.at("SV101") ?? claim.at("CLM01");
  const part = mark.of === undefined ? line ?? claim : partOf(claim, line, mark.of);
  return part?.at(mark.element, mark.qualifier) ?? line?.at("SV1") ?? claim.at("CLM01");
}

/** Rendering and supervising providers may stand on the line; the others, only on the claim. */
function partOf(claim: Claim, line: Claim["lines"][number] | undefined, of: NonNullable<Mark["of"]>): Located | undefined {
  const onLine = of === "rendering" || of === "supervising" ? line?.[of] : undefined;
  return onLine ?? claim[of];
}

const NOTHING: readonly never[] = [];
const NO_FIX: Fix = { tier: "never", changes: NOTHING, edits: NOTHING };

function fixOf(most: Tier, { changes = NOTHING, tier = most, fills }: Found, claim: Claim, { question, params }: Said): Fix {
  if (changes.length === 0 || tier === "never") return NO_FIX;
  const edits = editsOf(claim, changes);
  if (tier !== "attest" || question === undefined) return { tier, changes, edits };
  return { tier, question: question.filled(fills, params), changes, edits };
}
