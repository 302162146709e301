import { patientKey } from "../check/index.ts";
import type { Engine, Finding, Verdict } from "../check/index.ts";
import { ifKnown } from "../claim/index.ts";
import type { Claim, Day, Problem } from "../claim/index.ts";
import { shortName } from "../claim/short-name.ts";
import { macOf } from "../policy/index.ts";
import { limitFor } from "../rules/claim/timely-filing.ts";
import type { Judged, Mark } from "../store/index.ts";
import { atRiskOf, claimText, count, datesOf } from "../write/index.ts";

export interface JudgedFrom {
  readonly engine: Engine;
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** True where an error of the file that the claim came in touches it. */
  readonly flawed: boolean;
  /** Findings that a person set aside. */
  readonly aside: ReadonlySet<string>;
}

/** What lists, sums and the claim's own page need of a verdict; the patient's key is the engine's own. */
export function judgedOf(from: JudgedFrom): Judged {
  const { engine, problems, aside } = from;
  const verdict = withFlaw(from);
  const { claim, policy, unchecked } = verdict;
  const findings = verdict.findings.filter(({ id }) => !aside.has(id));
  const broken = brokenBy(claim, problems);
  const counted = { errors: countOf(findings, "error") + broken.length, warnings: countOf(findings, "warning"), unchecked: unchecked.length };
  const name = nameOf(verdict, findings);
  const kept = verdict.findings.filter(({ id, severity }) => aside.has(id) && severity !== "info");
  const mark = markOf(name, { ...counted, kept: kept.length });
  return {
    number: claim.id, patientKey: patientKey(claim), patient: shortName(claim.patient), payer: claim.payer.name || claim.payer.id,
    policy, firstDay: firstDayOf(claim), dates: datesOf(claim), lines: claim.lines.length, chargeCents: ifKnown(claim.totalCharge) ?? 0,
    verdict: name, mark, ...counted,
    what: mark === "kept" ? keptWords(kept) : broken[0]?.message ?? findings[0]?.message ?? "",
    atRiskCents: atRiskOf({ ...verdict, findings }), fileBy: fileByOf(claim, policy, engine),
    findings: findings.map(({ rule, severity, chargesAtRiskCents }) => ({ rule, severity, atRiskCents: chargesAtRiskCents })),
    json: claimText(verdict, false, problems),
  };
}

/** The errors that keep the payer's system from reading the claim at all: no reason sets them aside. The envelope's are not the claim's. */
function brokenBy(claim: Claim, problems: readonly Problem[]): readonly Problem[] {
  return claim.flawed ? problems.filter(({ severity }) => severity === "error") : [];
}

/** A claim that an error of its file touches is never clean, though its own slice of the file is in order. */
function withFlaw({ verdict, flawed }: JudgedFrom): Verdict {
  return flawed && verdict.verdict === "clean" ? { ...verdict, verdict: "clean-as-far-as-checked" } : verdict;
}

/** With findings set aside, what is left; never cleaner than what was checked. */
function nameOf({ verdict, findings, unchecked, claim }: Verdict, left: readonly Finding[]): Verdict["verdict"] {
  if (left.length === findings.length) return verdict;
  if (left.some(({ severity }) => severity !== "info")) return "findings";
  return unchecked.length > 0 || claim.flawed ? "clean-as-far-as-checked" : "clean";
}

/** Said of a claim of which nothing is left but what people decided to keep. */
function keptWords(kept: readonly Finding[]): string {
  const [errors, warnings] = [countOf(kept, "error"), countOf(kept, "warning")];
  const parts = [...(errors === 0 ? [] : [count(errors, "error")]), ...(warnings === 0 ? [] : [`${count(warnings, "finding")} to review`])];
  return `${parts.join(" and ")} kept as ${kept.length === 1 ? "it is" : "they are"}`;
}

interface Left { readonly errors: number; readonly warnings: number; readonly kept: number }

/** What somebody kept went out with the claim: it is not clean, and the clean rate does not count it. */
function markOf(name: Verdict["verdict"], { errors, warnings, kept }: Left): Mark {
  if (errors > 0) return "error";
  if (warnings > 0) return "review";
  if (kept > 0) return "kept";
  return name === "clean" ? "clean" : "unchecked";
}

function countOf(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function firstDayOf({ lines, fileDay }: Claim): Day {
  const days = lines.flatMap(({ day }) => (day.known ? [day.value] : []));
  return days.length > 0 ? Math.min(...days) : ifKnown(fileDay) ?? 0;
}

interface Limit { readonly days: number | null; readonly years: number | null }

/** The last day on which the payer takes it, where its policy says so. A replacement goes by other limits. */
function fileByOf(claim: Claim, policy: string, engine: Engine): Day | undefined {
  if (claim.frequency === "7" || claim.frequency === "8") return undefined;
  const mac = macOf(claim.billing.address.state);
  const limits = claim.lines.flatMap(({ day }) => {
    if (!day.known) return [];
    const planned = engine.planFor(policy, day.value, mac).all.find(({ rule }) => rule.id === "claim/timely-filing");
    return planned === undefined ? [] : [limitFor(day.value, planned.settled.params as unknown as Limit)];
  });
  const first = Math.min(...limits);
  return Number.isFinite(first) ? first : undefined;
}
