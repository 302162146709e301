import type { Change, Finding } from "../check/index.ts";
import type { Answer } from "./answer.ts";
import type { Standing } from "./standing.ts";

/** The changes of one finding that may be made: it is safe, or somebody attested them. */
export interface Wanted {
  /** Unique within the file, and the same in every round. */
  readonly key: string;
  /** The finding's id by the line numbers of the file as given. */
  readonly id: string;
  readonly standing: Standing;
  readonly finding: Finding;
  readonly tier: "safe" | "attest";
  readonly changes: readonly Change[];
  readonly answer?: Answer;
}

/** A finding whose changes could not be made, and why. */
export interface Refused {
  readonly finding: string;
  readonly claim: string;
  readonly rule: string;
  readonly why: string;
}

export function refusedOf({ id, standing, finding }: Pick<Wanted, "id" | "standing" | "finding">, why: string): Refused {
  return { finding: id, claim: standing.claim.id, rule: finding.rule, why };
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Which of two findings goes first where only one can: the worse, then by name. Independent of the order they came in. */
export function byPrecedence(a: Wanted, b: Wanted): number {
  return a.standing.index - b.standing.index
    || RANK[a.finding.severity] - RANK[b.finding.severity]
    || compare(a.finding.rule, b.finding.rule)
    || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function dropsOf(changes: readonly Change[]): readonly number[] {
  return changes.flatMap((change) => (change.op === "drop-line" ? [change.line] : []));
}

/** True for a change that moves money: the total follows from it. */
export function movesCharge(change: Change): boolean {
  return change.op === "drop-line" || (change.op === "set" && change.element === "SV102");
}
