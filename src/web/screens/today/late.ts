import { counted } from "../../format.ts";
import type { ClaimRow } from "../../server/types.ts";
import { shortDay } from "./days.ts";

type Filed = Pick<ClaimRow, "claim" | "fileBy">;

/** Claims named by number; more are counted. */
const NAMED = 5;

/** Claims that a file of this ISO day brings too late, the longest past first. The desk judged them by their own file's day. */
export function lateOf<T extends Filed>(rows: readonly T[], day: string): readonly T[] {
  const late = rows.filter(({ fileBy }) => fileBy !== undefined && fileBy < day);
  return [...late].sort((a, b) => ((a.fileBy ?? "") < (b.fileBy ?? "") ? -1 : 1));
}

/** What is said of them before the file is saved; empty where all are in time. `isMore`: there may be more than were looked at. */
export function lateWords(late: readonly Filed[], day: string, isMore = false): string {
  if (late.length === 0) return "";
  const names = late.slice(0, NAMED).map(({ claim, fileBy = "" }) => `${claim} (file by ${shortDay(fileBy, day)})`).join(", ");
  const rest = late.length - NAMED;
  const more = rest > 0 ? ` and ${isMore ? "at least " : ""}${rest.toLocaleString("en-US")} more` : "";
  const are = late.length === 1 ? "is" : "are";
  return `The file is dated today. By that date ${isMore ? "at least " : ""}${counted(late.length, "claim")} ${are} past the payer's filing deadline: ${names}${more}. `
    + "A payer denies what comes late, unless you can prove that an earlier claim was received in time.";
}
