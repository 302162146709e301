import { settleAccident } from "./accident.ts";
import { mbiDoubt, plainMbi } from "../../../reference/mbi.ts";
import { settleInsured } from "./insured.ts";
import { settleStatements } from "./statements.ts";
import { settleTreating } from "./treating.ts";

/** A field of the save dialog: `path` is a place in the claim's details. */
export interface ClaimField {
  readonly path: string;
  readonly ask: string;
  /** May stay empty. */
  readonly isOptional?: true;
  /** What it looks like, where its place alone does not say so. */
  readonly hint?: string;
}

const FIRST_DAY = "claim.courseBeganDay";

/** What Medicare wants on the claim itself and no visit says, by the rule that misses it. */
const OF_CLAIM: Readonly<Record<string, readonly ClaimField[]>> = {
  "claim/certifying-provider": [
    { path: "claim.referring.lastName", ask: "Last name of the physician (plan of care)" },
    { path: "claim.referring.firstName", ask: "First name of the physician (plan of care)" },
    { path: "claim.referring.npi", ask: "NPI of the physician (plan of care)" },
  ],
  "cmt/initial-treatment-date": [{ path: FIRST_DAY, ask: "First day of this course of treatment" }],
};

/** The fields for what a rule misses on the claim; none where no field can answer it. */
export function claimFieldsOf(rule: string): readonly ClaimField[] {
  return OF_CLAIM[rule] ?? [];
}

/** The first day of the course is one of the claim's dates (DTP*454), the physician a person. */
export function settleClaim(claim: Record<string, unknown>): void {
  const { courseBeganDay, referring } = claim as { courseBeganDay?: number; referring?: Record<string, unknown> };
  delete claim["courseBeganDay"];
  if (courseBeganDay !== undefined) claim["dates"] = [{ qualifier: "454", day: courseBeganDay }];
  if (referring !== undefined) referring["person"] = true;
  settleStatements(claim);
  settleMember(claim);
  settleInsured(claim);
  settleAccident(claim);
  settleTreating(claim);
}

/** A Medicare number is written with dashes on the card, for the eye, and without them on a claim. */
function settleMember(claim: Record<string, unknown>): void {
  const { payer, subscriber } = claim as { payer?: { filingIndicator?: string }; subscriber?: { memberId?: string } };
  const isOriginal = payer?.filingIndicator === "MB" || payer?.filingIndicator === "MA";
  if (!isOriginal || subscriber?.memberId === undefined) return;
  if (mbiDoubt(subscriber.memberId) === undefined) subscriber.memberId = plainMbi(subscriber.memberId);
}
