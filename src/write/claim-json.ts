import { formatIsoDay } from "../claim/index.ts";
import type { Claim, Day, Problem, Where } from "../claim/index.ts";
import type { Denial, Finding, Fix, Verdict } from "../check/index.ts";
import type { Position } from "../policy/index.ts";
import { describeCitation } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";

/** Plain data, ready for JSON.stringify: keys in the order in which they are printed. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One claim with its verdict, as every JSON answer shows it. `explain` names the rules that ran. */
export function claimJson(verdict: Verdict, explain = false): { readonly [key: string]: Json } {
  const { claim, policy, findings, bypassed, unchecked, rules } = verdict;
  return {
    claim: claim.id,
    file: claim.file,
    payer: { id: claim.payer.id, name: claim.payer.name, policy },
    dates: datesOf(claim),
    verdict: verdict.verdict,
    ...(claim.flawed ? { flawed: true } : {}),
    findings: findings.map(findingJson),
    bypassed: bypassed.map(({ rule, lines, by }) => ({ rule, lines: [...lines], by })),
    unchecked: unchecked.map(({ rule, lines, reason }) => ({ rule, lines: [...lines], reason })),
    checked: rules.length,
    ...(explain ? { rules: [...rules] } : {}),
  };
}

/** The days of service that are known, each once, in order. */
export function datesOf({ lines }: Claim): readonly string[] {
  const days = new Set<Day>();
  for (const { day } of lines) if (day.known) days.add(day.value);
  return [...days].sort((a, b) => a - b).map(formatIsoDay);
}

export function findingJson(finding: Finding): Json {
  const { positions, denial } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    lines: [...finding.lines],
    message: finding.message,
    why: finding.why,
    next: finding.next,
    layer: finding.layer,
    citations: finding.citations.map(citationJson),
    ...(positions.length === 0 ? {} : { positions: positions.map(positionJson) }),
    denial: denial && denialJson(denial),
    chargesAtRiskCents: finding.chargesAtRiskCents,
    where: finding.where ? whereJson(finding.where) : null,
    fix: finding.fix && fixJson(finding.fix),
  };
}

export function citationJson(citation: Citation): Json {
  return { ...describeCitation(citation) };
}

export function positionJson({ stance, heldBy, citation }: Position): Json {
  return { stance, heldBy: [...heldBy], citation: citationJson(citation) };
}

export function denialJson({ group, carc, rarc }: Denial): Json {
  return { group, carc, rarc: [...rarc] };
}

function whereJson({ segment, element, bytes }: Where): Json {
  return { segment, ...(element === undefined ? {} : { element }), bytes: [...bytes] };
}

function fixJson({ tier, question, edits }: Fix): Json {
  return {
    tier,
    ...(question === undefined ? {} : { question }),
    edits: edits.map(({ element, from, to, line }) => ({ element, from, to, ...(line === undefined ? {} : { line }) })),
  };
}

export function problemJson({ code, severity, message, where, loop, segment, claim, snip }: Problem): { readonly [key: string]: Json } {
  return {
    code,
    severity,
    message,
    where: where ? whereJson(where) : null,
    ...(loop === undefined ? {} : { loop }),
    ...(segment === undefined ? {} : { segment }),
    ...(claim === undefined ? {} : { claim }),
    ...(snip === undefined ? {} : { snip }),
  };
}
