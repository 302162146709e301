import type { Problem } from "../../claim/index.ts";
import { Reporter } from "../transactions/index.ts";
import type { Says } from "../transactions/index.ts";

/** What the reader of an 835 can object to, above what envelopes and structure say. Amounts are named: money is no patient's data. */
const SAYS = {
  "not-835": ["error", 1, "This is {}, not an 835 remittance advice; it was passed over. Give it to the tool that reads it."],
  "remittance-amount": ["error", 2, "{}, an amount of money, is not a plain number of dollars and cents. What hangs on it was not added up."],
  "service-outside-claim": ["error", 2, "{} stands outside of any claim payment and was left out. Put the CLP segment back before it."],
  "remittance-balance-service": ["error", undefined, "{} Ask the payer for a corrected remittance before this line is posted."],
  "remittance-balance-claim": ["error", undefined, "{} Ask the payer for a corrected remittance before this claim is posted."],
  "remittance-balance-lines": ["error", undefined, "{} A line is missing or wrong: ask the payer for a corrected remittance."],
  "remittance-balance-total": ["error", undefined, "{} Find the claim or adjustment that is missing before the payment is posted."],
} as const satisfies Record<string, Says>;

export type RemittanceCode = keyof typeof SAYS;

/** Sends an 835's problems on. */
export class RemittanceReporter extends Reporter<RemittanceCode> {
  constructor(send: (problem: Problem) => void) {
    super(send, SAYS);
  }
}
