import { formatIsoDay, ifKnown } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { Engine } from "../compile.ts";
import type { Finding } from "../finding.ts";
import type { Session } from "../run.ts";
import type { Verdict } from "../verdict.ts";

/** A person's decision that findings of a rule do not count, for a reason, within bounds. */
export interface Override {
  readonly rule: string;
  readonly policies?: readonly string[];
  readonly codes?: readonly string[];
  /** CLM01. */
  readonly claims?: readonly string[];
  /** First and last ISO day of service. */
  readonly from?: string;
  readonly until?: string;
  readonly reason: string;
  readonly by: string;
  /** The last ISO day on which it is honoured. */
  readonly expires: string;
}

export interface OverrideUse {
  readonly override: Override;
  readonly status: "used" | "unused" | "expired";
  /** Findings set aside, or, of an expired one, those that it would have set aside. */
  readonly findings: number;
}

/** Lays overrides over verdicts and keeps count. `today` is the ISO day on which they are honoured. */
export class Overrides {
  readonly #all: readonly Override[];
  readonly #counts: number[];
  readonly #today: string;

  constructor(all: readonly Override[], today: string) {
    this.#all = all;
    this.#counts = all.map(() => 0);
    this.#today = today;
  }

  /** A session whose verdicts have the overridden findings among the bypassed. */
  over(session: Session, engine: Engine): Session {
    if (this.#all.length === 0) return session;
    return {
      remember: (claim) => { session.remember(claim); },
      pass: (claim) => { session.pass(claim); },
      check: (claim) => this.apply(session.check(claim), engine),
    };
  }

  apply(verdict: Verdict, engine: Engine): Verdict {
    const kept: Finding[] = [];
    const aside: Verdict["bypassed"][number][] = [];
    for (const finding of verdict.findings) {
      const override = this.#find(finding, verdict);
      if (override) aside.push({ rule: finding.rule, lines: finding.lines, by: `override: ${override.reason} (${override.by}, until ${override.expires})` });
      else kept.push(finding);
    }
    if (aside.length === 0) return verdict;
    return { ...verdict, findings: kept, bypassed: [...verdict.bypassed, ...aside], verdict: nameOf(verdict, kept, engine) };
  }

  uses(): readonly OverrideUse[] {
    return this.#all.map((override, index) => {
      const findings = this.#counts[index] ?? 0;
      return { override, findings, status: override.expires < this.#today ? "expired" : findings > 0 ? "used" : "unused" };
    });
  }

  /** The first that is in force and reaches the finding; an expired one that would is counted and passed over. */
  #find(finding: Finding, verdict: Verdict): Override | undefined {
    for (const [index, override] of this.#all.entries()) {
      if (!reaches(override, finding, verdict)) continue;
      this.#counts[index] = (this.#counts[index] ?? 0) + 1;
      if (override.expires >= this.#today) return override;
    }
    return undefined;
  }
}

/** True only where every line of the finding is within the bounds: what is wider than the decision stands. */
function reaches({ rule, policies, codes, claims, from, until }: Override, finding: Finding, { claim, policy }: Verdict): boolean {
  if (rule !== finding.rule || policies?.includes(policy) === false || claims?.includes(claim.id) === false) return false;
  const lines = claim.lines.filter(({ number }) => finding.lines.length === 0 || finding.lines.includes(number));
  return lines.every(({ procedure, day }) => (codes?.includes(procedure) ?? true) && within(ifKnown(day), from, until));
}

function within(day: Day | undefined, from: string | undefined, until: string | undefined): boolean {
  if (from === undefined && until === undefined) return true;
  if (day === undefined) return false;
  const text = formatIsoDay(day);
  return (from === undefined || from <= text) && (until === undefined || text <= until);
}

/** As the engine names a verdict: nothing that could have been an error may be left unanswered. */
function nameOf({ claim, policy, unchecked }: Verdict, kept: readonly Finding[], engine: Engine): Verdict["verdict"] {
  if (kept.some(({ severity }) => severity !== "info")) return "findings";
  const days = [...new Set(claim.lines.flatMap(({ day }) => (day.known ? [day.value] : [])))];
  const planned = (days.length > 0 ? days : [ifKnown(claim.fileDay) ?? 0]).flatMap((day) => engine.planFor(policy, day).all);
  const isMaterial = (id: string): boolean => planned.some(({ rule, settled }) => rule.id === id && settled.severity === "error");
  return claim.flawed || unchecked.some(({ rule }) => isMaterial(rule)) ? "clean-as-far-as-checked" : "clean";
}
