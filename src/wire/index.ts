/** What passes between the server and its pages: types alone, so that both mean the same by a word. */
export type { Change, CheckedClaim, ClaimFinding, FileRemark, ClaimRow, ClaimState, FindingShown, FixShown } from "./claim.ts";
export type { Attestation, BilledAgain, Changed, ClaimAnswer, EditAnswer, Note, Override, TrialAnswer } from "./claim-page.ts";
export type { SegmentMarks, SegmentNamed } from "../write/segments/index.ts";
export type { Differing, Twin } from "../work/index.ts";
export type { ClaimForm, FormBox, FormLine } from "./form.ts";
export type * from "./watch.ts";
