import { formatDollars } from "../claim/money.ts";

/** Cents in dollars, or a dash where the amount is not known. */
export function money(cents: number | undefined): string {
  return cents === undefined ? "–" : formatDollars(cents);
}

export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}

/** `34 claims to fix: 35 errors`, as reports say it. */
export function toFixWords(claims: number, errors: number): string {
  const fix = `${counted(claims, "claim")} to fix`;
  return errors === 0 ? fix : `${fix}: ${counted(errors, "error")}`;
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Today on this machine, as ISO. */
export function today(): string {
  return localDay(new Date());
}

/** The day of a moment by this machine's clock, as ISO. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}

/** `14:05` of 845 minutes after midnight. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Why a check could not be made, and what would let it be made, in the biller's words. */
export function reasonText(reason: string): string {
  const [kind = "", of = ""] = reason.split(":");
  if (kind === "fact-absent") return `the record leaves out: ${FACTS[of] ?? of.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(".", " ")}`;
  if (kind === "table-absent") return `a table is not loaded: ${of}`;
  return REASONS[reason] ?? reason.replaceAll("-", " ");
}

/** Facts whose names in a record say little to people. */
const FACTS: Readonly<Record<string, string>> = {
  allowedToDateCents: "what Medicare allowed this year before this claim", careType: "whether the care is active or maintenance",
  planOfCare: "the plan of care", progressReportOn: "the day of the last progress report", visitMinutes: "the minutes of the whole visit",
  "notice.costCents": "the cost that the notice names", priorCare: "earlier care for this",
};

const REASONS: Readonly<Record<string, string>> = {
  "visit-absent": "no visit record: say what was done, and it can be checked",
  "visit-ambiguous": "the visit record could belong to more than one claim",
  "note-absent": "no note: paste it, and it can be read",
  "note-unclear": "the words of the note leave it open",
  "history-absent": "no earlier claims to compare with",
  "policy-absent": "this payer's policy is not known",
  "year-unknown": "the year's figures are not known",
  "date-unknown": "the date of service is not known",
  "device-unknown": "the device is not known: say what pulled",
  "provider-type-unknown": "who treated is not known: chiropractor, therapist or assistant",
};
