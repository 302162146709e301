import { counted } from "../../format.ts";

/** What waits to be saved: `before` of the released claims went into a file already. */
export function readyWords(total: number, before: number): string {
  if (before === 0) return `${counted(total, "released claim")}, ready to be sent.`;
  if (before >= total) return total === 1 ? "1 released claim, saved to a file already." : `${counted(total, "released claim")}, all saved to a file already.`;
  return `${counted(total, "released claim")}: ${(total - before).toLocaleString("en-US")} ready to be sent, ${before.toLocaleString("en-US")} saved to a file already.`;
}

/** What is said when the file is written. */
export function savedWords(claims: number, late: number, isTest: boolean): string {
  const past = late === 0 ? "" : ` ${counted(late, "claim")} of it past the filing deadline.`;
  const marked = " It is marked as a test file (ISA15 is T), as the file was that the claims came in: a payer pays nothing on it.";
  const test = isTest ? marked : "";
  return `${counted(claims, "claim")} saved as one file.${past}${test}`;
}

/** True where the first interchange of an 837P says of itself that it is a test. The character after `ISA` parts its elements. */
export function isTestFile(start: string): boolean {
  return start.startsWith("ISA") && start.split(start.charAt(3))[15] === "T";
}
