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
  return `${isEarlier ? "differs from the one of" : "came once more later, on"} ${moment(receivedAt)}: ${what}.`;
}

/** Why the earlier of the two stays, and what can be done then. */
export const EARLIER_SENT = "The earlier one was released or saved in a file, so it stays. Take this one out, or hold it, unless it is to replace what was sent: then its frequency is 7.";
export const LATER_SENT = "The later one was released or saved in a file, so it stays.";
