import { AnswerSheet } from "./answer-sheet.ts";
import type { AnswerFacts } from "./answer-sheet.ts";
import { putClaimAnswers } from "./claim-status.ts";
import type { AnsweredClaim } from "./answered-claim.ts";
import { isAnswerable, isNameable, putFunctional } from "./functional.ts";
import { putInterchangeAnswer } from "./interchange.ts";
import type { Received, ReceivedInterchange } from "./received.ts";

export type AnswerKind = "999" | "ta1" | "277ca";

export interface AnswerOptions extends AnswerFacts {
  readonly kinds: readonly AnswerKind[];
  /** The claims of the file in its order, for a 277CA. */
  readonly claims?: readonly AnsweredClaim[];
}

/**
 * The acknowledgements of a file as the payer's gateway would send them: an interchange for each one received, with the TA1,
 * a group of 999s and a group of 277CAs, as wanted. An interchange that is itself an acknowledgement gets none. Empty where
 * there is nothing to answer to.
 */
export function writeAcknowledgements(received: Received, options: AnswerOptions): string {
  return received.interchanges
    .filter(isToAnswer)
    .map((interchange, index) => writeInterchange(interchange, options, options.controlNumber + index))
    .join("");
}

function isToAnswer({ answers, groups }: ReceivedInterchange): boolean {
  if (groups.some(isAnswerable)) return true;
  return !answers && !groups.some(({ functional }) => functional === "FA");
}

function writeInterchange(interchange: ReceivedInterchange, options: AnswerOptions, number: number): string {
  const sheet = new AnswerSheet(interchange, options, number);
  const { kinds, claims = [] } = options;
  if (kinds.includes("ta1")) putInterchangeAnswer(sheet, interchange, notesOf(interchange));
  if (kinds.includes("999")) putFunctional(sheet, interchange.groups);
  if (kinds.includes("277ca")) putClaimAnswers(sheet, interchange.groups, claims);
  return kinds.includes("ta1") || sheet.groups > 0 ? sheet.text() : "";
}

/** A group that no 999 can name is answered here. */
function notesOf({ notes, groups }: ReceivedInterchange): readonly string[] {
  const isStrange = groups.some((group) => isAnswerable(group) && !isNameable(group));
  return isStrange && !notes.has("024") ? [...notes, "024"] : [...notes];
}
