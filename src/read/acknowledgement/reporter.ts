import type { Problem } from "../../claim/index.ts";
import { Reporter } from "../transactions/index.ts";
import type { Says } from "../transactions/index.ts";

/** What the reader of acknowledgements can object to, above what envelopes and structure say. */
const SAYS = {
  "not-acknowledgement": ["error", 1, "This is {}, not a 999, TA1 or 277CA; it was passed over. Give it to the tool that reads it."],
  "answer-code": ["error", 2, "{} is empty, so it does not say whether anything was accepted. Ask the payer for the answer again."],
  "claim-number-absent": ["error", 2, "TRN02 is empty, so it does not say which claim is meant. Ask the payer for the answer again."],
} as const satisfies Record<string, Says>;

export type AcknowledgementCode = keyof typeof SAYS;

/** Sends the problems of acknowledgements on. */
export class AcknowledgementReporter extends Reporter<AcknowledgementCode> {
  constructor(send: (problem: Problem) => void) {
    super(send, SAYS);
  }
}
