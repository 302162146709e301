import { ifKnown } from "../claim/index.ts";
import type { Cents, Problem, Severity } from "../claim/index.ts";
import type { Finding, Verdict } from "../check/index.ts";

/** The figures of a whole scrub. */
export interface Summary {
  readonly claims: number;
  readonly lines: number;
  /** Nothing at warning or worse, and nothing material left unchecked. */
  readonly clean: number;
  readonly cleanAsFarAsChecked: number;
  readonly withFindings: number;
  /** Nothing at warning or worse, and the file is wrong there: none of the three above. The four are all claims. */
  readonly flawed: number;
  /** Claims with an error, or wrong in the file. */
  readonly toFix: number;
  /** Claims with nothing to fix, and something to review. */
  readonly toReview: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Entries of rules that could not be answered, over all claims. */
  readonly unchecked: number;
  /** The charges of the lines under an error or warning, each line once. */
  readonly chargesAtRiskCents: Cents;
  /** Problems of the files, by severity. */
  readonly problems: Readonly<Record<Severity, number>>;
}

/** How often a rule spoke, at warning or worse. */
export interface RuleCount { readonly rule: string; readonly claims: number; readonly chargesAtRiskCents: Cents }

/** `lastClaim`: the tally's number of the claim on which the rule spoke last. */
interface RuleSum { claims: number; chargesAtRiskCents: Cents; lastClaim: number }

/** What a tally counted. */
export interface TallyCounts {
  readonly sums: Readonly<Record<"claims" | "lines" | Standing | "toFix" | "toReview" | "unchecked" | "chargesAtRiskCents", number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly rules: readonly RuleCount[];
}

/** Counts verdicts and problems as they come; its size does not grow with the claims. */
export class Tally {
  #sums = {
    claims: 0, lines: 0, clean: 0, cleanAsFarAsChecked: 0, withFindings: 0, flawed: 0, toFix: 0, toReview: 0,
    unchecked: 0, chargesAtRiskCents: 0,
  };

  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #problems: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #rules = new Map<string, RuleSum>();

  add(verdict: Verdict): void {
    const sums = this.#sums;
    sums.claims++;
    sums.lines += verdict.claim.lines.length;
    sums[standingOf(verdict)]++;
    const work = workOf(verdict);
    if (work !== undefined) sums[work]++;
    sums.unchecked += verdict.unchecked.length;
    sums.chargesAtRiskCents += atRiskOf(verdict);
    for (const { severity } of verdict.findings) this.#findings[severity]++;
    this.#countRules(verdict);
  }

  /** Adds what another tally counted, as plain data (`counts`). */
  merge({ sums, findings, problems, rules }: TallyCounts): void {
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) this.#sums[key] += sums[key];
    for (const severity of ["error", "warning", "info"] as const) {
      this.#findings[severity] += findings[severity];
      this.#problems[severity] += problems[severity];
    }
    for (const { rule, claims, chargesAtRiskCents } of rules) {
      const sum = this.#sumOf(rule);
      sum.claims += claims;
      sum.chargesAtRiskCents += chargesAtRiskCents;
    }
  }

  /** All that was counted, as plain data that can be sent to another core. */
  get counts(): TallyCounts {
    return { sums: { ...this.#sums }, findings: { ...this.#findings }, problems: { ...this.#problems }, rules: this.#ruleCounts };
  }

  problem({ severity }: Problem): void {
    this.#problems[severity]++;
  }

  get summary(): Summary {
    const { unchecked, chargesAtRiskCents, ...counts } = this.#sums;
    const { error, warning, info } = this.#findings;
    return { ...counts, errors: error, warnings: warning, infos: info, unchecked, chargesAtRiskCents, problems: { ...this.#problems } };
  }

  /** The rules that spoke on the most claims, most first, then by id. */
  topRules(most: number): readonly RuleCount[] {
    return this.#ruleCounts.sort((a, b) => b.claims - a.claims || (a.rule < b.rule ? -1 : 1)).slice(0, most);
  }

  get #ruleCounts(): RuleCount[] {
    return [...this.#rules].map(([rule, { claims, chargesAtRiskCents }]) => ({ rule, claims, chargesAtRiskCents }));
  }

  /** A rule that speaks of a claim more than once is counted once, with all that it puts at risk. */
  #countRules({ findings }: Verdict): void {
    const claim = this.#sums.claims;
    for (const finding of findings) {
      if (!isMaterial(finding)) continue;
      const sum = this.#sumOf(finding.rule);
      if (sum.lastClaim !== claim) sum.claims++;
      sum.lastClaim = claim;
      sum.chargesAtRiskCents += finding.chargesAtRiskCents;
    }
  }

  #sumOf(rule: string): RuleSum {
    let sum = this.#rules.get(rule);
    if (sum === undefined) this.#rules.set(rule, sum = { claims: 0, chargesAtRiskCents: 0, lastClaim: 0 });
    return sum;
  }
}

/** How a claim is counted: each in one of four ways, everywhere. */
export type Standing = "clean" | "cleanAsFarAsChecked" | "withFindings" | "flawed";

export function standingOf({ verdict, claim }: Pick<Verdict, "verdict" | "claim">): Standing {
  return claim.flawed && verdict !== "findings" ? "flawed" : VERDICT_KEYS[verdict];
}

/** What a claim asks for before it leaves. */
function workOf({ claim, findings }: Verdict): "toFix" | "toReview" | undefined {
  if (claim.flawed || findings.some(({ severity }) => severity === "error")) return "toFix";
  return findings.some(isMaterial) ? "toReview" : undefined;
}

const VERDICT_KEYS = { clean: "clean", "clean-as-far-as-checked": "cleanAsFarAsChecked", findings: "withFindings" } as const;

function isMaterial({ severity }: Finding): boolean {
  return severity !== "info";
}

/** What of one claim a payer would not pay: no line counts twice, and no more than the findings themselves put at risk. */
export function atRiskOf({ claim, findings }: Verdict): Cents {
  if (!findings.some(risksMoney)) return 0;
  const lines = new Set<number>();
  let named = 0;
  for (const finding of findings) {
    if (!risksMoney(finding)) continue;
    for (const line of finding.lines) lines.add(line);
    named += finding.chargesAtRiskCents;
  }
  let charges = 0;
  for (const { number, charge } of claim.lines) if (lines.has(number)) charges += ifKnown(charge) ?? 0;
  return Math.min(charges, named);
}

function risksMoney(finding: Finding): boolean {
  return isMaterial(finding) && finding.chargesAtRiskCents > 0;
}
