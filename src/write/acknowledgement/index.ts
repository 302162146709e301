export { answerClaim } from "./answered-claim.ts";
export type { AnsweredClaim } from "./answered-claim.ts";
export type { AnswerFacts } from "./answer-sheet.ts";
export { Reception } from "./reception.ts";
export type { Received } from "./received.ts";
export { writeAcknowledgements } from "./write-acknowledgements.ts";
export type { AnswerKind, AnswerOptions } from "./write-acknowledgements.ts";
