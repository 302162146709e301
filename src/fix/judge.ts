import type { Finding } from "../check/index.ts";
import { grouped } from "./group.ts";
import type { Plan } from "./plan.ts";
import { originId, originLines, patientOf } from "./standing.ts";
import type { Standing, State } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

/** Something that a round made worse, or did not mend, and the fixes that may have caused it. */
export interface Fault {
  readonly suspects: readonly Wanted[];
  readonly why: string;
}

/** Compares the claims before and after a round: what was fixed must be gone, and nothing may be newly wrong. */
export function faultsOf(before: State, after: State, { kept }: Plan): readonly Fault[] {
  if (before.standings.length !== after.standings.length) {
    return [{ suspects: kept, why: "the file would no longer hold the same claims" }];
  }
  const byClaim = grouped(kept, ({ standing }) => standing.index);
  const unmended = [...byClaim].flatMap(([index, wanted]) => {
    const now = after.standings[index];
    return now === undefined ? [] : wanted.filter((each) => isStillThere(each, wanted, now));
  });
  const worse = after.standings.flatMap((now, index) => {
    const was = before.standings[index];
    return was === undefined ? [] : newErrors(was, now).map(({ what, lines }): Fault =>
      ({ suspects: suspectsOf(now, lines, kept), why: `it would bring a new error: ${what}` }));
  });
  return [...unmended.map((each): Fault => ({ suspects: [each], why: "the finding is still there after the change" })), ...worse];
}

/** Counts the rule's findings on these lines: as many must be gone as were fixed. */
function isStillThere({ standing, finding }: Wanted, wanted: readonly Wanted[], now: Standing): boolean {
  const lines = originLines(standing, finding.lines);
  const touches = (where: Standing, other: Finding): boolean =>
    other.rule === finding.rule && (lines.length === 0 || originLines(where, other.lines).some((line) => lines.includes(line)));
  const fixed = wanted.filter((each) => touches(each.standing, each.finding)).length;
  const was = standing.findings.filter((other) => touches(standing, other)).length;
  return now.findings.filter((other) => touches(now, other)).length > was - fixed;
}

interface NewError { readonly what: string; readonly lines: readonly number[] }

function newErrors(was: Standing, now: Standing): readonly NewError[] {
  const flaw: readonly NewError[] = now.claim.flawed && !was.claim.flawed ? [{ what: "the claim could not be read", lines: [] }] : [];
  const errors = now.findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return flaw;
  const known = was.findings.filter(({ severity }) => severity === "error").map((finding) => ({ rule: finding.rule, lines: new Set(originLines(was, finding.lines)) }));
  const fresh = errors.filter((finding) => {
    const lines = originLines(now, finding.lines);
    return !known.some((old) => old.rule === finding.rule && lines.every((line) => old.lines.has(line)));
  });
  return [...flaw, ...fresh.map((finding) => ({ what: originId(now, finding), lines: originLines(now, finding.lines) }))];
}

/** The nearest fixes: of these lines, else of this claim, else of this patient, else of the file. */
function suspectsOf(now: Standing, lines: readonly number[], kept: readonly Wanted[]): readonly Wanted[] {
  const ofClaim = kept.filter(({ standing }) => standing.index === now.index);
  const ofLines = ofClaim.filter(({ standing, finding }) => originLines(standing, finding.lines).some((line) => lines.includes(line)));
  if (ofLines.length > 0) return ofLines;
  if (ofClaim.length > 0) return ofClaim;
  const ofPatient = kept.filter(({ standing }) => patientOf(standing) === patientOf(now));
  return ofPatient.length > 0 ? ofPatient : kept;
}
