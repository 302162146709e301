/** By letters alone, however it is written: `D.C.`, `Dpt`. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  "dc", "pt", "dpt", "mpt", "mspt", "pta", "ot", "otr", "otd", "otrl", "ota", "cota", "cotal", "md", "do", "np", "fnp", "aprn", "arnp", "pa", "pac", "slp", "cccslp",
  "chiropractor", "therapist", "pathologist", "physician", "assistant",
]);

/** True for a signature that is a name and what its bearer is: `A. Doe, DC`; false for initials or a name alone. */
export function hasCredential(text: string): boolean {
  const words = text.split(/[\s,]+/).map((word) => word.replaceAll(/[^\p{L}]/gu, "").toLowerCase()).filter((word) => word !== "");
  return words.length > 1 && words.some((word) => CREDENTIALS.has(word));
}
