import type { ProviderType } from "../../claim/index.ts";

/** By letters alone, however it is written: `D.C.`, `Dpt`. */
const PROFESSIONS: Readonly<Record<ProviderType, readonly string[]>> = {
  DC: ["dc", "chiropractor"], PT: ["pt", "dpt", "mpt", "mspt"], PTA: ["pta"], OT: ["ot", "otr", "otd", "otrl"], OTA: ["ota", "cota", "cotal"], SLP: ["slp", "cccslp"],
  MD: ["md", "do"],
};

/** These, and words that tell of no one profession of these. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  ...Object.values(PROFESSIONS).flat(), "np", "fnp", "aprn", "arnp", "pa", "pac", "therapist", "pathologist", "physician", "assistant",
]);

/** What the one who signed is, by the credentials behind the name; `undefined` where they tell of none, or of several. */
export function professionIn(text: string): ProviderType | undefined {
  const words = wordsOf(text).slice(1);
  const told = (Object.keys(PROFESSIONS) as ProviderType[]).filter((type) => PROFESSIONS[type].some((word) => words.includes(word)));
  return told.length === 1 ? told[0] : undefined;
}

/** True for a signature that is a name and what its bearer is: `A. Doe, DC`; false for initials or a name alone. */
export function hasCredential(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 1 && words.some((word) => CREDENTIALS.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).map((word) => word.replaceAll(/[^\p{L}]/gu, "").toLowerCase()).filter((word) => word !== "");
}
