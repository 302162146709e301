import { describeCitation } from "../../index.ts";
import type { CitationText, Engine, Policy, Position, Rule, Severity } from "../../index.ts";
import { settingWords } from "../../write/setting-words.ts";

/** A rule in a list. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly codes: readonly string[] | "any";
  readonly words: string;
}

export interface PositionView { readonly stance: string; readonly heldBy: readonly string[]; readonly citation: CitationText }

/** What one payer says of one rule, from a day on. */
export interface StatementView {
  readonly policy: string;
  readonly title: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly says: string;
  readonly citation: CitationText;
}

export interface RuleView extends RuleLine {
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly question: string | undefined;
  readonly over: string;
  readonly fix: string;
  readonly on: boolean;
  readonly denial: string | undefined;
  readonly citations: readonly CitationText[];
  readonly positions: readonly PositionView[];
  readonly statements: readonly StatementView[];
}

export interface PolicyView {
  readonly id: string;
  readonly title: string;
  readonly gaps: readonly string[];
  readonly statements: readonly StatementView[];
}

export function ruleLines(engine: Engine): readonly RuleLine[] {
  return engine.rules.map(lineOf);
}

function lineOf({ id, title, severity, applies, says }: Rule): RuleLine {
  return { id, title, severity, codes: applies.procedures, words: `${id} ${title} ${says.what} ${says.why}`.toLowerCase() };
}

export function ruleView(engine: Engine, rule: Rule, macs: readonly Policy[]): RuleView {
  const { says, over, fix, on = true, denial, citations, positions = [] } = rule;
  const statements = [...engine.policies, ...macs].flatMap((policy) => statementsOf(policy, engine)).filter((one) => one.rule === rule.id);
  return {
    ...lineOf(rule),
    what: says.what, why: says.why, next: says.next, question: says.question, over, fix, on,
    denial: denial === null ? undefined : `${denial.group} ${denial.carc}${denial.rarc.length === 0 ? "" : ` · ${denial.rarc.join(", ")}`}`,
    citations: citations.map(describeCitation),
    positions: positions.map(positionView),
    statements,
  };
}

export function positionView({ stance, heldBy, citation }: Position): PositionView {
  return { stance, heldBy, citation: describeCitation(citation) };
}

export function policyViews(engine: Engine): readonly PolicyView[] {
  return engine.policies.map((policy) => {
    const { id, title, gaps = [] } = policy;
    return { id, title, gaps, statements: statementsOf(policy, engine) };
  });
}

function statementsOf({ id, title, statements }: Policy, engine: Engine): readonly StatementView[] {
  return statements.map(({ rule, from, until, set, cite }) => ({
    policy: id, title, rule, ruleTitle: engine.ruleOf(rule)?.title ?? rule, from, until,
    says: settingWords(rule, set).join(", "), citation: describeCitation(cite),
  }));
}
