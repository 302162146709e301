import { counted } from "../../format.ts";

/** How a file is marked (ISA15). */
export type Usage = "as-it-came" | "P" | "T";

/** How the claims came in that are to be saved. */
export type Came = "none" | "P" | "T" | "mixed";

const CAME: Readonly<Record<Came, string>> = { none: "", P: " (for payment)", T: " (a test: nothing is paid)", mixed: " (some as a test)" };

/** The ways to mark a file; what the claims' own way comes to is said before it is chosen. */
export function usagesFor(came: Came): readonly { readonly value: Usage; readonly label: string }[] {
  return [{ value: "as-it-came", label: `As the claims came in${CAME[came]}` }, { value: "P", label: "For payment (P)" }, { value: "T", label: "As a test (T)" }];
}

/** What is said before a file is written on which nothing, or not all, is paid; empty where all of it is for payment. */
export function testWords(usage: Usage | undefined, came: Came): string {
  if (usage === "T" || (usage === "as-it-came" && came === "T")) return "The file will be marked as a test (ISA15 is T): a payer pays nothing on it.";
  if (usage !== "as-it-came" || came !== "mixed") return "";
  return "Some of these claims came in as a test: they go into a part of the file that is marked so (ISA15 is T), and a payer pays nothing on it.";
}

/** Released claims: how many, how many of them stand in a file as they are, and how many were changed since they were in one. */
export interface Ready { readonly total: number; readonly before: number; readonly changed: number }

const grouped = (number: number): string => number.toLocaleString("en-US");

/** What waits to be saved. */
export function readyWords({ total, before, changed }: Ready): string {
  const since = changed === 0 ? "" : ` (${grouped(changed)} changed since ${changed === 1 ? "it was" : "they were"} saved)`;
  if (before === 0) return `${counted(total, "released claim")}, ready to be sent${since}.`;
  if (before >= total) return total === 1 ? "1 released claim, saved to a file already." : `${counted(total, "released claim")}, all saved to a file already.`;
  return `${counted(total, "released claim")}: ${grouped(total - before)} ready to be sent${since}, ${grouped(before)} saved to a file already.`;
}

/** A payer that has the first takes the second for a duplicate, unless it says that it comes in its place. */
export const REPLACED = "Where the payer has a claim already, its changed one goes as a replacement (CLM05-3 is 7), not as a first bill.";

/** What is said when the file is written. */
export function savedWords(claims: number, late: number, isTest: boolean): string {
  const past = late === 0 ? "" : ` ${counted(late, "claim")} of it past the filing deadline.`;
  const test = isTest ? " It is marked as a test file (ISA15 is T): a payer pays nothing on it. Beside the button you choose how it is marked." : "";
  return `${counted(claims, "claim")} saved as one file.${past}${test}`;
}

/** True where the first interchange of an 837P says of itself that it is a test. The character after `ISA` parts its elements. */
export function isTestFile(start: string): boolean {
  return start.startsWith("ISA") && start.split(start.charAt(3))[15] === "T";
}

/** The name of a saved file: the day and the file's own number (ISA13), by which an acknowledgement speaks of it. Nothing of a patient. */
export function savedName(day: string, start: string): string {
  const number = start.startsWith("ISA") ? Number(start.split(start.charAt(3))[13]) : 0;
  return number > 0 ? `claims-${day}-${number}.837` : `claims-${day}.837`;
}
