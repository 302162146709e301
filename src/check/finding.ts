import type { Cents, Claim, Located, Reason, Severity, Where } from "../claim/index.ts";
import type { LayerName, Position } from "../policy/index.ts";
import type { Citation } from "../reference/index.ts";
import { editsOf } from "./edits.ts";
import type { ElementEdit } from "./edits.ts";
import type { Planned } from "./plan.ts";
import { lineOf } from "./line-of.ts";
import type { Change, Fills, Found, Mark, Tier } from "./outcome.ts";
import type { Denial, Rule } from "./rule.ts";

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

/** Finds a rule by its id. */
export type RuleOf = (id: string) => Rule | undefined;

/** Turns an outcome into a finding: words filled in, the lending rules' reasons added, the place and the change worked out. */
export function findingOf(planned: Planned, outcome: Found, lines: readonly number[], claim: Claim, ruleOf: RuleOf): Finding {
  const { rule, settled } = planned;
  const said = saidBy(planned);
  const lenders = (outcome.because ?? NOTHING).flatMap((id) => ruleOf(id) ?? []);
  const severity = lesser(settled.severity, outcome.severity);
  const fills: Fills = outcome.fills === undefined ? said.fills : { ...said.fills, ...outcome.fills };
  return {
    id: `${claim.id}/${rule.id}/${lines.join("+")}`,
    rule: rule.id,
    severity,
    lines,
    message: filled(rule.says.what, fills),
    why: [rule.says.why, ...lenders.map(({ says }) => says.why)].map((text) => filled(text, fills)).join(" "),
    next: filled(rule.says.next, fills),
    layer: settled.layer,
    citations: citationsOf(said, outcome, lenders),
    positions: settled.positions,
    denial: rule.denial,
    chargesAtRiskCents: severity === "info" ? 0 : chargesOf(claim, outcome.atRisk ?? lines),
    where: outcome.place ?? placeOf(claim, outcome.mark, lines),
    fix: fixOf(rule, outcome, claim, fills),
  };
}

const NOTHING: readonly never[] = [];

/** What is the same in every finding of a planned rule. */
interface Said { readonly fills: Fills; readonly citations: readonly Citation[] }

const said = new WeakMap<Planned, Said>();

function saidBy(planned: Planned): Said {
  const held = said.get(planned);
  if (held) return held;
  const { params, citations } = planned.settled;
  const shownAs = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)]);
  const made: Said = { fills: Object.fromEntries(shownAs) as Fills, citations: unique(citations) };
  said.set(planned, made);
  return made;
}

function citationsOf(said: Said, { citations = NOTHING }: Found, lenders: readonly Rule[]): readonly Citation[] {
  if (citations.length === 0 && lenders.length === 0) return said.citations;
  return unique([...citations, ...said.citations, ...lenders.flatMap((lender) => lender.citations)]);
}

/** Puts values in the place of `{names}`; a name without a value is our bug, and stands out as it is. */
export function filled(template: string, fills: Fills): string {
  if (!template.includes("{")) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in fills ? shown(String(fills[name])) : whole));
}

/** Longer than any list that a rule names: an element may be a megabyte. */
const LONGEST = 1500;

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function unique(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, title, section }) => {
    const key = `${source} ${title ?? ""} ${section ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}

function chargesOf(claim: Claim, at: readonly number[]): Cents {
  return (at.length < 2 ? at : [...new Set(at)]).reduce((sum, number) => {
    const charge = lineOf(claim, number)?.charge;
    return charge?.known ? sum + charge.value : sum;
  }, 0);
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

function fixOf(rule: Rule, outcome: Found, claim: Claim, fills: Fills): Fix | null {
  const changes = outcome.changes ?? [];
  const tier = changes.length === 0 ? "never" : outcome.tier ?? rule.fix;
  if (tier === "never") return { tier, changes: [], edits: [] };
  const question = rule.says.question === undefined ? undefined : filled(rule.says.question, fills);
  return { tier, ...(tier === "attest" && question !== undefined ? { question } : {}), changes, edits: editsOf(claim, changes) };
}
