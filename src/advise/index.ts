export { advise, policyOf } from "./advise.ts";
export type {
  Advice, AdviceFacts, AdvisedLine, AdvisedNotice, Alternative, Billable, ChecklistItem, NotBilled, Question, Reasoned,
} from "./advice.ts";
export { claimFileOf } from "./claim-file.ts";
export type { ClaimDetails, ClaimFile } from "./claim-file.ts";
export { isUnread } from "./policy-facts.ts";
export { foreignOf } from "./corrections.ts";
export { beneath, doubtsOf, gapsOf, headline } from "./headline.ts";
export { adviceJson } from "./json.ts";
export { adviceText } from "./text.ts";
export { waivable } from "./written-word.ts";
