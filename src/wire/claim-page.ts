import type { Twin } from "../work/index.ts";
import type { SegmentMarks, SegmentNamed } from "../write/segments/index.ts";
import type { Change, CheckedClaim, ClaimFinding, ClaimRow } from "./claim.ts";
import type { ClaimForm } from "./form.ts";

export interface Attestation {
  readonly findingId: string;
  readonly question: string;
  readonly answer: boolean;
  readonly by: string;
  readonly at: string;
}
export interface Override {
  readonly findingId: string;
  /** What the finding's rule is called. */
  readonly title: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface Note { readonly by: string; readonly at: string; readonly text: string }

/** A change of the claim: which elements, never what stands in them. */
/** A change that was taken back, and whose it was. */
export interface Undone extends Changed { readonly made: { readonly by: string; readonly at: string } }
export interface Changed { readonly by: string; readonly at: string; readonly what: string }

/** A later claim that was found to bill lines of this one again; `lines` are this one's. */
export interface BilledAgain { readonly key: string; readonly claim: string; readonly lines: readonly number[] }

/** One claim's own page. */
export interface ClaimAnswer {
  readonly row: ClaimRow;
  readonly claim: CheckedClaim;
  readonly form: ClaimForm;
  /** The claim as a small 837P. */
  readonly text: string;
  /** The segments of that text by their names in the guide, in order. */
  readonly segments: readonly SegmentNamed[];
  readonly marks: SegmentMarks;
  readonly attestations: readonly Attestation[];
  readonly overrides: readonly Override[];
  readonly notes: readonly Note[];
  readonly visit?: unknown;
  readonly hasNote: boolean;
  readonly note?: string;
  /** What was changed and may be taken back, oldest first. */
  readonly changes: readonly Changed[];
  /** What was changed and taken back. */
  readonly undone: readonly Undone[];
  readonly canUndo: boolean;
  readonly billedAgain: readonly BilledAgain[];
  /** The same claim as other uploads have it, oldest first. */
  readonly versions: readonly Twin[];
}

/** What a change of segments would do, without doing it: findings that would go, and those that would come. */
export interface EditAnswer extends TrialAnswer {
  readonly gone: readonly ClaimFinding[];
  readonly came: readonly ClaimFinding[];
  /** Where the guide has an added segment, where it was asked for at another place: it is put there. */
  readonly placedAfter?: { readonly segment: number; readonly tag: string };
}

/** What a change would do, without doing it. */
export interface TrialAnswer {
  readonly diff: readonly Change[];
  readonly then?: { readonly verdict: ClaimRow["verdict"]; readonly findings: readonly unknown[] };
}
