import { editsOf } from "../check/index.ts";
import type { Change, ElementEdit, Tier } from "../check/index.ts";
import type { Plan } from "./plan.ts";
import { originLines } from "./standing.ts";
import { movesCharge } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** A finding that was fixed. Lines and ids are those of the file as given. */
export interface Applied {
  readonly finding: string;
  readonly claim: string;
  readonly rule: string;
  readonly tier: Exclude<Tier, "never">;
  readonly message: string;
  readonly edits: readonly ElementEdit[];
  readonly by?: string;
  readonly on?: string;
}

/** The record of one fix: the elements as they came out, changes of other fixes to the same elements included. */
export function appliedBy(wanted: Wanted, { plans }: Plan): Applied {
  const { id, standing, finding, tier, answer } = wanted;
  const changes = plans.find((plan) => plan.standing === standing)?.changes ?? [];
  const edits = editsOf(standing.claim, changes).filter((edit) => isConcerned(edit, wanted.changes));
  return {
    finding: id,
    claim: standing.claim.id,
    rule: finding.rule,
    tier,
    message: finding.message,
    edits: edits.map((edit) => (edit.line === undefined ? edit : { ...edit, line: originLines(standing, [edit.line])[0] ?? edit.line })),
    ...(answer === undefined ? {} : { by: answer.by }),
    ...(answer?.on === undefined ? {} : { on: answer.on }),
  };
}

function isConcerned({ line, element }: ElementEdit, changes: readonly Change[]): boolean {
  return changes.some((change) => {
    if (line === undefined) return change.op === "set-total" || movesCharge(change);
    if (!("line" in change) || change.line !== line) return false;
    return change.op === "set" ? change.element === element : element === "SV101";
  });
}
