import type { Twin } from "../../server/types.ts";
import { moment } from "./days.ts";

/** What is lost with a version that goes, and what is not. */
export function goesWords(worked: number): string {
  const them = worked === 1 ? "it" : "them";
  const done = worked === 0 ? "" : ` What was fixed, answered or kept on ${worked === 1 ? them : `${worked.toLocaleString("en-US")} of them`} goes with ${them}; remarks of colleagues come over.`;
  return `${done} This cannot be undone, but its file can be brought in again.`;
}

/** In what a version differs from the one that is looked at. */
export function twinWords({ receivedAt, isEarlier, differs }: Pick<Twin, "receivedAt" | "isEarlier" | "differs">): string {
  const what = differs.length === 0 ? "the same in other words" : differs.join("; ");
  return `${isEarlier ? "differs from the earlier one, of" : "differs from the new one, of"} ${moment(receivedAt)}: ${what}.`;
}

/** What became of a version that cannot go. */
type Sent = Pick<Twin, "isSent" | "savedAt">;

function wasSent({ savedAt }: Sent): string {
  return savedAt === undefined ? "is released and not saved yet" : `was saved to a file on ${moment(savedAt)}`;
}

const BACK = "To have the choice, put that one back to open.";
/** A payer that has the earlier one takes the new one for a duplicate, unless it says that it comes in its place. */
const REPLACE = "If the payer has that file and is to have the new one instead, open the new one and set CLM05-3 (its frequency) to 7: then it is a replacement.";

/** Why one of the two stays, and what can be done then; nothing where either may go. */
export function staysWords(earlier: Sent, later: Sent): string {
  if (earlier.isSent && later.isSent) return `The earlier one ${wasSent(earlier)}, and the new one ${wasSent(later)}: both stay.`;
  if (later.isSent) return `The new one ${wasSent(later)}, so it stays.${later.savedAt === undefined ? ` ${BACK}` : ""}`;
  if (!earlier.isSent) return "";
  return `The earlier one ${wasSent(earlier)}, so it stays. ${earlier.savedAt === undefined ? BACK : REPLACE}`;
}
