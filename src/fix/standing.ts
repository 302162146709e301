import type { Claim } from "../claim/index.ts";
import { patientKey } from "../check/index.ts";
import type { Finding, Verdict } from "../check/index.ts";

/** One claim as it stands in some round: the verdict on it, and which line of the file as given each of its lines was. */
export interface Standing {
  /** Its place among the claims of the file, from 0: CLM01 may not be unique. */
  readonly index: number;
  readonly claim: Claim;
  readonly findings: readonly Finding[];
  /** The first line now was line `origin[0]` of the file as given. */
  readonly origin: readonly number[];
}

/** The file in some round. */
export interface State {
  readonly bytes: Uint8Array;
  readonly standings: readonly Standing[];
}

/** A line that has another number than in the file as given, or (`to` absent) is gone. */
export interface MovedLine {
  readonly index: number;
  readonly claim: string;
  readonly from: number;
  readonly to?: number;
}

export function stateOf(bytes: Uint8Array, verdicts: readonly Verdict[], origins: readonly (readonly number[])[] = []): State {
  const standings = verdicts.map(({ claim, findings }, index): Standing =>
    ({ index, claim, findings, origin: origins[index] ?? claim.lines.map(({ number }) => number) }));
  return { bytes, standings };
}

/** The lines of a finding or change, by their numbers in the file as given. */
export function originLines({ origin }: Standing, lines: readonly number[]): readonly number[] {
  return lines.map((line) => origin[line - 1] ?? line);
}

/** A finding's id by the line numbers of the file as given: a fix that renumbers lines does not change it. */
export function originId(standing: Standing, finding: Finding): string {
  const head = `${standing.claim.id}/${finding.rule}/`;
  const suffix = finding.id.slice(head.length + finding.lines.join("+").length);
  return `${head}${originLines(standing, finding.lines).join("+")}${suffix}`;
}

export function patientOf({ claim }: Standing): string {
  return patientKey(claim);
}

/** Lines of these claims that moved or went, in file order. */
export function movedLines(first: State, origins: readonly (readonly number[])[]): readonly MovedLine[] {
  return first.standings.flatMap(({ index, claim }) => {
    const now = origins[index];
    if (now === undefined) return [];
    return claim.lines.flatMap(({ number }): readonly MovedLine[] => {
      const to = now.indexOf(number) + 1;
      if (to === number) return [];
      return [{ index, claim: claim.id, from: number, ...(to > 0 ? { to } : {}) }];
    });
  });
}
