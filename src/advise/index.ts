export { advise, policyOf } from "./advise.ts";
export type {
  Advice, AdviceFacts, AdvisedLine, AdvisedNotice, Alternative, Billable, ChecklistItem, NotBilled, Question, Reasoned,
} from "./advice.ts";
export { adviceJson } from "./json.ts";
export { adviceText } from "./text.ts";
